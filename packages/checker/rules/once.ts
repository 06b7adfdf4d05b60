import type { CheckedFile } from './rule.ts'

/** What many rules derive from one file, derived once for it. */
export function oncePerFile<T>(derive: (file: CheckedFile) => T): (file: CheckedFile) => T {
  const known = new WeakMap<CheckedFile, { readonly derived: T }>()
  return (file) => {
    const kept = known.get(file) ?? { derived: derive(file) }
    known.set(file, kept)
    return kept.derived
  }
}
