import { comparableUnits } from '../relations/units.ts'
import { isAverage } from './averages.ts'
import { lastClause } from './clause.ts'
import { divider, isByKind, isHeaded } from './divider.ts'
import { columnsOf } from './itemColumns.ts'
import { closing, closingAlone, listBefore, listOfAll } from './listBefore.ts'
import { kindOf } from './listKind.ts'
import type { Mention } from './mention.ts'
import type { Passage } from './passage.ts'

/** A number and the numbers that a text divides it into. */
export type Division = {
  readonly total: Mention
  /** Numbers near by of which it may be the list as well. */
  readonly totals: readonly Mention[]
  readonly parts: readonly Mention[]
  /** whole: the list says that nothing is left out · part, mainly: 等, 主要 say that something is · open: it says neither. */
  readonly list: 'whole' | 'likely' | 'open' | 'mainly' | 'part'
  /** Another reading of the list that is as good: without what stands behind a ；. */
  readonly instead: readonly (readonly Mention[])[]
  /** Every item is marked as one: none of them may be left out. */
  readonly marked?: true
}

/** What ends one: another time, another total, another comparison. */
const stops =
  /全年|累计|截[至止]|此外|另外?有|同时|上年(?!结转|结余)|去年|20\d\d\s*年|合计|总计|共计|当年新|年内新|新评|人均|平均|户均|每|目标|任务|占(?![^,，。;；]*扣$)|剩余|结余|[总共]扣|空编|缺编|空缺/
/** Another deed begins: ；举办活动 2 次. */
const anew =
  /[;；。][^,，、]{0,6}(?:举办|召开|开展|组织|完成|实现|参加|走访|接待(?!费)|编制|办理|退休|离退休|发放|受理)/
/** 比上年的 8.94 万元 and 目标 40 个 are no totals of what follows; what is left over rarely is. */
const compared =
  /上年|去年|同期|比|较|目标|任务|计划|控制在|降[到至]|增[加到至]+[到至]|未达|不足|不到|超过|突破/
const left = /结余|结转|节约|剩余/
const clauseOf = (lead: string): string => lastClause(lead)

/** A total that the words do not name is one only where the parts nearly make it. */
const nearby = 0.15
function isNear({ figure }: Mention, parts: readonly Mention[]): boolean {
  const total = Number(figure.value)
  const sum = parts.reduce((so, one) => so + Number(one.figure.value), 0)
  return Math.abs(total - sum) <= nearby * total
}

/** （2022 年为 561.3 亿元），其中: a number of another year is no total of what is told of this one. */
function isOfOtherYear(lead: string, year: number | null): boolean {
  const named = /(20\d\d)\s*年(?!初|末|底)[^,，。;；]*$/.exec(lead)?.[1]
  return named !== undefined && year !== null && Number(named) < year
}

/** Numbers of a list that are looked at. */
const longestList = 40
/** Totals farther back than this belong to something else. */
const reach = 3

/** Every list of a paragraph that divides a number before it: 其中, 包括, 分别为, a colon, a bracket. */
export function divisionsOf({ said, year, before: earlier }: Passage): readonly Division[] {
  return said.flatMap(({ mentions }, sentence) =>
    mentions.flatMap((mention, at): readonly Division[] => {
      if (mention.turn) return []
      if (at > 1 && closingAlone.test(mention.lead))
        return listOfAll(mentions.slice(Math.max(0, at - longestList), at), mention)
      if (at > 1 && closing.test(mention.lead))
        return listBefore(mentions.slice(Math.max(0, at - longestList), at), mention)
      const begins = divider.exec(mention.lead)
      if (!begins) return []
      const previous = isByKind(mention)
        ? [
            ...(isHeaded(mention.lead) && sentence === 0 ? earlier : []),
            ...said.slice(Math.max(0, sentence - reach), sentence).flatMap((one) => one.mentions),
          ]
        : (said[sentence - 1]?.mentions ?? earlier)
      const inherited = at === 0 && !begins[0].endsWith('(') ? inheritedBy(mention, previous) : []
      const own = mentions.slice(Math.max(0, at - longestList), at)
      const before = at === 0 ? inherited : isByKind(mention) ? [...previous, ...own] : own
      return listsFrom(
        mentions.slice(at, at + longestList),
        before.filter(({ lead }) => !isOfOtherYear(lead, year)),
        begins[0],
      )
    }),
  )
}

