import { placeAt } from '@hengjian/report'
import { type Fact, factsIn, passagesIn, rule, type Said } from '@hengjian/checker'
import { againstIn } from './against.ts'
import { partlyDoneIn } from './partly.ts'

const claims = /超额完成|圆满完成|全面完成|全部完成|如期完成|顺利完成|超目标完成/
const claimedShare = /完成[^,，。;；]{0,14}(?:目标|任务|计划)|完成率|达成率/

/** 五个单位全部完成目标: nothing of a counted whole is left. */
const whole =
  /(?:\d+|[两三四五六七八九十]+)\s*(?:个|家|项|类|名|件)[^,，。;；]{0,14}(全部|均已?|都)(?:按期|按时|如期)?(?:完成(?:年度)?(?:目标|任务|计划)?|达标|办结)/
/** 乙县差0.8亿元未完成 behind it, in the same sentence. */
const left = /^(?!.*(?:另|此外|其他|除)).*?(?<![无有])(未(?:能)?(?:完成|达标|办结)|没有(?:完成|达标|办结))/

/** 超额完成 and 全面完成 are said of what reached its target. */
export const doneClaims = rule({
  id: 'N01',
  name: 'doneClaims',
  title: '“超额完成”“全面完成”应与完成数相符',
  level: 'warning',
  status: 'trial',
  basis: '自评结论应与指标完成情况一致',
  fix: '核对完成数和目标数；结论只指其中一项或另一级目标的，请写明。',
  says: {
    share: '文中写“{claim}”，同一句所列完成率为 {share}，请核对，或写明所指的目标。',
    left: '文中写“{claim}”，同一句又写“{other}”，请核对。',
    against: '文中写“{claim}”，紧接着写“{other}”，两处相反，请核对。',
    target:
      '文中写“{claim}”，其中{name}完成 {actual}，目标为 {target}，未达到目标，请核对，或写明所指的目标。',
  },
  *check(file) {
    const targets = factsIn(file).filter(({ stage, source }) => stage === 'target' && source === 'cell')
    for (const { document, said } of passagesIn(file))
      for (const one of said) {
        const { text } = one.sentence.text
        const all = whole.exec(text)
        const rest = all ? left.exec(text.slice(all.index + all[0].length)) : null
        if (all && rest)
          yield {
            says: 'left',
            values: { claim: all[0], other: rest[0].replace(/^[,，、]/, '') },
            document,
            places: [
              { place: placeAt(one.sentence.text, all.index), quote: text.slice(all.index, all.index + 60) },
            ],
            certainty: 0.6,
            atMost: 'notice',
          }
        // What the sentence about a counted whole says was asked above.
        for (const { claim, other, at } of all && rest ? [] : partlyDoneIn(text))
          yield {
            says: 'left',
            values: { claim, other },
            document,
            places: [{ place: placeAt(one.sentence.text, at), quote: text.slice(at, at + 60) }],
            stated: claim,
            certainty: 0.7,
          }
        for (const { claim, other, at } of againstIn(text))
          yield {
            says: 'against',
            values: { claim, other },
            document,
            places: [{ place: placeAt(one.sentence.text, at), quote: text.slice(at, at + 60) }],
            stated: claim,
            certainty: 0.8,
          }
        const claim = claims.exec(text)
        if (!claim || /未能|没有|尚未|未/.test(text.slice(Math.max(0, claim.index - 4), claim.index)))
          continue
        const { mentions } = one
        const share = mentions.find(
          ({ family, lead, figure }) =>
            family === 'rate' && claimedShare.test(lead) && Number(figure.value) < 100 && !claims.test(lead),
        )
        if (share)
          yield {
            says: 'share',
            values: { claim: claim[0], share: share.figure.printed },
            document,
            places: [{ place: share.figure.place, quote: quoteOf(one) }],
            certainty: 0.7,
          }
        for (const { done, target } of missed(one, targets))
          yield {
            says: 'target',
            values: {
              claim: claim[0],
              name: done.measure,
              actual: done.figure.printed,
              target: target.figure.printed,
            },
            document,
            places: [done, target].map(({ figure, quote }) => ({ place: figure.place, quote })),
            certainty: 0.6,
          }
      }
  },
})

const quoteOf = ({ sentence }: Said): string => sentence.text.text.slice(0, 60)

/** Results of the sentence that an indicator of the forms knows with a higher target. */
function missed({ mentions }: Said, targets: readonly Fact[]): readonly { done: Fact; target: Fact }[] {
  return mentions.flatMap(({ fact, turn }) => {
    if (!fact || turn || fact.stage !== 'executed') return []
    const target = targets.find(
      ({ measure, figure, period }) =>
        measure === fact.measure && figure.unit === fact.figure.unit && period.year === fact.period.year,
    )
    return target && Number(fact.figure.value) < Number(target.figure.value) ? [{ done: fact, target }] : []
  })
}
