import { clean } from './clean.ts'
import { nearest } from './nearest.ts'
import { type CellContext, type CellResult, issue, valueOf } from './result.ts'

/** One of the words of a closed list. */
export function parseChoice(
  raw: string,
  label: string,
  options: readonly string[],
  { suggests = true }: Pick<CellContext, 'suggests'> = {},
): CellResult {
  const word = clean(raw)
  const found =
    options.find((option) => option === raw.trim()) ?? options.find((option) => clean(option) === word)
  if (found !== undefined) return valueOf(found)
  return issue(
    'UNKNOWN_WORD',
    `${label}没有“${word}”这一项，可填：${options.join('、')}。`,
    suggests ? nearest(word, options) : null,
  )
}

const yes = new Set(['是', '有', '√', '✓', '✔', '☑', 'y', 'yes', 'true', '1'])
const no = new Set(['否', '无', '×', '✗', '✘', '☐', 'x', 'n', 'no', 'false', '0', '/'])

/** 是/否 in the ways it is written. */
export function parseFlag(raw: string, label: string): CellResult {
  const word = clean(raw).toLowerCase()
  if (yes.has(word)) return valueOf(true)
  if (no.has(word)) return valueOf(false)
  return issue('NOT_YES_OR_NO', `${label}请填“是”或“否”，这里是“${raw.trim()}”。`)
}
