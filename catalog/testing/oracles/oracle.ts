import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** One relation of a published report, as an auditor judged it by hand; see the README beside the files. */
export type OracleEntry = {
  readonly id: string
  readonly category: string
  readonly description: string
  readonly computed: string | null
  readonly stated: string | null
  readonly holds: boolean | 'ambiguous'
  readonly expect: 'flag' | 'no-flag' | 'optional'
  /** Physical lines of the text, from 1. */
  readonly lines: readonly number[]
  /** Entries of one cause share it; an entry without one is a cause of its own. */
  readonly root?: string
}

export type Oracle = {
  readonly file: string
  readonly text: string
  readonly entries: readonly OracleEntry[]
}

/** Beside the checkout, never in it: the published sentences are not ours. */
const shared = fileURLToPath(new URL('../../../../shared/', import.meta.url))

/** Whether the published reports and what an auditor found in them lie beside this checkout. */
export const hasOracles = existsSync(join(shared, 'oracles')) && existsSync(join(shared, 'seeds'))

/** Every published report with its oracle, in the order of their names; none where they do not lie here. */
export function loadOracles(): readonly Oracle[] {
  if (!hasOracles) return []
  return readdirSync(join(shared, 'oracles'))
    .filter((name) => name.endsWith('.json'))
    .toSorted()
    .map((name) => {
      const { file, identities } = JSON.parse(readFileSync(join(shared, 'oracles', name), 'utf8')) as {
        readonly file: string
        readonly identities: readonly OracleEntry[]
      }
      return { file, text: readFileSync(join(shared, 'seeds', file), 'utf8'), entries: identities }
    })
}

/** Entries that one cause explains, by the name of the cause. */
export function rootsOf(entries: readonly OracleEntry[]): ReadonlyMap<string, readonly OracleEntry[]> {
  const roots = new Map<string, readonly OracleEntry[]>()
  for (const entry of entries) {
    const name = (entry.root ?? entry.id).replace(/^single:/, '')
    roots.set(name, [...(roots.get(name) ?? []), entry])
  }
  return roots
}
