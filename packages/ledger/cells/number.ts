import { Decimal } from '@hengjian/values'
import { clean } from './clean.ts'
import { type CellResult, issue } from './result.ts'

/** A number as officials write it, with whatever stands behind it. */
export type WrittenNumber = { readonly value: Decimal; readonly suffix: string }

const shape = /^([-+]?)[¥￥]?\s*((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?|\.\d+)\s*(\D*)$/
const bracketed = /^[(（]\s*[¥￥]?([\d,]+(?:\.\d+)?)\s*[)）]$/

/** Letters and signs that are often typed for a digit. */
const lookalikes: Readonly<Record<string, string>> = {
  O: '0',
  o: '0',
  l: '1',
  I: '1',
  '。': '.',
  S: '5',
  B: '8',
}

/**
 * Reads a number: thousand separators, ¥, full-width digits, accounting brackets for negatives.
 * @returns the number with its suffix (万元, 次 …), or an issue that names the character in the way
 */
export function readNumber(raw: string, label: string): WrittenNumber | CellResult {
  const text = clean(raw).replaceAll('，', ',').replaceAll(/[−–—]/g, '-')
  const inBrackets = bracketed.exec(text)
  if (inBrackets?.[1]) return { value: new Decimal(inBrackets[1].replaceAll(',', '')).negated(), suffix: '' }
  const found = shape.exec(text)
  if (found?.[2] !== undefined) {
    const value = new Decimal(`${found[1] ?? ''}${found[2].replaceAll(',', '')}`)
    return { value, suffix: (found[3] ?? '').trim() }
  }
  return wrongCharacter(text, label)
}

export const isIssue = (read: WrittenNumber | CellResult): read is CellResult => 'kind' in read

function wrongCharacter(text: string, label: string): CellResult {
  const characters = [...text]
  const at = characters.findIndex((character) => !/[\d.,+\-¥ ]/.test(character))
  const wrong = characters[at]
  const likely = wrong === undefined ? undefined : lookalikes[wrong]
  if (wrong !== undefined && likely !== undefined && /\d/.test(text)) {
    const mended = characters.map((character) => lookalikes[character] ?? character).join('')
    const kind = /[A-Za-z]/.test(wrong) ? `字母 ${wrong}` : `“${wrong}”`
    return issue(
      'NOT_A_NUMBER',
      `${label}里第${at + 1}个字符是${kind}，不是数字 ${likely}。请核对原件后改正。`,
      mended,
    )
  }
  return issue('NOT_A_NUMBER', `${label}应填数字，这里是“${text}”。请改成数字，文字说明写到摘要或备注里。`)
}
