import { type Day, Decimal } from '@hengjian/values'
import { dayOfSerial, decimalText } from './number.ts'
import type { SheetCell } from './sheet.ts'
import type { CellFormat, Formats } from './styles.ts'

/** A cell as the XML has it. */
export type RawCell = { type: string; style: number; value: string; inline?: string; formula?: string }

/** What cells of all sheets refer to. */
export type ReadContext = {
  readonly strings: readonly string[]
  readonly formats: Formats
  readonly since1904: boolean
}

/** A blank cell is undefined; a formula without a saved result stays, so that its lack can be reported. */
export function readCell(raw: RawCell, context: ReadContext): SheetCell | undefined {
  const cell = readValue(raw, context)
  if (raw.formula === undefined) return cell
  // The result of this formula was saved, and is a text of no characters.
  if (raw.type === 'str' && cell === undefined) return undefined
  const result = cell ?? { text: '', kind: 'text' }
  return { ...result, kind: result.kind === 'error' ? 'error' : 'formula', formula: raw.formula }
}

function readValue(raw: RawCell, { strings, formats, since1904 }: ReadContext): SheetCell | undefined {
  switch (raw.type) {
    case 's':
      return words(strings[Number(raw.value)] ?? '')
    case 'inlineStr':
      return words(raw.inline ?? '')
    case 'b':
      return { text: raw.value === '1' || raw.value === 'true' ? '是' : '否', kind: 'flag' }
    case 'e':
      return { text: raw.value, kind: 'error' }
    case 'n':
      return numberCell(raw.value, formats[raw.style], since1904) ?? words(raw.value)
    case 'd':
      return isoDate(raw.value) ?? words(raw.value)
    default:
      // `str` is the text result of a formula.
      return words(raw.value)
  }
}

const words = (text: string): SheetCell | undefined => (text === '' ? undefined : { text, kind: 'text' })

/** Strict files may write a day as such: `2023-03-05T00:00:00.000Z`. The time of day is dropped. */
function isoDate(written: string): SheetCell | undefined {
  const day = /^(\d{4}-\d{2}-\d{2})(?:T|$)/.exec(written)?.[1] as Day | undefined
  return day && { text: day, kind: 'date', date: day }
}

function numberCell(
  written: string,
  format: CellFormat | undefined,
  since1904: boolean,
): SheetCell | undefined {
  const number = decimalText(written)
  if (number === undefined) return undefined
  if (!format) return { text: number, kind: 'number', number }
  const date = format.isDate ? dayOfSerial(Number(number), since1904) : undefined
  if (date) return { text: date, kind: 'date', number, date, format: format.code }
  const text = format.isPercent ? `${new Decimal(number).times(100).toFixed()}%` : number
  return { text, kind: 'number', number, format: format.code }
}
