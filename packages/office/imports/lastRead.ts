import { hash } from 'node:crypto'
import type { SourceSheet } from '@hengjian/ledger'
import type { House } from '../house.ts'
import { type Brought, sheetsOf } from './source.ts'

/** Long enough to look through a dry run and go on; then a large file is let go. */
const keptFor = 120_000

type Kept = { readonly key: string; readonly sheets: readonly SourceSheet[]; readonly timer: NodeJS.Timeout }

const kept = new WeakMap<House, Kept>()

/**
 * The sheets of what was brought. The file that was read last is kept for a while, because upload, dry run and commit
 * read the same one, and reading a large file is the slowest part of a dry run.
 */
export async function sheetsRead(house: House, brought: Brought): Promise<readonly SourceSheet[]> {
  const key = hash('sha256', 'text' in brought ? brought.text : brought.bytes)
  const last = kept.get(house)
  if (last?.key === key) return last.sheets
  forgetSheets(house)
  const sheets = await sheetsOf(brought)
  const timer = setTimeout(() => kept.delete(house), keptFor).unref()
  kept.set(house, { key, sheets, timer })
  return sheets
}

/** Lets the file that was read last go. */
export function forgetSheets(house: House): void {
  const last = kept.get(house)
  if (last) clearTimeout(last.timer)
  kept.delete(house)
}
