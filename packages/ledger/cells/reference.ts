import { clean } from './clean.ts'
import { nearest } from './nearest.ts'
import { type Captions, type CellContext, type CellResult, issue, valueOf } from './result.ts'

/** A row of another ledger by its caption; full-width and half-width brackets and odd spaces are the same. */
export function parseReference(raw: string, label: string, ledger: string, context: CellContext): CellResult {
  const year = context.year ?? null
  const captions: Captions = context.captions?.(ledger, year) ?? new Map()
  const word = raw.trim()
  const whole = captions.get(word) ?? cleaned(captions).get(clean(raw))
  const ids = whole ?? cleaned(captions).get(withoutCode(clean(raw))) ?? []
  if (ids.length === 1 && ids[0] !== undefined) return valueOf(ids[0])
  const ofYear = year === null ? '' : `${year}年的`
  if (ids.length > 1)
    return issue(
      'REFERENCE_AMBIGUOUS',
      `${label}“${word}”在台账中有 ${ids.length} 条${ofYear}同名记录，无法确定是哪一条。请先在台账中把名称区分开。`,
    )
  return issue(
    'REFERENCE_UNKNOWN',
    `台账中没有${ofYear}${label}“${word}”。请先登记，或改成台账中的名称。`,
    context.suggests === false ? null : nearest(word, captions.keys()),
  )
}

/** [P0001]某项目, P0001-某项目, 430401 某项目: exporting systems put their own code before the name. */
const withoutCode = (text: string): string =>
  text.replace(/^(?:[[(【][0-9A-Za-z.-]{3,}[\])】]|[0-9A-Za-z.]{4,}(?=[\s_:\-—/|]))[\s_:\-—/|]*/, '')

/** The same captions by their cleaned form, made once for each table of captions. */
const cleanedTables = new WeakMap<Captions, Captions>()

function cleaned(captions: Captions): Captions {
  const known = cleanedTables.get(captions)
  if (known) return known
  const table = new Map<string, string[]>()
  for (const [caption, ids] of captions) {
    const word = clean(caption)
    const same = table.get(word)
    if (same) same.push(...ids)
    else table.set(word, [...ids])
  }
  cleanedTables.set(captions, table)
  return table
}
