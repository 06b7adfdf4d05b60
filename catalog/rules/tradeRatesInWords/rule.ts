import {
  passagesIn,
  rule,
  type Term,
  type TradeRate,
  termOfMention,
  tradeRatesOf,
  valueOf,
} from '@hengjian/checker'

/** 预算调整率, 节约率 and 覆盖率 follow from the numbers of their sentence. */
export const tradeRatesInWords = rule({
  id: 'A39',
  name: 'tradeRatesInWords',
  title: '预算调整率、节约率、覆盖率应等于句中的数相除',
  level: 'error',
  status: 'trial',
  basis: '预算调整率＝（全年预算－年初预算）÷年初预算，节约率＝节约额÷预算，覆盖率＝已覆盖数÷总数',
  fix: '核对比率与句中的两个数；按其他口径计算的请注明。',
  says: {},
  *check(file) {
    for (const passage of passagesIn(file))
      for (const found of tradeRatesOf(passage)) {
        const { rate, whole } = found
        yield {
          relation: {
            kind: 'ratio',
            rate: magnitude(rate),
            part: partOf(found),
            whole: termOfMention(whole),
          },
          document: passage.document,
          certainty: 0.85,
          atMost: 'warning',
        }
      }
  },
})

/** A rate of adjustment or saving is told without its sign. */
function magnitude(mention: TradeRate['rate']): Term {
  const term = termOfMention(mention)
  return { ...term, figure: { ...term.figure, value: term.figure.value?.replace('-', '') ?? null } }
}

/** What was added, saved or covered: printed, or the difference of two printed numbers. */
function partOf({ part, less }: TradeRate): Term {
  const term = termOfMention(part)
  const [upper, lower] = [valueOf(term), less ? valueOf(termOfMention(less)) : null]
  if (!less || !upper || !lower || part.figure.unit !== less.figure.unit) return term
  return {
    ...term,
    label: `${term.label}与${termOfMention(less).label}之差`,
    figure: {
      ...term.figure,
      id: `${part.figure.id}-${less.figure.id}`,
      value: upper.minus(lower).abs().toFixed(),
      precision: Math.max(part.figure.precision, less.figure.precision),
    },
  }
}
