import { clauseAfter, clauseBefore, isPlain } from './clause.ts'
import type { Mention } from './mention.ts'
import type { Passage, Said } from './passage.ts'

/** What came in, and what of it was done: 受理 37 件，办结 35 件. */
export type Cohort = {
  readonly whole: Mention
  readonly done: readonly Mention[]
}

const received =
  /(?:收到|提出|受理|征集|接到|接收|收集|接访|交办|登记|梳理|排查|共有|共计|共)[^,，。;；]{0,12}$|^(?:全年)?(?:新)?(?:签约|引进|发放|征求)[^,，。;；]{0,8}$/
const finished =
  /(?:办结|解决|落实|采纳|答复|回复|整改|收回|回收|化解|销号|办理完毕|已[^,，。;；]{0,4}|完成(?!率)[^,，。;；]{0,4})[^,，。;；]{0,8}$/
/** What was carried over, sent twice or meant elsewhere may be done besides. */
const others = /上年|去年|往年|历年|结转|存量|跨年|累计|此前|前期|遗留|目标|计划|任务|以前|超额|预计|每/

/** Every cohort of a paragraph that its sentences tell whole. */
export const cohortsOf = ({ said }: Passage): readonly Cohort[] => said.flatMap(cohortsIn)

function cohortsIn({ sentence, mentions }: Said): readonly Cohort[] {
  if (others.test(sentence.text.text)) return []
  return trainsOf(mentions.filter(isPlain)).flatMap((train) => {
    const [whole, ...after] = train
    if (!whole || !received.test(clauseBefore(whole))) return []
    const alike = after.filter(({ figure }) => figure.unit === whole.figure.unit)
    // Another number that came in makes it unclear which of them was done.
    if (alike.some((one) => received.test(clauseBefore(one)) && !finished.test(clauseBefore(one)))) return []
    // 其中采纳 30 条 is a list, which is divided elsewhere.
    const done = alike.filter(
      (one) => finished.test(clauseBefore(one)) && isOf(one, whole) && !/其中|包括/.test(clauseBefore(one)),
    )
    return done.length > 0 ? [{ whole, done }] : []
  })
}

const verb = /^.*(?:办结|解决|落实|采纳|答复|回复|整改|收回|回收|化解|销号|完成|已)(?:了|到|共|有|有效)*/

/** 提出建议 15 条，落实措施 22 条: what was done bears another name than what came in. */
function isOf(one: Mention, whole: Mention): boolean {
  const name = clauseBefore(one).replace(verb, '')
  const own = `${clauseBefore(whole)}${clauseAfter(whole)}`
  return name.length < 2 || [...name].some((_, at) => at > 0 && own.includes(name.slice(at - 1, at + 1)))
}

/** Numbers of one train of thought: a ； begins another. */
function trainsOf(mentions: readonly Mention[]): readonly (readonly Mention[])[] {
  const trains: Mention[][] = []
  for (const one of mentions) {
    const last = trains.at(-1)
    if (!last || /[;；]/.test(one.lead) || (last.length > 0 && startsAnew(one, last))) trains.push([one])
    else last.push(one)
  }
  return trains
}

/** 走访企业 100 家，收到诉求 37 件，办结 35 件: what came in begins a train, whatever was told before. */
const startsAnew = (one: Mention, before: readonly Mention[]): boolean =>
  before.every(({ figure }) => figure.unit !== one.figure.unit) &&
  received.test(clauseBefore(one)) &&
  !finished.test(clauseBefore(one))
