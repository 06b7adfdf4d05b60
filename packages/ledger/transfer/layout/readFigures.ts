import { addMoney, type Money, money, sumMoney } from '@hengjian/values'
import { findCell } from './findCell.ts'
import type { FigurePart, LayoutFigure } from './formLayout.ts'
import type { FormSheet } from './formSheet.ts'
import { placeOf } from './grid.ts'
import type { StatedFigure, Unread } from './officialReading.ts'
import { type Amount, halfPlace, readAmount } from './readAmount.ts'
import { inWords } from './words.ts'

/** A figure of one form before forms are compared. */
export type FoundFigure = Omit<StatedFigure, 'alsoAt'> & {
  readonly fallback: boolean
  /** What rounding to the last place printed can have made of it. */
  readonly tail: Money
}

type Part = {
  readonly minus: boolean
  readonly value: Amount
  readonly printed: string
  readonly place: string
}
type CellRead = { readonly part: Part | null } | { readonly unread: Unread }

/** Reads every figure that the layout names. What cannot be told is said with its place; nothing is guessed. */
export function readFigures(sheet: FormSheet): {
  readonly found: readonly FoundFigure[]
  readonly unread: readonly Unread[]
} {
  const { layout, grid, moneyUnit } = sheet
  const found: FoundFigure[] = []
  const unread: Unread[] = []
  const readable = layout.figures.filter(({ measure }) => measure !== null || moneyUnit !== null)
  if (readable.length < layout.figures.length) unread.push({ place: grid.sheet, sentence: noUnit(sheet) })
  for (const figure of readable) {
    const cells = figure.cells.map((cell) => readCell(sheet, figure, cell))
    const lost = cells.flatMap((cell) => ('unread' in cell ? [cell.unread] : []))
    const parts = cells.flatMap((cell) => ('part' in cell && cell.part !== null ? [cell.part] : []))
    // A sum without one of its parts would be another number.
    if (lost.length > 0) unread.push(...(figure.fallback ? [] : lost))
    else if (parts.length > 0) found.push(figureOf(sheet, figure, parts))
  }
  return { found, unread: unread.filter(isFirst) }
}

/** The same cell is often part of several figures; it is told once. */
const isFirst = ({ place, sentence }: Unread, index: number, all: readonly Unread[]): boolean =>
  all.findIndex((other) => other.place === place && other.sentence === sentence) === index

const noUnit = ({ moneyUnitWritten }: FormSheet): string =>
  moneyUnitWritten === null
    ? '没有写明金额单位是元还是万元，金额没有读入。请在表头补上“金额单位：元”后重新导入。'
    : `金额单位写的是“${moneyUnitWritten}”，只能读元、万元、亿元，金额没有读入。请换算后重新导入。`

function readCell(sheet: FormSheet, { measure }: LayoutFigure, name: FigurePart): CellRead {
  const { grid } = sheet
  const located = findCell(sheet, name)
  if (located.kind === 'none') return { unread: { place: grid.sheet, sentence: located.sentence } }
  const place = placeOf(grid, located.row, located.column)
  const text = grid.own(located.row, located.column)
  const read = readAmount(
    text,
    inWords([...name.row.slice(-1), ...name.column]),
    measure,
    sheet.moneyUnit ?? '元',
  )
  if (read.kind === 'issue') return { unread: { place, sentence: read.sentence } }
  return {
    part: read.kind === 'blank' ? null : { minus: name.minus, value: read.value, printed: text, place },
  }
}

function figureOf(sheet: FormSheet, figure: LayoutFigure, parts: readonly Part[]): FoundFigure {
  const { metric, narrowed, fallback } = figure
  const unit = figure.measure ?? sheet.moneyUnit ?? ''
  return {
    metric,
    narrowed,
    fallback,
    value: parts.map(({ minus, value }) => (minus ? negated(value) : value)).reduce(addAmounts),
    printed: `${parts.map(({ minus, printed }, index) => `${index === 0 ? '' : minus ? ' − ' : ' + '}${printed}`).join('')} ${unit}`,
    place: joinPlaces(parts.map(({ place }) => place)),
    form: sheet.layout.form,
    tail: sumMoney(parts.map(() => halfPlace(sheet.moneyUnit ?? '元'))),
  }
}

/** Adds two amounts of one kind; the parts of a figure are all money or all counts of one measure. */
const addAmounts = (left: Amount, right: Amount): Amount =>
  left.kind === 'amount' && right.kind === 'amount'
    ? { kind: 'amount', amount: addMoney(left.amount, right.amount) }
    : left.kind === 'quantity' && right.kind === 'quantity'
      ? { ...left, quantity: left.quantity.plus(right.quantity) }
      : left

const negated = (value: Amount): Amount =>
  value.kind === 'amount'
    ? { kind: 'amount', amount: money(-value.amount.fen, value.amount.currency) }
    : { ...value, quantity: value.quantity.negated() }

/** Several cells of one sheet name it once: Z03!G9、I9. */
function joinPlaces([first = '', ...rest]: readonly string[]): string {
  return [first, ...rest.map((place) => place.slice(place.lastIndexOf('!') + 1))].join('、')
}
