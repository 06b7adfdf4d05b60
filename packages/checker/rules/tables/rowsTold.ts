import { Decimal } from '@hengjian/values'
import type { Figure } from '../../figures/figure.ts'
import { bareName } from '../../forms/words/squeeze.ts'
import { judge } from '../../relations/judge.ts'
import { areExchanged } from '../../relations/mistyped.ts'
import { digitsIn, slipsIn } from '../../relations/slip.ts'
import type { Term } from '../../relations/term.ts'
import { comparableUnits, unitOf } from '../../relations/units.ts'
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
  const figure = figureAt(line, column)
  if (!figure || !comparableUnits(figure.unit, term.figure.unit) || areApart(term.figure, figure))
    return false
  const cell = cellAt(line, column)
  return cell !== null && isEqual(term, cell)
}

/** Exact numbers that no rounding makes equal: most pairs are, and need not be judged. */
function areApart(one: Figure, other: Figure): boolean {
  if (one.approximation !== null || other.approximation !== null) return false
  const isOfOneUnit = one.unit === other.unit || one.unit === '' || other.unit === ''
  const [size, otherSize] = isOfOneUnit ? [1, 1] : [sizeOf(one.unit), sizeOf(other.unit)]
  const difference = Math.abs(Number(one.value) * size - Number(other.value) * otherSize)
  return difference > 1.5 * Math.max(size, otherSize)
}

const sizeOf = (unit: string): number => unitOf(unit).size.toNumber()

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

function figureAt(line: NamedLine, column: number): Figure | null {
  const figure = line.cells[column]?.figure
  return !figure || figure.value === null || figure.kind === 'date' ? null : figure
}

const cellAt = (line: NamedLine, column: number): Term | null =>
  figureAt(line, column) &&
  termOf(line.cells[column], `表中“${line.name}”的${bareName(line.heads[column] ?? '')}`)

/** The cells of a table that a number could be a slip for; of several the one whose head the words name. */
function meantIn(entry: Entry, table: number, hits: readonly Hit[]): readonly Term[] {
  const line = lineIn(entry, table)
  if (!line) return []
  const taken = new Set(hits.flatMap((hit) => (hit.line === line ? [hit.column] : [])))
  const inRow = sumOfWeights(hits.filter((hit) => hit.line === line))
  const candidates = line.cells.flatMap((_, column) => {
    const cell = cellAt(line, column)
    if (!cell || taken.has(column) || !comparableUnits(cell.figure.unit, entry.term.figure.unit)) return []
    const proof = proofOf(entry.term, cell, hits.length === 0)
    const head = line.heads[column] ?? ''
    if (proof === never || isOfOtherYear(head, entry)) return []
    const inColumn = sumOfWeights(hits.filter((hit) => hit.line !== line && hit.column === column))
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
function proofOf(one: Term, other: Term, isAlone: boolean): number {
  const [left, right] = [one.figure.value ?? '0', other.figure.value ?? '0']
  const [digits, otherDigits] = [digitsIn(left), digitsIn(right)]
  if (digits === '' || otherDigits === '') return never
  const isShifted = digits === otherDigits
  const isOfOtherUnit =
    one.figure.unit !== other.figure.unit && one.figure.unit !== '' && other.figure.unit !== ''
  if (!isShifted && (isOfOtherUnit || wholeLength(left) !== wholeLength(right))) return never
  // Any other slip proves nothing where nothing else speaks for it.
  if (isAlone && !isShifted && digits.length <= longSwap) return never
  const verdict = judge({ kind: 'restate', one, other })
  if (verdict.kind !== 'wrong') return never
  if (isShifted) return digits.length > 2 ? enough : digits.length > 1 ? 0 : never
  if (areExchanged(new Decimal(left), new Decimal(right))) return digits.length > longSwap ? 1 : 0
  return slipsIn(verdict, [one, other]).length > 0 ? 0 : never
}

/** Two digits of so many are exchanged by chance. */
const longSwap = 3

/** How many digits a number has before its point. */
const wholeLength = (value: string): number => value.replace(/^-?0*/, '').replace(/\..*$/, '').length

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
