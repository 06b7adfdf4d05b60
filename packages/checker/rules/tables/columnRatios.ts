import { squeeze } from '../../forms/words/squeeze.ts'
import { judge } from '../../relations/judge.ts'
import type { RatioRelation, SumRelation } from '../../relations/relation.ts'
import type { RelationClaim } from '../rule.ts'
import { isTotalLabel } from './depths.ts'
import { isAdded, isMeasured, type Sheet, termAt } from './sheet.ts'

/** Two columns of which a third one is the quotient or the difference. */
type Pair = { readonly one: number; readonly other: number }

const isGrowth = (head: string): boolean => /增长|增减|变动|增幅|升降|增速|同比|下降/.test(head)
const isRate = (head: string): boolean =>
  /(?:率|比例|比重|占比|增幅|增速|百分比|同比)(?:[（(][^（()）]*[)）])?$|[%％][)）]?$|(?:比|较|同比)[^（()）]{0,10}(?:增长|下降|增减)$|^(?:同比|较上年)?(?:增长|增减|升降)[（(][%％][)）]$/.test(
    head,
  )
/** 2020年增长, 增长情况: a head that leaves open whether it counts or divides, over numbers that are all printed in per cent. */
const isGrown = ({ cells }: Sheet, head: string, column: number): boolean => {
  const figures = cells.flatMap((line) => line[column]?.figure ?? [])
  return isGrowth(head) && figures.length > 2 && figures.every(({ unit }) => unit === '%')
}
const isDifference = (head: string): boolean =>
  /^(?:.{0,8})(?:增减额?|差额|差异|增加额|变动额|增减数|增减变动)(?:[（(](?:万元|元|亿元)[)）])?$|^(?:年末|当年|资金)?(?:结余|结转|剩余|节约)(?:数|额|金额|资金|结余)?$/.test(
    head,
  )

/** What heads say is divided by what, where only words can tell. */
const named: readonly (readonly [rate: RegExp, part: RegExp, whole: readonly RegExp[]])[] = [
  [/执行率|支出率|支出进度|执行进度/, /执行|支出|决算|使用/, [/全年预算|调整/, /预算|安排|下达|计划/]],
  [/完成率|完成比例/, /完成|实际/, [/目标|任务|计划|指标值/]],
  [/控制率/, /在职|实有|实际/, [/编制|批复|批准|预算/]],
  [/到位率/, /到位/, [/合同|计划|应到位|签约/]],
]

/** What a head is about, without what it says of it. */
const stem = (head: string): string =>
  head.replace(/(?:数|额|金额|情况|率|比例)?(?:[（(][^（()）]*[)）])?$/, '')

/** 决算占预算比重 names both: the columns of the one and of the other, in every order that their heads allow. */
function pairsSaid(heads: readonly string[], columns: readonly number[], rate: string): readonly Pair[] {
  const [, part = '', whole = ''] =
    /^(.{2,8}?)数?占(.{2,8}?)数?的?(?:比重|比例|比|百分比|[%％])/.exec(rate) ?? []
  const under = (words: string): readonly number[] =>
    words === '' ? [] : columns.filter((at) => heads[at]?.includes(words) === true)
  return under(part).flatMap((one) => under(whole).map((other) => ({ one, other })))
}

function pairNamed(heads: readonly string[], columns: readonly number[], rate: string): Pair | null {
  for (const [words, part, wholes] of named) {
    if (!words.test(rate)) continue
    const parts = columns.filter(
      (at) => part.test(heads[at] ?? '') && !wholes.some((whole) => whole.test(heads[at] ?? '')),
    )
    // 1—8月执行数 is what 1—8月执行率 is made of, whatever else is executed.
    const own = parts.filter((at) => stem(heads[at] ?? '') === stem(rate))
    const [one, more] = own.length === 1 ? own : parts
    if (one === undefined || more !== undefined) return null
    for (const whole of wholes) {
      const [other, further] = columns.filter((at) => at !== one && whole.test(heads[at] ?? ''))
      if (other !== undefined) return further === undefined ? { one, other } : null
    }
  }
  return null
}

const ratioIn = (
  sheet: Sheet,
  line: number,
  column: number,
  { one, other }: Pair,
  growth: boolean,
): RatioRelation | null => {
  const [rate, part, whole] = [column, one, other].map((at) => termAt(sheet, line, at))
  return rate && part && whole && rate.figure.kind !== 'amount'
    ? { kind: 'ratio', rate, part, whole, growth }
    : null
}

const differenceIn = (
  sheet: Sheet,
  line: number,
  column: number,
  { one, other }: Pair,
): SumRelation | null => {
  const [total, part, less] = [column, one, other].map((at) => termAt(sheet, line, at))
  return total && part && less ? { kind: 'sum', total, parts: [part], less: [less] } : null
}

/** The pair of columns that most rows confirm: at least two of them, and more than contradict it. */
function pairConfirmed(
  sheet: Sheet,
  columns: readonly number[],
  claimOf: (line: number, pair: Pair) => RatioRelation | SumRelation | null,
): Pair | null {
  const lines = [...sheet.labels.slice(0, tried).keys()]
  let best: Pair | null = null
  let most = 1
  for (const one of columns)
    for (const other of columns) {
      if (one === other) continue
      let [holds, fails] = [0, 0]
      for (const line of lines) {
        // Not even if all the others held.
        if (holds + lines.length - line <= Math.max(most, fails)) break
        const relation = claimOf(line, { one, other })
        if (!relation) continue
        const { kind } = judge(relation)
        if (kind === 'holds' || kind === 'truncated' || kind === 'tail') holds += isTrivial(relation) ? 0 : 1
        else if (kind !== 'cannotTell') fails += 1
      }
      if (holds > most && holds > fails) [best, most] = [{ one, other }, holds]
    }
  return best
}

