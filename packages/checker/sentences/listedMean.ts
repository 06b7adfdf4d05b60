import { comparableUnits } from '../relations/units.ts'
import { isAverage } from './averages.ts'
import { clauseBefore, isPlain } from './clause.ts'
import type { Mention } from './mention.ts'
import type { Passage } from './passage.ts'

/** The mean of numbers that are listed right before it. */
export type ListedMean = {
  readonly mean: Mention
  readonly listed: readonly Mention[]
  /** Whether it is for each of those listed, and not weighed by something else: 分别为 460 人、215 人、168 人，户均 281 人. */
  readonly isForEach: boolean
}

const fewest = 3
/** 平均, 全年 12 笔平均: without what it would be for each of. */
const plainMean = /(?:平均(?:为|用时|值|达|约)*|均值(?:为)?)$/
/** The mean of more than what is listed. */
const ofOthers =
  /全[国省市县区]|同类|同期|行业|上年|去年|20\d\d年|历年|其[他余]|标准|目标|控制|比|较|[高低]于|[;；]/
const next = /^[,，]?(?:全年|三年|四个季度|各季度|合计|共)?$/

/** 四个季度分别用时 31 天、35 天、42 天、41 天，全年平均 38.1 天; 分别为 460 人、215 人、168 人，户均 281 人. */
export const listedMeansOf = ({ said }: Passage): readonly ListedMean[] =>
  said.flatMap(({ mentions }) =>
    mentions.flatMap((mean, at): readonly ListedMean[] => {
      if (!isNumber(mean)) return []
      const words = clauseBefore(mean)
      const isForEach = !plainMean.test(words) && isAverage(mean)
      if ((!isForEach && !plainMean.test(words)) || ofOthers.test(mean.lead)) return []
      const last = mentions[at - 1]
      // 全年 12 笔平均 45.1 天: how many they are may stand between.
      const isCount = last !== undefined && isPlain(last) && last.figure.unit !== mean.figure.unit
      const end = isCount && next.test(last.lead) ? at - 1 : at
      const listed = runBefore(mentions, end, mean)
      return listed.length < fewest ? [] : [{ mean, listed, isForEach }]
    }),
  )

const isNumber = (one: Mention): boolean =>
  isPlain(one) || (one.family === 'rate' && one.turn === null && one.figure.bound === null)

/** Numbers of the unit with nothing but 、 between them, behind 分别. */
function runBefore(mentions: readonly Mention[], end: number, mean: Mention): readonly Mention[] {
  let from = end
  for (; from > 0; from -= 1) {
    const one = mentions[from - 1]
    if (!one || !isNumber(one) || one.family !== mean.family) break
    if (!comparableUnits(one.figure.unit, mean.figure.unit)) break
    if (!/^[、,，和及]$/.test(one.lead)) {
      from -= 1
      break
    }
  }
  const run = mentions.slice(from, end)
  return run[0] && /(?:分别|依次)[^,，。;；]*$/.test(run[0].lead) ? run : []
}
