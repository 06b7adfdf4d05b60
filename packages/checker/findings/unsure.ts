import type { Form, FormCell } from '../forms/form.ts'
import type { CheckedFile } from '../rules/rule.ts'
import type { Finding } from './finding.ts'
import { lighter, mostFor } from './levels.ts'
import { placeKey } from './placeKey.ts'
import type { Seen } from './seen.ts'

/** How surely a cell says what it seems to, where no line and no separator tells it from its neighbours. */
const byWords = 0.9

/**
 * Lowers what rests on cells that are known only from words: however plainly their numbers disagree, one of them may
 * belong elsewhere, so the finding asks and does not state. Of cells that are known by their places alone a number that
 * no slip of the pen explains probably does: that is a notice.
 */
export function unsureOf({ documents }: CheckedFile): (seen: Seen) => Finding {
  const unsure = new Map(
    documents.flatMap(({ forms }) =>
      forms.flatMap((form) =>
        form.known === undefined ? [] : cellsOf(form).map((cell) => [keyOf(cell), form.known] as const),
      ),
    ),
  )
  return ({ finding, isExplained }) => {
    const kinds = finding.places.flatMap((place) => unsure.get(placeKey(place)) ?? [])
    if (kinds.length === 0) return finding
    return {
      ...finding,
      severity: lighter(
        finding.severity,
        mostFor(byWords, isExplained || !kinds.includes('places') ? 'explained' : 'open'),
      ),
      confidence: Math.min(finding.confidence, byWords),
    }
  }
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
