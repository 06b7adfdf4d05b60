import { Decimal } from '@hengjian/values'
import { bareName } from '../../forms/words/squeeze.ts'
import { judge } from '../../relations/judge.ts'
import { areExchanged } from '../../relations/mistyped.ts'
import { digitsOf, slipsIn } from '../../relations/slip.ts'
import type { Term } from '../../relations/term.ts'
import { comparableUnits } from '../../relations/units.ts'
import { termOf } from '../formsOf.ts'
import type { CheckedFile } from '../rule.ts'
import { type Entry, type Scope, scopesOf } from './entriesTold.ts'
import { type NamedLine, namedLinesIn } from './rowsNamed.ts'

/** A number that a text tells of a line of a table, and the cell that it seems to mean. */
export type RowTold = { readonly told: Term; readonly cell: Term; readonly document: string }

/** Words before a number that name nothing. */
const filling =
  /其中|最[高低多少大小]|合计|共计|总计|全[年市县区省]|本年|年末|当年|实现|完成|达到|分别|仍|[的为是有共约仅达了计由在：:、-]/g

const spent = /支出|决算|执行数|支付/

/** Digits that the evidence has to have: chance repeats a number of one digit, but not one of three. */
const enough = 2

/**
 * Numbers that a text tells of the lines of a table: those that the table says as well, and those of which it says
 * another. That the table is meant is known from the numbers told beside it, in the same row or of other rows in the same
 * column, which are equal; and a slip of the pen has to lead from the one to the other.
 */
export function rowsTold(file: CheckedFile): readonly RowTold[] {
  const named = namedLinesIn(file)
  return [...scopesOf(file, named)].flatMap((scope) => {
    const tables = new Set(scope.entries.flatMap(({ lines }) => lines.map(({ table }) => table)))
    const hits = [...tables].map((table) => hitsIn(scope.entries, table))
    const told = new Set(hits.flatMap((some) => some.map(({ entry }) => entry)))
    const wrong = scope.entries
      .filter((entry) => !told.has(entry) && !isElsewhere(entry))
      .flatMap((entry): readonly RowTold[] => {
        const found = hits.flatMap((some, at) => meantIn(entry, [...tables][at] ?? 0, some))
        const [first] = found
        if (!first || new Set(found.map(({ figure }) => figure.value)).size > 1) return []
        return [{ told: entry.term, cell: first, document: scope.document }]
      })
    return [...hits.flatMap((some) => agreeing(some, scope)), ...wrong]
  })
}

/** Numbers of which several are those of one table are told of it, and speak for each other. */
const agreeing = (hits: readonly Hit[], { document }: Scope): readonly RowTold[] =>
  sumOfWeights(hits) <= enough
    ? []
    : hits.flatMap(({ entry, line, column }) => {
        const cell = cellAt(line, column)
        return cell ? [{ told: entry.term, cell, document }] : []
      })

/** A number that is equal to the cell of its line, in a column. */
type Hit = {
  readonly entry: Entry
  readonly line: NamedLine
  readonly column: number
  readonly weight: number
}

const lineIn = ({ lines }: Entry, table: number): NamedLine | null => {
  const own = lines.filter((line) => line.table === table)
  return own.length === 1 ? (own[0] ?? null) : null
}

function hitsIn(entries: readonly Entry[], table: number): readonly Hit[] {
  return entries.flatMap((entry): readonly Hit[] => {
    const line = lineIn(entry, table)
    if (!line) return []
    const column = line.cells.findIndex((_, at) => saysEqual(entry, line, at))
    return column < 0 ? [] : [{ entry, line, column, weight: weightOf(entry) }]
  })
}

function saysEqual({ term }: Entry, line: NamedLine, column: number): boolean {
  const cell = cellAt(line, column)
  return cell !== null && comparableUnits(cell.figure.unit, term.figure.unit) && isEqual(term, cell)
}

const isEqual = (one: Term, other: Term): boolean => {
  const { kind } = judge({ kind: 'restate', one, other })
  return kind === 'holds' || kind === 'approximate' || kind === 'lastPlace'
}

/** How many digits are equal by more than chance. */
const weightOf = ({ term: { figure } }: Entry): number =>
  Math.min(enough, (figure.value ?? '').replaceAll(/\D/g, '').length - 1)

