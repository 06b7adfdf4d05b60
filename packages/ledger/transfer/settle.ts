import type { Ledger } from '../ledger.ts'
import type { Existing, RowIssue, RowResult } from './dryRun.ts'
import type { ReadRow } from './readRow.ts'
import { contentOfRow, differingFields, keyOfRow } from './rowKey.ts'

/** Which row of the ledger, if any, a row of the file stands for. */
type Match = { readonly standing: Existing; readonly isSame: boolean } | undefined

/**
 * Decides for every row between new, the same, changed and doubtful. Rows with one key are settled
 * together: first every row finds the standing row that is equal to it, then what is left is paired
 * in order. So the same file brought twice finds each of its rows again, real twins included.
 */
export function settle(
  ledger: Ledger,
  rows: readonly ReadRow[],
  existing: ReadonlyMap<string, readonly Existing[]>,
  confirmed: ReadonlySet<number>,
): readonly RowResult[] {
  const settled = rows.map((row): RowResult => refused(row))
  for (const [key, places] of placesByKey(ledger, rows)) {
    const group = places.flatMap((at) => rows[at] ?? [])
    const results = settleGroup(ledger, group, existing.get(key) ?? [], confirmed)
    for (const [index, at] of places.entries()) {
      const result = results[index]
      if (result) settled[at] = result
    }
  }
  return settled
}

/**
 * Places of the whole rows, those of one key together and in the order of the file. Sorted, because a list for
 * each key of a large file is more memory than the file.
 */
function* placesByKey(
  ledger: Ledger,
  rows: readonly ReadRow[],
): Generator<readonly [key: string, places: readonly number[]]> {
  const keys = rows.map(({ fields }) => (fields ? keyOfRow(ledger, fields) : null))
  const order = Uint32Array.from(rows.keys()).sort((left, right) => {
    const [one, other] = [keys[left] ?? '', keys[right] ?? '']
    return one === other ? left - right : one < other ? -1 : 1
  })
  let from = 0
  while (from < order.length) {
    const key = keys[order[from] ?? 0] ?? null
    let to = from + 1
    while (to < order.length && keys[order[to] ?? 0] === key) to += 1
    if (key !== null) yield [key, [...order.subarray(from, to)]]
    from = to
  }
}

const refused = ({ row, cells, issues }: ReadRow): RowResult => ({
  row,
  cells,
  issues,
  result: 'error',
  fields: null,
  replaces: null,
  occurrence: 1,
})

function settleGroup(
  ledger: Ledger,
  group: readonly ReadRow[],
  standing: readonly Existing[],
  confirmed: ReadonlySet<number>,
): readonly RowResult[] {
  const matches = matchRows(ledger, group, standing)
  let occurrence = standing.reduce((highest, one) => Math.max(highest, one.occurrence), 0)
  const first = group[0]?.row ?? 0
  return group.map((row, index) => {
    const result = decide(
      ledger,
      row,
      matches[index],
      earlierRows(group, index, first),
      confirmed.has(row.row),
    )
    if (result.result === 'create') occurrence += 1
    return { ...result, occurrence: result.replaces?.occurrence ?? occurrence }
  })
}

function matchRows(
  ledger: Ledger,
  group: readonly ReadRow[],
  standing: readonly Existing[],
): readonly Match[] {
  if (standing.length === 0) return []
  const free = new Map<string, Existing[]>()
  for (const one of standing) {
    const content = contentOfRow(ledger, one.fields)
    const alike = free.get(content)
    if (alike) alike.push(one)
    else free.set(content, [one])
  }
  const same = group.map(({ fields }) =>
    fields ? free.get(contentOfRow(ledger, fields))?.shift() : undefined,
  )
  const left = [...free.values()].flat()
  return group.map((_, index): Match => {
    const found = same[index]
    if (found) return { standing: found, isSame: true }
    const other = left.shift()
    return other && { standing: other, isSame: false }
  })
}

function earlierRows(group: readonly ReadRow[], index: number, first: number): string {
  if (index === 0) return ''
  return index === 1 ? `第 ${first} 行` : `第 ${first} 行等 ${index} 行`
}

function decide(
  ledger: Ledger,
  row: ReadRow,
  match: Match,
  earlier: string,
  isConfirmed: boolean,
): RowResult {
  const { fields, cells, issues } = row
  const base = { row: row.row, cells, fields, issues, occurrence: 1 }
  const labels = ledger.key.map((name) => ledger.fields[name]?.label).join('、')
  const told = (level: RowIssue['level'], message: string): readonly RowIssue[] => [
    ...issues,
    { row: row.row, column: null, field: null, level, code: 'SAME_KEY', message, suggestion: null },
  ]
  if (match?.isSame && !isConfirmed) return { ...base, result: 'skip', replaces: match.standing, issues: [] }
  if (match && !match.isSame) {
    if (!match.standing.open) {
      const message = `台账里${labels}相同的一行已报送或审核，不能改动。请先退回那一行。`
      return { ...base, result: 'error', replaces: match.standing, issues: told('error', message) }
    }
    if (isConfirmed) return { ...base, result: 'change', replaces: match.standing }
    const changes = differingFields(ledger, match.standing.fields, fields ?? {})
      .map((name) => ledger.fields[name]?.label)
      .join('、')
    const message = `台账里已有${labels}相同的一行，但${changes}不同。确认后按本文件更新那一行。`
    return { ...base, result: 'confirm', replaces: match.standing, issues: told('confirm', message) }
  }
  if (isConfirmed) return { ...base, result: 'create', replaces: null }
  if (earlier !== '') {
    const message = `${labels}与本文件${earlier}相同。确为另一笔的请确认导入，否则请删去。`
    return { ...base, result: 'confirm', replaces: null, issues: told('confirm', message) }
  }
  return { ...base, result: issues.length > 0 ? 'confirm' : 'create', replaces: null }
}
