import type { CheckedFile } from './rule.ts'

/** What many rules derive from one thing, derived once for it. */
export function once<Of extends object, T>(derive: (of: Of) => T): (of: Of) => T {
  const known = new WeakMap<Of, { readonly derived: T }>()
  return (of) => {
    const kept = known.get(of) ?? { derived: derive(of) }
    known.set(of, kept)
    return kept.derived
  }
}

/** What many rules derive from one file, derived once for it. */
export const oncePerFile = <T>(derive: (file: CheckedFile) => T): ((file: CheckedFile) => T) => once(derive)
