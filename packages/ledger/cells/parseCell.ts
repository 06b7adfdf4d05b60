import type { Field } from '../field.ts'
import { parseChoice, parseFlag } from './choice.ts'
import { cleanText, oneLine } from './clean.ts'
import { parseCode } from './code.ts'
import { parseCount } from './count.ts'
import { parseDate } from './date.ts'
import { parseMoney } from './money.ts'
import { parseReference } from './reference.ts'
import { type CellContext, type CellResult, issue, valueOf } from './result.ts'

/** What a spreadsheet writes where a formula failed, or where a column is too narrow for its number. */
const sheetError = /^#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!)$/
const tooNarrow = /^#{2,}$/
/** What a reader of files puts in the place of a formula whose result was never saved. */
export const unsavedFormula = '#公式无结果'

/**
 * Reads one cell as its field asks. Forms and imports both read here, so a person meets the same
 * sentence everywhere.
 * @param raw the text of the cell as it is shown
 */
export function parseCell(field: Field, raw: string, context: CellContext): CellResult {
  const { label } = field
  const text = cleanText(raw)
  if (text === '') return blankCell(field)
  if (sheetError.test(text))
    return issue('SHEET_ERROR', `${label}里是公式错误 ${text}，不是内容。请在表格里改好，或直接填写结果。`)
  if (tooNarrow.test(text))
    return issue('SHEET_ERROR', `${label}只显示成 ${text}，没有内容。请在表格里把列拉宽后重新复制。`)
  if (text === unsavedFormula)
    return issue(
      'FORMULA_ONLY',
      `${label}是公式，没有存下结果。请在 WPS 或 Excel 中打开并保存后重新导入，或直接填写结果。`,
    )
  switch (field.kind) {
    case 'text':
      return parseText(field.long ? text : oneLine(text), label, field.maxLength)
    case 'choice':
      return parseChoice(text, label, field.options, context)
    case 'code':
      return parseCode(text, label, field.list, context)
    case 'money':
      return parseMoney(text, label, context.moneyUnit ?? '元')
    case 'quantity':
    case 'integer':
    case 'year':
      return parseCount(field, text)
    case 'date':
      return parseDate(text, label)
    case 'flag':
      return parseFlag(text, label)
    case 'ref':
      return parseReference(text, label, field.ledger, context)
    case 'evidence':
      return valueOf([])
  }
}

/** In a column of ticks no tick means 否; every other required field asks to be filled in. */
function blankCell(field: Field): CellResult {
  if (field.kind === 'flag') return valueOf(false)
  if (field.kind === 'evidence') return valueOf([])
  return field.optional ? { kind: 'blank' } : issue('REQUIRED', `${field.label}必须填写。`)
}

function parseText(text: string, label: string, maxLength: number): CellResult {
  const length = [...text].length
  if (length <= maxLength) return valueOf(text)
  return issue('TOO_LONG', `${label}有 ${length} 个字，最多 ${maxLength} 个字，请精简。`)
}