/** Whether the words before a number name what a list divides: 项目支出 638.16 万元。项目支出包括…. */
const called = (lead: string, subject: string): boolean =>
  clauseOf(lead)
    .replace(/(?:总计|合计|总额|决算|共|数|为)+$/, '')
    .endsWith(subject.replaceAll(/\s|^(?:全年|本年|上述)|主要$/g, ''))

/** 基本支出中：, 公用经费主要构成：: a sentence that only divides names what of the sentence before it divides. */
function inheritedBy({ lead, figure }: Mention, previous: readonly Mention[]): readonly Mention[] {
  if (/^\s*其中/.test(lead) || isHeaded(lead)) return previous
  if (/^\s*主要用于/.test(lead))
    return previous.filter(({ family, turn }) => family === 'amount' && !turn).slice(-1)
  if (/等[级次](?:为|是)?[“"]?优/.test(lead)) return previous.filter((one) => one.figure.unit === figure.unit)
  const told = /^\s*([^,，。;；:：、(]{2,14}?)(?:中|包括|包含|分为)/.exec(lead)?.[1]
  if (told !== undefined && !/[:：]/.test(lead))
    return previous.filter(({ lead: words }) => called(words, told)).slice(-1)
  const subject = /^\s*([^,，。;；:：(]{2,16}?)(?:中|里|主要|的)*(?:其中|包括|包含|构成|分为)?[:：]/.exec(
    lead,
  )?.[1]
  const named =
    subject === undefined ? [] : previous.filter(({ lead: words }) => words.includes(subject)).slice(-1)
  return named.length > 0 || !/[:：]|^\s*(?:按|从|分)[^,，。;；:：]{1,10}[分看][,，]/.test(lead)
    ? named
    : previous
}

function listsFrom(
  following: readonly Mention[],
  before: readonly Mention[],
  word: string,
): readonly Division[] {
  const [first] = following
  if (!first) return []
  const isBracket = word.endsWith('(')
  const scope = scopeOf(following, first.depth, isBracket)
  // What ； parts from the list is another train of thought.
  const from = before.findLastIndex(({ lead }) => /[;；]/.test(lead))
  const byKind = isByKind(first)
  const heads = before
    .slice(byKind ? 0 : Math.max(0, from))
    .filter(({ turn, family, lead }) => !turn && family !== 'rate' && !compared.test(clauseOf(lead)))
    .filter((one) => !isAverage(one))
    .slice(byKind ? 0 : -reach)
  const units = [...new Set(scope.map(({ figure }) => figure.unit))]
  const lists = units.flatMap((unit): readonly Division[] => {
    const fitting = heads.filter((head) => comparableUnits(head.figure.unit, unit) && head.figure.unit !== '')
    const total = byKind
      ? dividedByKind(fitting, scope, unit)
      : (fitting.findLast(({ lead }) => !left.test(clauseOf(lead))) ?? fitting.at(-1))
    // A total right before its list is its total; farther away it may be another one.
    // Behind a list, 其中 may divide its last item or what all of it is.
    const isListed = /^\s*[、和及]/.test(total?.lead ?? '') && total === before.at(-1)
    const totals = total === before.at(-1) && !isListed ? [] : fitting.filter((one) => one !== total)
    const series = scope.filter(({ figure }) => total && comparableUnits(figure.unit, total.figure.unit))
    const parts = onceAnItem(series, total)
    // 1 亿元以上 143 个, 5 亿元以上 41 个: each holds the next one.
    const isNested = parts.filter(({ lead }) => /以上/.test(lead)).length > 1
    if (byKind && total && (isNested || !isNear(total, parts))) return []
    if (!total || parts.length === 0 || parts[0]?.figure.unit !== unit) return []
    if (isBracket && parts.length < 2) return []
    return [
      {
        total,
        totals,
        parts,
        list: closed(kindOf(total, parts, first.lead, word), columnsOf(series).length > 0),
        instead: otherwise(series).filter((some) => some.length > 1),
      },
    ]
  })
  // Counts and amounts of the same items: where one of them adds up, nothing is left out of the other either, unless
  // some items are counted in another unit: 展会 3 场、团组 4 个.
  return lists.map((list) => {
    const others = lists.filter((other) => other !== list && addsUp(other) && other.parts.length > 1)
    if (list.list === 'part' || list.list === 'mainly' || others.length === 0) return list
    return { ...list, list: others.some(({ parts }) => parts.length > list.parts.length) ? 'part' : 'whole' }
  })
}

/** Items that are told alike, one by one, are mostly all there are. */
const closed = (list: Division['list'], areAlike: boolean): Division['list'] =>
  areAlike && list === 'open' ? 'likely' : list

/** 128 个申报、96 个入选，按产业分: the number that the list makes, or the largest, or the one that it nearly makes. */
function dividedByKind(
  fitting: readonly Mention[],
  scope: readonly Mention[],
  unit: string,
): Mention | undefined {
  const alike = fitting.filter(({ figure }) => figure.unit === unit)
  const heads = (alike.length > 0 ? alike : fitting).toSorted((one, other) => sizeOf(other) - sizeOf(one))
  const parts = onceAnItem(
    scope.filter(({ figure }) => comparableUnits(figure.unit, unit)),
    undefined,
  )
  const sum = parts.reduce((so, one) => so + sizeOf(one), 0)
  const largest = Math.max(...parts.map(sizeOf))
  return (
    heads.find((one) => Math.abs(sizeOf(one) - sum) < 1e-6) ??
    heads.find((one) => isNear(one, parts) && sizeOf(one) > largest) ??
    heads[0]
  )
}

const sizeOf = ({ figure }: Mention): number => Number(figure.value)

/** The numbers of a list: up to its bracket's end, or to words that begin something else. */
function scopeOf(following: readonly Mention[], depth: number, isBracket: boolean): readonly Mention[] {
  const scope: Mention[] = []
  let inner = false
  for (const [at, one] of following.entries()) {
    if (one.depth < depth || (isBracket && at > 0 && closes(one.lead))) break
    // （5 个，平均每个 33 万元）: what a bracket adds to an item ends no list.
    if (one.depth > depth) continue
    const words = at === 0 ? one.lead.replace(/^.*?(?:其中|包括|包含|分别|[:：(])/, '') : one.lead
    if (
      stops.test(words) ||
      (at > 0 && (anew.test(one.lead) || isByKind(one))) ||
      (at > 0 && divider.test(one.lead) && /分别|分为/.test(one.lead))
    )
      break
    if (at > 0 && /其中|包括/.test(one.lead)) inner = true
    else if (/[;；]/.test(one.lead)) inner = false
    if (!inner && one.depth === depth && !one.turn && one.family !== 'points') scope.push(one)
  }
  return scope
}

/** A bracket that opened before the number is closed again before the next one. */
function closes(lead: string): boolean {
  let depth = 0
  for (const one of lead) {
    if (one === '(') depth += 1
    if (one === ')') depth -= 1
    if (depth < 0) return true
  }
  return false
}

/** 农业 13 个、总投资 81 亿元、到位 10 亿元；…: of an item with several numbers of a unit the first is the one. */
function onceAnItem(series: readonly Mention[], total: Mention | undefined): readonly Mention[] {
  const end = firstBreak(series)
  if (end < 0) return series
  const columns = columnsOf(series)
  const isSpent = ({ lead }: Mention): boolean => /支出|决算|执行/.test(clauseOf(lead).slice(-4))
  const column = columns.find(([first]) => total && first && isSpent(total) && isSpent(first)) ?? columns[0]
  if (column) return column
  // Items that ； parts from each other, or a list that ends at the first ；.
  return end === 1 ? series.filter(({ lead }, at) => at === 0 || /[;；]/.test(lead)) : series.slice(0, end)
}

const firstBreak = (series: readonly Mention[]): number =>
  series.findIndex(({ lead }, at) => at > 0 && /[;；]/.test(lead))

const otherwise = (series: readonly Mention[]): readonly (readonly Mention[])[] => {
  const end = firstBreak(series)
  // 投入 10 分、过程 25 分，分别得 10 分、23.64 分: what each got, not what each may get.
  const second = series.findIndex(({ lead }, at) => at > 0 && /分别(?:得|扣|为|是)?$/.test(clauseOf(lead)))
  if (second > 1 && second * 2 === series.length) return [series.slice(second), series.slice(0, second)]
  const columns = columnsOf(series)
  if (columns.length > 0) return [...columns, series]
  return end > 1 ? [series] : end === 1 ? [series, series.slice(0, 1)] : []
}

function addsUp({ total, parts }: Division): boolean {
  const units = new Set([total, ...parts].map(({ figure }) => figure.unit))
  const sum = parts.reduce((so, { figure }) => so + Number(figure.value), 0)
  return units.size === 1 && Math.abs(sum - Number(total.figure.value)) < 0.005 * parts.length
}
