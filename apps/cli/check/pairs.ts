import { parse } from 'node:path'
import type { Outcome } from '@hengjian/checking'

/** Files that were written, the likelier original first; and what a signed or printed copy of them comes as. */
const originals = ['.docx', '.doc', '.wps', '.rtf', '.xlsx', '.xls', '.et']
const copies = new Set(['.pdf', '.ofd', '.png', '.jpg', '.jpeg', '.tif', '.tiff', '.bmp'])

/** What the name of a copy says beside the name of its original. */
const said = /(?:加盖|盖章|公章|签章|签字|扫描|红头)+(?:件|版|稿|页)?/g

/**
 * A scan that cannot be read and lies beside its original is filed with it: the original was checked, and the scan is no
 * file that was left out. A copy with text was checked like any other file.
 */
export function withScans(outcomes: readonly Outcome[]): readonly Outcome[] {
  const pairs = pairsOf(outcomes.map(fileOf))
  const scansOf = Map.groupBy(
    [...pairs].filter(([copy, at]) => isScan(outcomes[copy]) && outcomes[at]?.kind === 'checked'),
    ([, at]) => at,
  )
  const filed = new Set([...scansOf.values()].flat().map(([copy]) => copy))
  return outcomes.flatMap((outcome, at): readonly Outcome[] => {
    const scans = scansOf
      .get(at)
      ?.flatMap(([copy]) => outcomes[copy] ?? [])
      .map(fileOf)
    if (filed.has(at)) return []
    return outcome.kind === 'checked' && scans
      ? [{ ...outcome, result: { ...outcome.result, scans } }]
      : [outcome]
  })
}

const fileOf = (outcome: Outcome): string =>
  outcome.kind === 'checked' ? outcome.result.file : outcome.unreadable.file

const isScan = (outcome: Outcome | undefined): boolean =>
  outcome?.kind === 'unreadable' && outcome.unreadable.code === 'ONLY_IMAGES'

/**
 * Copies that belong to an original: a PDF, OFD or picture beside a Word or Excel file of the same folder and name, but
 * for words such as 盖章扫描件.
 * @returns for the index of each copy that of its original
 */
export function pairsOf(paths: readonly string[]): ReadonlyMap<number, number> {
  const originalOf = new Map<string, { readonly at: number; readonly rank: number }>()
  for (const [at, path] of paths.entries()) {
    const rank = originals.indexOf(parse(path).ext.toLowerCase())
    const known = originalOf.get(nameOf(path))
    if (rank >= 0 && (!known || rank < known.rank)) originalOf.set(nameOf(path), { at, rank })
  }
  return new Map(
    [...paths.entries()].flatMap(([at, path]): readonly [number, number][] => {
      const original = originalOf.get(nameOf(path))
      return original && copies.has(parse(path).ext.toLowerCase()) ? [[at, original.at]] : []
    }),
  )
}

/** Folder and name without what copies have in theirs. */
function nameOf(path: string): string {
  const { dir, name } = parse(path)
  const bare = name
    .normalize('NFKC')
    .replaceAll(said, '')
    .replaceAll(/[\s_\-—.·()[\]【】]+/g, '')
  return `${dir}\n${bare.toLowerCase()}`
}
