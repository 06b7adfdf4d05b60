import type { Form } from '../forms/form.ts'
import type { DocumentRange } from './splitDocuments.ts'
import { officeInTitle } from './officeIn.ts'

/** Whose a document is and of which year. */
export type Owner = { readonly unit: string | null; readonly year: number | null }

/** A document with what its forms say. */
type Told = DocumentRange & { readonly forms: readonly Form[] }

/**
 * Unit and year of every document of a file: as it says itself (on a line, in its title, in its form), or else as the
 * others of the file say; one file is handed in by one office. Null where nothing in the file says it.
 */
export function ownersOf(documents: readonly Told[]): readonly Owner[] {
  const own = documents.map((document): Owner => ({
    unit: document.unit ?? officeInTitle(document.title ?? '') ?? unitOfForm(document.forms),
    year: document.year,
  }))
  const unit = mostNamed(own.flatMap((one) => one.unit ?? []))
  const year = mostNamed(own.flatMap((one) => one.year ?? []))
  return own.map((one) => ({ unit: one.unit ?? unit, year: one.year ?? year }))
}

function unitOfForm(forms: readonly Form[]): string | null {
  for (const form of forms) {
    if (form.kind !== 'departmentForm' && form.kind !== 'projectForm') continue
    const cell = form.kind === 'departmentForm' ? form.name : form.unitName
    const name = cell?.text.replaceAll(/\s/g, '') ?? ''
    if (/^[\u4e00-\u9fff（）()]{4,40}$/.test(name)) return name
  }
  return null
}

/** The value that comes most often, the first of those. */
function mostNamed<T>(values: readonly T[]): T | null {
  const counts = Map.groupBy(values, (value) => value)
  const [most] = [...counts.values()].toSorted((one, other) => other.length - one.length)
  return most?.[0] ?? null
}
