import { impliedTargetsOf, passagesIn, rule, termOfMention } from '@hengjian/checker'

/** What a result and its share of a target imply is a target that somebody could have set. */
export const impliedTargets = rule({
  id: 'A23',
  name: 'impliedTargets',
  title: '完成数与完成率推出的目标应是整数',
  level: 'notice',
  status: 'trial',
  basis: '完成率＝完成数÷目标数；目标按整数下达',
  fix: '写明目标数，核对完成数与完成率。',
  says: {
    uneven: '{done}，{rate}，推算目标约为 {target}，不是整数，请写明目标数，并核对完成数和完成率。',
  },
  *check(file) {
    for (const passage of passagesIn(file))
      for (const { done, rate, from, to, round } of impliedTargetsOf(passage)) {
        if (round !== null) continue
        const terms = [rate, done].map(termOfMention)
        const middle = ((from + to) / 2).toFixed(done.family === 'count' ? 1 : 2)
        yield {
          says: 'uneven',
          values: {
            done: terms[1]?.quote ?? '',
            rate: terms[0]?.quote ?? '',
            target: `${middle} ${done.figure.unit}`,
          },
          document: passage.document,
          stated: rate.figure.printed,
          places: terms.map(({ figure, quote }) => ({ place: figure.place, quote })),
          certainty: 0.5,
        }
      }
  },
})
