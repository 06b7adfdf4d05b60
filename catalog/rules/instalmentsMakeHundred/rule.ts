import { instalmentsOf, passagesIn, rule, sumOf, termOfMention } from '@hengjian/checker'

/** The shares in which a sum is paid step by step make all of it. */
export const instalmentsMakeHundred = rule({
  id: 'A62',
  name: 'instalmentsMakeHundred',
  title: '分段拨付、分期支付的比例之和应为 100%',
  level: 'warning',
  status: 'trial',
  basis: '同一笔资金分段拨付的比例之和为 100%',
  fix: '核对各段比例；比例为累计数的请写明“累计”或“至”。',
  says: {
    more: '{shares} 相加为 {sum}%，超过 100%，请核对各段比例。',
    less: '{shares} 相加为 {sum}%，不足 100%，请核对各段比例，或注明其余部分何时支付。',
  },
  *check(file) {
    for (const passage of passagesIn(file))
      for (const { shares, isEnded } of instalmentsOf(passage)) {
        const terms = shares.map(termOfMention)
        const off = sumOf(terms).minus(100)
        if (off.isZero() || (off.lt(0) && !isEnded)) continue
        yield {
          says: off.gt(0) ? 'more' : 'less',
          values: {
            shares: shares.map(({ figure }) => `${figure.printed.replace(/[%％]$/, '')}%`).join('、'),
            sum: sumOf(terms).toFixed(),
          },
          document: passage.document,
          stated: shares.at(-1)?.figure.printed ?? '',
          places: terms.map(({ figure, quote }) => ({ place: figure.place, quote })),
          certainty: 0.6,
          follows: shares.map(({ figure }) => figure.id),
          atMost: off.gt(0) ? 'warning' : 'notice',
        }
      }
  },
})
