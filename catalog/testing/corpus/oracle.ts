import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** One slip put into a report: one edit of its source, and what an auditor would say. */
export type Planted = {
  readonly id: string
  /** What was done: changed total, swapped digits, lost sign, unit slip … */
  readonly kind: string
  readonly severity: 'error' | 'warning' | 'notice'
  /** The rule of the handbook that fits, if one does. A hint: any finding at the place counts. */
  readonly ruleHint: string | null
  /** `find` stands exactly once in the source. */
  readonly edit: { readonly find: string; readonly replace: string }
  /** Words by which the place is known in any layout; white space does not count. */
  readonly quotes: readonly string[]
  readonly stated: string | null
  readonly expected: string | null
  readonly how: string
}

/** A relation of the clean report that holds: to say anything about it is a false alarm. */
export type Holding = {
  readonly id: string
  readonly kind: string
  readonly quotes: readonly string[]
  readonly how: string
}

/** Something that looks wrong and is not. */
export type NearMiss = { readonly id: string; readonly quotes: readonly string[]; readonly why: string }

export type CorpusOracle = {
  readonly unit: string
  readonly year: number
  readonly province: string
  readonly layoutNotes: string
  readonly planted: readonly Planted[]
  readonly holds: readonly Holding[]
  readonly nearMisses: readonly NearMiss[]
}

export type Submission = {
  readonly name: string
  /** The source in which every figure is consistent. */
  readonly clean: string
  readonly oracle: CorpusOracle
}

/** Every submission of a folder, in the order of names. */
export function loadCorpus(folder = fileURLToPath(new URL('.', import.meta.url))): readonly Submission[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'lay')
    .map(({ name }) => name)
    .toSorted()
    .map((name) => ({
      name,
      clean: readFileSync(join(folder, name, 'report.html'), 'utf8'),
      oracle: JSON.parse(readFileSync(join(folder, name, 'oracle.json'), 'utf8')) as CorpusOracle,
    }))
}

/** The source with every slip of the oracle in it. */
export const plantedIn = ({ clean, oracle }: Submission): string =>
  oracle.planted.reduce((html, { edit }) => html.replace(edit.find, () => edit.replace), clean)
