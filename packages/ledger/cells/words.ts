import { clean } from './clean.ts'
import { nearest } from './nearest.ts'
import { type CellContext, type CellResult, type CodeLists, issue, valueOf } from './result.ts'

/** One of the words of a closed list. */
export function parseChoice(raw: string, label: string, options: readonly string[]): CellResult {
  const word = raw.trim()
  const found = options.find((option) => option === word || clean(option) === clean(word))
  if (found !== undefined) return valueOf(found)
  const suggestion = nearest(word, options)
  return issue('UNKNOWN_WORD', `${label}没有“${word}”这一项，可填：${options.join('、')}。`, suggestion)
}

/** A code, its label, or both in one cell (`30211 差旅费`), from a dated list. */
export function parseCode(raw: string, label: string, list: string, codes: CodeLists): CellResult {
  const entries = codes.get(list) ?? new Map<string, string>()
  const word = clean(raw)
  if (entries.has(word)) return valueOf(word)
  const [first = '', ...rest] = word.split(/[\s_:：-]+/)
  const name = rest.join('')
  if (entries.has(first) && (name === '' || clean(entries.get(first) ?? '') === name)) return valueOf(first)
  if (entries.has(first)) {
    const own = entries.get(first) ?? ''
    return issue(
      'CODE_AND_NAME',
      `${label}代码 ${first} 是“${own}”，后面写的是“${name}”，两者不符，请核对。`,
      `${first} ${own}`,
    )
  }
  const byLabel = [...entries].filter(([, text]) => clean(text) === word)
  if (byLabel.length === 1 && byLabel[0]) return valueOf(byLabel[0][0])
  if (byLabel.length > 1) {
    return issue(
      'CODE_AMBIGUOUS',
      `${label}“${word}”对应 ${byLabel.map(([code]) => code).join('、')}，请写明代码。`,
    )
  }
  const near = nearest(word, [...entries.values()].map(clean))
  const entry = near === null ? undefined : [...entries].find(([, text]) => clean(text) === near)
  return issue(
    'UNKNOWN_CODE',
    `${label}没有“${word}”这个代码或名称，请从代码表中选填。`,
    entry ? `${entry[0]} ${entry[1]}` : null,
  )
}

/** A row of another ledger by its caption. */
export function parseReference(raw: string, label: string, ledger: string, context: CellContext): CellResult {
  const word = raw.trim()
  const captions = context.captions?.(ledger, context.year ?? null) ?? new Map<string, readonly string[]>()
  const ids = captions.get(word) ?? []
  if (ids.length === 1 && ids[0]) return valueOf(ids[0])
  if (ids.length > 1)
    return issue(
      'REFERENCE_AMBIGUOUS',
      `${label}“${word}”有 ${ids.length} 条同名记录，请先在该台账中区分名称。`,
    )
  return issue(
    'REFERENCE_UNKNOWN',
    `${label}“${word}”不在台账中，请先登记，或按台账中的名称填写。`,
    nearest(word, captions.keys()),
  )
}

/** 是/否 in the ways it is written. */
export function parseFlag(raw: string, label: string): CellResult {
  const word = clean(raw).toLowerCase()
  if (['是', '有', '√', '✓', 'y', 'yes', 'true', '1'].includes(word)) return valueOf(true)
  if (['否', '无', '×', '✗', 'n', 'no', 'false', '0', '/'].includes(word)) return valueOf(false)
  return issue('NOT_YES_OR_NO', `${label}请填“是”或“否”，这里是“${raw.trim()}”。`)
}
