import { lastClause } from './clause.ts'
import type { Division } from './division.ts'
import type { Mention } from './mention.ts'

/** 等 behind a number: the list names only some. */
export const more = /^\s*[^,，。;；、\d]{0,4}等/
const opens = /主要|例如|比如|尤其|特别|如[:：]|重点/
/** 其他 closes a list: what has no name of its own is in it. */
const rest = /其它|其他|其余|余下/
const whole = /分别|分为|构成|由/
/** Classes of spending by economy, and kinds of it: together they are all of it. */
const classes =
  /工资福利|商品和服务|商品服务|对个人和家庭|资本性|对企业补助|债务利息|基本支出|项目支出|人员(?:经费|支出)|公用(?:经费|支出)|(?:财政|预算)拨款|事业收入|经营收入|其他收入|上年结转|政府性基金|国有资本|公务接待|公务用车|出国/
/** Grades: whatever is graded bears one of them. */
const grades = /(?:优秀?|良好?|中|差|合格|不合格)[”"]?(?:等[次级])?的?(?:有|为)?$/
/** 注册类, 用地类: classes are named so that each thing is in one of them. */
const classed = /[类型档]$/
/** Kinds of posts: together they are all of the people of a unit. */
const posts = /编|工勤|聘|行政|事业|参公|后勤|雇员|公务员|管理岗|专业技术/
const summing = /合计|总额|总计|总数|总收入|总支出|收入|支出|经费|决算|预算|在职|总编制|总投资|共|总/

/** Two names that share a whole between them. */
const pairs = [
  ['省内', '省外'],
  ['市内', '市外'],
  ['境内', '境外'],
  ['出口', '进口'],
  ['内资', '外资'],
  ['线上', '线下'],
  ['新建', '续建'],
  ['男', '女'],
  ['货物', '服务'],
] as const
/** 亿元以上, 重点: what may be said of any of the others, too. */
const overlapping =
  /已|注册|开工|签约|落地|投产|竣工|办结|到资|到位|以上|重点|强|亿元|百亿|规模|高新|重大|龙头|党员/

const clauseOf = (lead: string): string => lastClause(lead)

/** One step of a scale. */
const step = /\d[^,，。;；、]{0,6}[至~—-]\s*\d/

/** Whether a list leaves something out, as far as its words tell. */
export function kindOf(
  total: Mention,
  parts: readonly Mention[],
  lead: string,
  word: string,
): Division['list'] {
  const [last] = parts.slice(-1)
  const names = parts.map((part) => clauseOf(part.lead))
  if (parts.some(({ tail }) => more.test(tail))) return 'part'
  if (parts.length > 1 && rest.test(clauseOf(last?.lead ?? ''))) return 'whole'
  if (opens.test(lead)) return 'mainly'
  // 10 亿元以上 14 个、5 亿元至 10 亿元 24 个、1 亿元至 5 亿元 94 个: steps of one scale do not overlap.
  if (parts.length > 2 && parts.filter((part) => step.test(part.lead)).length > 1) return 'likely'
  if (parts.length > 1 && names.every((name) => grades.test(name))) return 'whole'
  if (
    parts.length > 1 &&
    pairs.some((pair) => pair.every((word) => names.some((name) => name.includes(word))))
  )
    return 'whole'
  if (parts.length > 1 && names.every((name) => classes.test(name)) && total.family === 'amount')
    return 'whole'
  if (parts.length > 1 && (whole.test(word) || total.family === 'score')) return 'whole'
  if (parts.length > 1 && /^[人名]$/.test(total.figure.unit) && names.every((name) => posts.test(name)))
    return 'whole'
  if (parts.length > 2 && names.every((name) => classed.test(name))) return 'likely'
  if (
    parts.length > 1 &&
    (!/其中|^\s*(?:中[,，]|[^,，。;；:：、(]{2,14}中)/.test(lead) || sameKind(total.lead, names))
  )
    return 'likely'
  // 举办展会 68 场，其中专业展 41 场、消费展 27 场: names that end like their whole.
  const [end = ''] = names.map((name) => name.slice(-1))
  const sameEnd =
    end !== '' && names.every((name) => name.endsWith(end)) && clauseOf(total.lead).slice(-4).includes(end)
  if (
    parts.length > 1 &&
    total.family === 'count' &&
    sameEnd &&
    !names.some((name) => overlapping.test(name))
  )
    return 'likely'
  if (parts.length > 2 && total.family === 'count' && !names.some((name) => overlapping.test(name)))
    return 'likely'
  return 'open'
}

/** 收入合计 into 拨款收入 and 其他收入: parts that are called like their whole. */
function sameKind(head: string, names: readonly string[]): boolean {
  const [noun] =
    /(?:收入|支出|经费|编制|人员|资产|资金)(?![\s\S]*(?:收入|支出|经费|编制|人员|资产|资金))/.exec(head) ?? []
  return noun !== undefined && summing.test(head) && names.every((name) => name.includes(noun))
}
