import { clauseBefore } from './clause.ts'
import type { Mention } from './mention.ts'
import type { Passage } from './passage.ts'

/** What a class of indicators lost, told one by one: 决策类指标 20 分，得 18 分。……扣 0.50 分；……扣 1.50 分。 */
export type LostMarks = {
  readonly full: Mention
  readonly score: Mention
  readonly losses: readonly Mention[]
  /** Whether other marks are told among them, in which something else may be lost. */
  readonly besides: boolean
}

const worth = /(?:类|指标|部分|方面)(?:共|计|满分|分值|权重)?(?:为|是)?$/
const gained = /^[,，]?(?:自评|评价|实际|本次)?(?:实)?得(?:分)?(?:为|是)?$/
const taken = /扣(?:减|除|去)?(?:了)?$/
/** 累计扣, 合计扣, 共扣: a sum of what is told one by one. */
const inAll = /(?:累计|合计|共|总)扣/

const isScore = ({ family, figure, turn }: Mention): boolean =>
  family === 'score' && figure.bound === null && figure.value !== null && turn === null

/** Classes that a paragraph tells with their marks, each with what is deducted before the next one. */
export function lostMarksOf({ said }: Passage): readonly LostMarks[] {
  const all = said.flatMap(({ mentions }) => mentions).filter(isScore)
  const starts = all.flatMap((full, at) => {
    const score = all[at + 1]
    const begins = score && worth.test(clauseBefore(full)) && gained.test(score.lead.replaceAll(/\s/g, ''))
    return begins ? [at] : []
  })
  return starts.flatMap((from, at): readonly LostMarks[] => {
    const [full, score, ...rest] = all.slice(from, starts[at + 1] ?? all.length) as [Mention, Mention]
    const losses = (rest as readonly Mention[]).filter(
      (one) => taken.test(clauseBefore(one)) && !inAll.test(clauseBefore(one)),
    )
    return losses.length > 0 ? [{ full, score, losses, besides: losses.length < rest.length }] : []
  })
}