/** A line of some table says the number, so that it is told of that one. */
const isElsewhere = (entry: Entry): boolean =>
  [...entry.lines, ...entry.others].some((line) => line.cells.some((_, at) => saysEqual(entry, line, at)))

function cellAt(line: NamedLine, column: number): Term | null {
  const cell = line.cells[column]
  if (!cell?.figure || cell.figure.value === null || cell.figure.kind === 'date') return null
  const head = bareName(line.heads[column] ?? '')
  return termOf(cell, `表中“${line.name}”的${head}`)
}

/** The cells of a table that a number could be a slip for; of several the one whose head the words name. */
function meantIn(entry: Entry, table: number, hits: readonly Hit[]): readonly Term[] {
  const line = lineIn(entry, table)
  if (!line) return []
  const taken = new Set(hits.flatMap((hit) => (hit.line === line ? [hit.column] : [])))
  const inRow = sumOfWeights(hits.filter((hit) => hit.line === line))
  const candidates = line.cells.flatMap((_, column) => {
    const cell = cellAt(line, column)
    if (!cell || taken.has(column) || !comparableUnits(cell.figure.unit, entry.term.figure.unit)) return []
    const inColumn = sumOfWeights(hits.filter((hit) => hit.line !== line && hit.column === column))
    const head = line.heads[column] ?? ''
    const proof = proofOf(entry.term, cell)
    if (isOfOtherYear(head, entry)) return []
    if (Math.max(inColumn, proof) < enough && isOfSomethingElse(entry.words, head)) return []
    const isNamed = sharesWords(entry.words, head)
    const byNames = isNamed && line.name.length >= longName ? 1 : 0
    return inRow + inColumn + proof + byNames >= enough ? [{ cell, isNamed, inColumn }] : []
  })
  const named = candidates.filter(({ isNamed }) => isNamed)
  const counted = candidates.filter(({ inColumn }) => inColumn > 0)
  const [likely] = [named, counted, candidates].filter((some) => some.length === 1)
  return likely?.map(({ cell }) => cell) ?? []
}

const sumOfWeights = (hits: readonly Hit[]): number => hits.reduce((sum, { weight }) => sum + weight, 0)

/**
 * How far the two numbers alone show that one is meant to be the other: as many digits in another unit do by themselves,
 * two of four that are exchanged almost do. What no slip leads from one to the other shows that nothing is.
 */
function proofOf(one: Term, other: Term): number {
  const verdict = judge({ kind: 'restate', one, other })
  const [left, right] = [new Decimal(one.figure.value ?? 0), new Decimal(other.figure.value ?? 0)]
  const digits = digitsOf(left)
  if (verdict.kind !== 'wrong' || left.isZero() || right.isZero()) return never
  if (digits === digitsOf(right)) return digits.length > 2 ? enough : digits.length > 1 ? 0 : never
  if (one.figure.unit !== other.figure.unit && one.figure.unit !== '' && other.figure.unit !== '')
    return never
  if (left.trunc().toFixed().length !== right.trunc().toFixed().length) return never
  if (areExchanged(left, right)) return digits.length > 3 ? 1 : 0
  return slipsIn(verdict, [one, other]).length > 0 ? 0 : never
}

const never = Number.NEGATIVE_INFINITY

/** More is said before a number than the name of its line and of its column. */
function isOfSomethingElse(words: string, head: string): boolean {
  const name = bareName(head)
  const more = [...words.replaceAll(filling, '')].filter(
    (one) => /\p{Script=Han}/u.test(one) && !name.includes(one),
  )
  return more.length > (sharesWords(words, head) ? 2 : 0)
}

/** 2022年决算数 in a report about 2023, unless the words before the number speak of 2022. */
function isOfOtherYear(head: string, { year, words }: Entry): boolean {
  const [named] = /20\d\d/.exec(head) ?? []
  return named !== undefined && named !== String(year) && !words.includes(named)
}

/** Two characters in a row of one stand in the other: 结余 and 年末结余资金. */
const sharesWords = (words: string, head: string): boolean => {
  const name = bareName(head)
  if (spent.test(words) && spent.test(name)) return true
  return [...name].some((_, at) => at + 2 <= name.length && words.includes(name.slice(at, at + 2)))
}

/** A name of so many characters is the name of one thing. */
const longName = 6
