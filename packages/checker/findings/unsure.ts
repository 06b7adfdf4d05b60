import type { Form, FormCell } from '../forms/form.ts'
import type { CheckedFile } from '../rules/rule.ts'
import type { Finding } from './finding.ts'
import { lighter, mostFor } from './levels.ts'
import { placeKey } from './placeKey.ts'

/** How surely a cell says what it seems to, where no line and no separator tells it from its neighbours. */
const byWords = 0.9

/**
 * Lowers what rests on cells that are known only from words: however plainly their numbers disagree, one of them may
 * belong elsewhere, so the finding asks and does not state.
 */
export function unsureOf({ documents }: CheckedFile): (finding: Finding) => Finding {
  const unsure = new Set(
    documents.flatMap(({ forms }) =>
      forms.filter(({ known }) => known === 'words').flatMap((form) => cellsOf(form).map(keyOf)),
    ),
  )
  return (finding) =>
    finding.places.some((place) => unsure.has(placeKey(place)))
      ? {
          ...finding,
          severity: lighter(finding.severity, mostFor(byWords, true)),
          confidence: Math.min(finding.confidence, byWords),
        }
      : finding
}

const keyOf = ({ place }: FormCell): string => placeKey(place)

const isCell = (value: object): value is FormCell => 'text' in value && 'figure' in value && 'place' in value

/** Every cell of a form, whatever its kind keeps them in: forms are plain data. */
function cellsOf(value: Form | object): readonly FormCell[] {
  if (isCell(value)) return [value]
  return Object.values(value).flatMap((inner: unknown) =>
    typeof inner === 'object' && inner !== null ? cellsOf(inner) : [],
  )
}
