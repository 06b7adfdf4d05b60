import { bareName } from '../../forms/words/squeeze.ts'
import { judge } from '../../relations/judge.ts'
import type { RatioRelation } from '../../relations/relation.ts'
import { slipsIn } from '../../relations/slip.ts'
import type { Term } from '../../relations/term.ts'
import { comparableUnits } from '../../relations/units.ts'
import { isPlain } from '../../sentences/clause.ts'
import type { Mention } from '../../sentences/mention.ts'
import type { Said } from '../../sentences/passage.ts'
import { passagesIn, termOfMention } from '../passagesIn.ts'
import type { CheckedFile } from '../rule.ts'
import { type NamedTable, namedTablesIn, type TableRow } from './namedTables.ts'

/** A share that a text tells of a row of a table, with the numbers that it is of. */
export type ShareTold = {
  readonly relation: RatioRelation
  readonly document: string
  /** Whether another share of the sentence is that of the same row. */
  readonly isSure: boolean
  /** Of an amount in a cell: what the share makes it, in the unit of the cell. */
  readonly implied: string | null
}

/** 展位占 28.1%, 面积占全市的 47.0%: a column, and its total. */
const ofTotal =
  /(?:^|[,，、；;])(?:其)?([\u4e00-\u9fff]{2,8}?)(?:合计|共)?占(?:比|总数的?|合计的?|全部的?|全[省市县区年]的?)?(?:为|达)?$/
/** 占该项目累计拨付额的 3.86%: a cell of a row that was named before. */
const ofCell =
  /占(?:该|其|本)(?:[\u4e00-\u9fff]{0,4}?(?:项目|企业|公司|基金|单位|县|区))?([\u4e00-\u9fff]{2,8}?)(?:总?[额数])?的?(?:比重|比例)?(?:为|达)?$/
const ofOther = /上年|去年|20\d\d年(?!度)|其余|除/
const fewest = 3

type Found = Omit<ShareTold, 'document' | 'isSure'> & { readonly row: TableRow; readonly holds: boolean }

/** 印尼消费品展规模最大，展位占 28.1%，意向成交占 31.6%: shares of a row in the totals of its columns, and amounts in its cells. */
export function sharesTold(file: CheckedFile): readonly ShareTold[] {
  const tables = namedTablesIn(file).filter(({ rows }) => rows.length >= fewest)
  if (tables.length === 0) return []
  return passagesIn(file).flatMap(({ said, document }) =>
    said.flatMap((one): readonly ShareTold[] => {
      if (!one.sentence.text.text.includes('占')) return []
      const found = one.mentions.flatMap((rate, at) => sharesAt(one, rate, at, tables))
      return found
        .filter(({ holds }) => !holds)
        .map(({ relation, row, implied }) => ({
          relation,
          implied,
          document,
          isSure: found.some((other) => other.holds && other.row === row),
        }))
    }),
  )
}

function sharesAt(said: Said, rate: Mention, at: number, tables: readonly NamedTable[]): readonly Found[] {
  if (rate.family !== 'rate' || rate.turn !== null || rate.figure.bound !== null) return []
  const { text } = said.sentence.text
  const before = text.slice(0, rate.figure.start)
  const words = before.slice(Math.max(before.lastIndexOf('；'), before.lastIndexOf('：'), 0))
  if (ofOther.test(words)) return []
  const clause = rate.lead
    .split(/(?=[,，;；])/)
    .slice(-1)
    .join('')
  const part = said.mentions.slice(0, at).findLast((one) => one.family === 'amount' && isPlain(one))
  const column = ofCell.exec(clause)?.[1]
  if (column !== undefined) return part ? inCells(tables, words, column, rate, part) : []
  const head = ofTotal.exec(clause)?.[1]
  return head === undefined ? [] : inTotals(tables, words, head, rate)
}

/** The only row that some words name; of several, nobody knows which is meant. */
function rowNamed({ rows }: NamedTable, words: string): TableRow | null {
  const named = rows.filter(({ name }) => name.length > 1 && words.includes(name))
  const longest = named.filter(
    (one) => !named.some((other) => other !== one && other.name.includes(one.name)),
  )
  return longest.length === 1 ? (longest[0] ?? null) : null
}

const columnsNamed = ({ heads }: NamedTable, name: string): readonly number[] => {
  const names = heads.map((head) => bareName(head).replace(/(?<=.{2})[数额]$/, ''))
  const equal = names.flatMap((one, at) => (one === name ? [at] : []))
  return equal.length > 0
    ? equal
    : names.flatMap((one, at) => (one.length > 1 && one.endsWith(name) ? [at] : []))
}

const rowAndColumns = (tables: readonly NamedTable[], words: string, head: string) =>
  tables.flatMap((table) => {
    const row = rowNamed(table, words)
    const columns = row ? columnsNamed(table, head) : []
    return row && columns.length === 1 ? [{ table, row, column: columns[0] ?? 0 }] : []
  })

function inTotals(
  tables: readonly NamedTable[],
  words: string,
  head: string,
  rate: Mention,
): readonly Found[] {
  return onlyOf(
    rowAndColumns(tables, words, head).flatMap(({ table, row, column }) => {
      const [part, whole] = [row.terms[column], table.total?.terms[column]]
      return part && whole && part.figure.unit !== '%' ? [foundOf(termOfMention(rate), part, whole, row)] : []
    }),
  )
}

/** 86.5 亿元 is 3.86% of 2240 万元 in 万元: asked about where a slip leads from the one to the other. */
function inCells(
  tables: readonly NamedTable[],
  words: string,
  head: string,
  rate: Mention,
  part: Mention,
): readonly Found[] {
  return onlyOf(
    rowAndColumns(tables, words, head).flatMap(({ row, column }) => {
      const whole = row.terms[column]
      if (!whole || whole.figure.unit === '' || !comparableUnits(whole.figure.unit, part.figure.unit))
        return []
      const share = (Number(rate.figure.value) * Number(whole.figure.value)) / 100
      const implied = `${share.toFixed(part.figure.precision)} ${whole.figure.unit}`
      const found = { ...foundOf(termOfMention(rate), termOfMention(part), whole, row), implied }
      const verdict = judge(found.relation)
      const { rate: said, part: told } = found.relation
      return found.holds || (verdict.kind === 'wrong' && slipsIn(verdict, [said, told]).length > 0)
        ? [found]
        : []
    }),
  )
}

const foundOf = (rate: Term, part: Term, whole: Term, row: TableRow): Found => {
  const relation: RatioRelation = { kind: 'ratio', rate, part, whole }
  return { relation, row, implied: null, holds: judge(relation).kind !== 'wrong' }
}

/** Where one of several tables gives the share, that one is meant; where none of several does, nobody knows. */
const onlyOf = (found: readonly Found[]): readonly Found[] => {
  const held = found.filter(({ holds }) => holds)
  return held.length > 0 ? held.slice(0, 1) : found.length === 1 ? found : []
}
