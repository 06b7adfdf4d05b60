import { placeAt } from '@hengjian/report'
import { bareName } from '../../forms/words/squeeze.ts'
import { valueIn } from '../../relations/term.ts'
import type { Term } from '../../relations/term.ts'
import { comparableUnits } from '../../relations/units.ts'
import type { Mention } from '../../sentences/mention.ts'
import type { Said } from '../../sentences/passage.ts'
import { passagesIn, termOfMention } from '../passagesIn.ts'
import type { CheckedFile, Quoted } from '../rule.ts'
import { type NamedTable, namedTablesIn, type TableRow } from './namedTables.ts'

/** A row that a text calls the highest of a column with the number of another row, which is. */
export type ExtremeNumbered = {
  /** 最多 */
  readonly word: string
  readonly head: string
  readonly claimed: { readonly name: string; readonly term: Term }
  readonly actual: { readonly name: string; readonly term: Term }
  /** The number that the text tells. */
  readonly told: Term
  readonly said: Quoted
  readonly document: string
}

const behind = /最([高多大低少小长短快慢])的?(?:是|为|系|依次为)“?/g
const before = /最([高多大低少小长短快慢])[，,](?=[^，,。；;]{0,8}\d)/g
/** 数字经济基金 is called 数字经济 in the table. */
const suffix = '(?:基金|项目|公司|企业|单位|部门|产业|行业|线路?|类|片区|园区|月份|份)?”?'
/** Fewer rows are compared by nobody. */
const fewest = 3
const ofOther = /上年|去年|20\d\d年(?!度)|之一|次[高低多少大小]|其余|除|增[长幅加速]|降幅/

/** 最多的是12月，开行26列, where the table has 26 for November, and that is the most. */
export function extremesNumbered(file: CheckedFile): readonly ExtremeNumbered[] {
  const tables = namedTablesIn(file).filter(({ rows }) => rows.length >= fewest)
  if (tables.length === 0) return []
  return passagesIn(file).flatMap(({ said, document }) =>
    said.flatMap((one) => toldIn(one, tables).map((told) => ({ ...told, document }))),
  )
}

type Told = Omit<ExtremeNumbered, 'document'>

function toldIn(said: Said, tables: readonly NamedTable[]): readonly Told[] {
  const { sentence, mentions } = said
  const { text } = sentence.text
  if (!text.includes('最')) return []
  const claims = [
    ...[...text.matchAll(behind)].map((match) => ({ match, isBehind: true })),
    ...[...text.matchAll(before)].map((match) => ({ match, isBehind: false })),
  ]
  return claims.flatMap(({ match, isBehind }): readonly Told[] => {
    const [start, end] = [match.index, match.index + match[0].length]
    const clause = text.slice(clauseStart(text, start), start)
    if (ofOther.test(clause)) return []
    const stop = text.indexOf('最', end)
    const found = tables.flatMap((table) => {
      const row = isBehind ? namedFrom(text.slice(end), table) : namedTo(clause, table)
      if (!row) return []
      const from = isBehind ? end + row.length : end
      const told = mentions.find(
        ({ figure }) =>
          figure.start >= from &&
          figure.start <= from + 14 &&
          (stop < 0 || figure.start < stop) &&
          figure.bound === null,
      )
      return told ? verdictsOf(table, row.row, told, { text, isUp: /[高多大长慢]/.test(match[1] ?? '') }) : []
    })
    // Several columns have its number: where its own is among them, it is meant.
    const [first, ...more] = found.includes('holds') ? [] : found
    if (!first || first === 'holds' || more.length > 0) return []
    const from = isBehind ? start : clauseStart(text, start)
    const quote = text.slice(from, end + 24).replace(/(?<=.{6})[。；;].*$/s, '')
    return [{ ...first, word: `最${match[1]}`, said: { place: placeAt(sentence.text, from), quote } }]
  })
}

const clauseStart = (text: string, to: number): number => {
  let from = to
  while (from > 0 && !/[，。；;：:、（(,]/.test(text.charAt(from - 1))) from -= 1
  return from
}

type Named = { readonly row: TableRow; readonly length: number }

/** The row whose name a text begins with, the longest. */
function namedFrom(text: string, { rows }: NamedTable): Named | null {
  const [row] = rows
    .filter(({ name }) => new RegExp(`^${escaped(name)}${suffix}(?=[，,（(为达、]|\\d|$)`).test(text))
    .toSorted((one, other) => other.name.length - one.name.length)
  return row ? { row, length: row.name.length } : null
}

/** The row whose name a clause ends with: 数字经济基金(最多). */
function namedTo(clause: string, { rows }: NamedTable): Named | null {
  const [row] = rows
    .filter(({ name }) => new RegExp(`(?:^|[中的以])${escaped(name)}${suffix}$`).test(clause))
    .toSorted((one, other) => other.name.length - one.name.length)
  return row ? { row, length: 0 } : null
}

const escaped = (name: string): string => name.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)

/** What a table says to a row with its number: that it holds, or that the number is that of another row, which is the extreme. */
function verdictsOf(
  { rows, heads }: NamedTable,
  own: TableRow,
  told: Mention,
  { text, isUp }: { readonly text: string; readonly isUp: boolean },
): readonly (Omit<Told, 'said' | 'word'> | 'holds')[] {
  const term = termOfMention(told)
  return heads.flatMap((head, column): readonly (Omit<Told, 'said' | 'word'> | 'holds')[] => {
    const compared = rows.flatMap((row) => {
      const cell = row.terms[column]
      const value =
        cell && comparableUnits(cell.figure.unit, term.figure.unit) && valueIn(cell, term.figure.unit)
      return cell && value && cell.figure.kind !== 'date' ? [{ row, cell, value }] : []
    })
    const mine = compared.find(({ row }) => row === own)
    const number = valueIn(term, term.figure.unit)
    if (!mine || !number || compared.length < fewest) return []
    if (mine.value.eq(number)) return ['holds']
    const [best, ...ties] = compared.filter(({ value }) =>
      compared.every((other) => (isUp ? other.value.lte(value) : other.value.gte(value))),
    )
    if (!best || ties.length > 0 || !best.value.eq(number) || !isTelling(term, best.cell, head, text))
      return []
    return [
      {
        head: bareName(head),
        claimed: { name: own.name, term: mine.cell },
        actual: { name: best.row.name, term: best.cell },
        told: term,
      },
    ]
  })
}

/** A number of the unit of a column, one of three digits, or one beside words of its head is of that column. */
const isTelling = ({ figure }: Term, cell: Term, head: string, text: string): boolean => {
  const name = bareName(head)
  const isOfUnit = figure.unit !== '' && cell.figure.unit !== ''
  const isNamed = [...name].some((_, at) => at + 2 <= name.length && text.includes(name.slice(at, at + 2)))
  if (!isOfUnit && figure.precision !== cell.figure.precision) return false
  return isOfUnit || isNamed || (figure.value ?? '').replaceAll(/\D/g, '').length > 2
}
