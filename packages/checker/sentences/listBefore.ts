import { lastClause } from './clause.ts'
import { divider } from './divider.ts'
import type { Division } from './division.ts'
import { more } from './listKind.ts'
import type { Mention } from './mention.ts'

const clauseOf = (lead: string): string => lastClause(lead)

/** What heads a total that stands behind its list. */
export const closing = /(?:合计|共计|总计|总得分|总绩效|总分|共扣)[^,，、;；]{0,8}$/
/** 组长 1 人，成员 5 人，共 6 人: of a list that is a sentence of its own. */
export const closingAlone = /^[,，]?共(?:有|计)?$/

/** 编制 12 人，在编 11 人，编外 5 人，合计 16 人: what is added up may begin later. */
const later = (parts: readonly Mention[]): readonly (readonly Mention[])[] =>
  parts.slice(1, -1).map((_, at) => parts.slice(at + 1))

/** 资金 157.2 亿元，占 38.1%: what a part is of the whole does not end a list. */
const isShareOf = ({ unit }: Mention['figure'], lead: string): boolean =>
  unit === '%' && /占[^,，。;；]{0,6}$/.test(lead)

/** 培训补助 10 万元、稳岗补贴 20 万元，共计 30 万元: the list stands before its total. */
export function listBefore(before: readonly Mention[], total: Mention): readonly Division[] {
  const { unit } = total.figure
  const from = before.findLastIndex(
    ({ figure, lead, turn, depth }, at) =>
      (figure.unit !== unit && !isShareOf(figure, lead)) ||
      turn !== null ||
      depth !== total.depth ||
      (at > 0 && closing.test(lead)),
  )
  const run = before.slice(from + 1).filter(({ family }) => family !== 'rate')
  const start = run.findLastIndex(({ lead }) => divider.test(lead))
  const parts = start < 0 ? run : run.slice(start)
  const list = parts.some(({ tail }) => more.test(tail)) ? 'part' : 'likely'
  return parts.length < 2 ? [] : [{ total, totals: [], parts, list, instead: later(parts) }]
}

/** Beside each other, and what the short list of a team, an office or a fleet is made of. */
const longestShort = 6
/** Each person of a team has one of these posts. */
const roles = /(?:组|队|团|班)(?:长|员)|成员|负责人|联络员|主任|秘书|专家|工作人员|领队|顾问/
const shared = /党员|女|男.*岁|以上|以下|其中|新增|研究生|本科|职称/

/** 组长 1 人，成员 5 人，共 6 人: every number since the list began is one of its parts. */
export function listOfAll(before: readonly Mention[], total: Mention): readonly Division[] {
  const [division] = listBefore(before, total)
  if (!division || division.parts.length > longestShort) return []
  const { parts } = division
  const names = parts.map(({ lead }) => clauseOf(lead).replace(/^.*[、:：]/, ''))
  if (names.some((name) => name === '' || shared.test(name)) || new Set(names).size < names.length) return []
  const sum = parts.reduce((so, one) => so + Number(one.figure.value), 0)
  const isTeam = names.filter((name) => roles.test(name)).length > 1
  // What comes to more than its list has parts that are not named here.
  if (!isTeam && sum < Number(total.figure.value)) return []
  return [{ ...division, ...(isTeam ? { instead: [] } : {}) }]
}