/** Of the pairs that a head can mean the one that most rows confirm; null where none does, or two do alike. */
function likeliest(
  pairs: readonly Pair[],
  claimOf: (line: number, pair: Pair) => RatioRelation | SumRelation | null,
  labels: readonly string[],
): Pair | null {
  const counted = pairs
    .map((pair) => ({
      pair,
      holds: labels.filter((_, line) => {
        const relation = claimOf(line, pair)
        return relation !== null && !isTrivial(relation) && judge(relation).kind === 'holds'
      }).length,
    }))
    .toSorted((one, other) => other.holds - one.holds)
  const [best, next] = counted
  return best && best.holds > 1 && best.holds > (next?.holds ?? 0) ? best.pair : null
}

/** 100 % of equal numbers and nothing of nothing fit every pair. */
const isTrivial = (relation: RatioRelation | SumRelation): boolean => {
  if (relation.kind === 'sum') return Number(relation.total.figure.value) === 0
  return Number(relation.rate.figure.value) === 100 || Number(relation.rate.figure.value) === 0
}

const widest = 14
/** Rows that are asked which columns make another one. */
const tried = 16

/**
 * Rates and differences along the rows of a table: which two columns a third one is made of is confirmed by the rows
 * themselves, or named by its heads. Shares of a total are those of its own column.
 */
export function columnRatios(sheet: Sheet): readonly Omit<RelationClaim, 'document'>[] {
  const { heads, labels, cells } = sheet
  if (heads.length > widest) return []
  const names = heads.map(squeeze)
  const amounts = names.flatMap((head, at) =>
    !isRate(head) &&
    isAdded(
      head,
      cells.map((line) => line[at] ?? null),
    )
      ? [at]
      : [],
  )
  // A list of indicators counts one thing in each row, and rates among them: its columns can only be divided.
  const measured = names.flatMap((head, at) =>
    !isRate(head) &&
    isMeasured(
      head,
      cells.map((line) => line[at] ?? null),
    )
      ? [at]
      : [],
  )
  return names.flatMap((head, column) => {
    const difference = isDifference(head)
    if (!difference && !isRate(head) && !isGrown(sheet, head, column)) return []
    const others = amounts.filter((at) => at !== column)
    const growth = isGrowth(head)
    const claimOf = (line: number, pair: Pair) =>
      difference ? differenceIn(sheet, line, column, pair) : ratioIn(sheet, line, column, pair, growth)
    const divided = difference ? others : measured.filter((at) => at !== column)
    const said = difference ? null : pairNamed(names, divided, head)
    const pair =
      pairConfirmed(sheet, divided, claimOf) ??
      likeliest(difference ? [] : pairsSaid(names, divided, head), claimOf, labels) ??
      (said && trusted(sheet, column, said) ? said : null)
    const shares = pair || difference || growth ? [] : sharesOf(sheet, others, column)
    if (!pair) return shares
    const relations = labels.flatMap((_, line) => claimOf(line, pair) ?? [])
    return isSlipped(relations) ? [] : relations.map((relation) => ({ relation }))
  })
}

/** Numbers without % under a head of rates that fail in several rows are rather those of another column. */
function isSlipped(relations: readonly (RatioRelation | SumRelation)[]): boolean {
  const bare = relations.filter((one) => one.kind === 'ratio' && one.rate.figure.unit !== '%')
  return bare.filter((relation) => judge(relation).kind === 'wrong').length > 1
}

/** Heads may have slipped against their columns: they are believed for rates that are printed as such, if few fail. */
function trusted(sheet: Sheet, column: number, pair: Pair): boolean {
  const claims = sheet.labels.flatMap((_, line) => ratioIn(sheet, line, column, pair, false) ?? [])
  const wrong = claims.filter((relation) => judge(relation).kind === 'wrong').length
  return claims.every(({ rate }) => rate.figure.unit === '%') && (claims.length < 2 || wrong < claims.length)
}

/** The line that shares are shares of: the one that is called a total, or the only one that is all of itself. */
function wholeOf({ labels, cells }: Sheet, column: number): number {
  const total = labels.findIndex(isTotalLabel)
  const wholes = cells.flatMap((line, at) => (Number(line[column]?.figure?.value ?? 0) === 100 ? [at] : []))
  return total < 0 && wholes.length === 1 ? wholes[0]! : total
}

/** 占比: each line of a column as a part of its total. */
function sharesOf(
  sheet: Sheet,
  amounts: readonly number[],
  column: number,
): readonly Omit<RelationClaim, 'document'>[] {
  const total = wholeOf(sheet, column)
  if (total < 0 || !/占|比重|比例/.test(sheet.heads[column] ?? '')) return []
  const claims = amounts.map((at) =>
    sheet.labels.flatMap((_, line): readonly RatioRelation[] => {
      const [rate, part, whole] = [
        termAt(sheet, line, column),
        termAt(sheet, line, at),
        termAt(sheet, total, at),
      ]
      return rate && part && whole ? [{ kind: 'ratio', rate, part, whole }] : []
    }),
  )
  const confirmed = claims.find((some) => {
    const holds = some.filter((relation) =>
      ['holds', 'truncated', 'tail'].includes(judge(relation).kind),
    ).length
    // The total is all of itself in every column.
    return holds > 2 && holds > some.length - holds
  })
  return (confirmed ?? []).map((relation) => ({ relation }))
}
