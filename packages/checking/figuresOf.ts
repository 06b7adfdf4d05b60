import type { CheckedFile, Figure, FormCell } from '@hengjian/checker'
import type { FigureSummary } from './result.ts'

/** Every number that was read, of sentences and of forms, each once. */
export function figuresOf({ documents }: CheckedFile): readonly FigureSummary[] {
  const found = new Map<string, Figure>()
  for (const { sentences, forms } of documents) {
    for (const { figures } of sentences) for (const figure of figures) found.set(figure.id, figure)
    for (const { figure } of cellsIn(forms)) if (figure) found.set(figure.id, figure)
  }
  return [...found.values()].map(({ printed, value, unit, kind, place }) => ({
    printed,
    value,
    unit,
    kind,
    place,
  }))
}

/** The cells of a form, of whatever kind; forms are plain JSON. */
function* cellsIn(part: unknown): Iterable<FormCell> {
  if (typeof part !== 'object' || part === null) return
  if ('figure' in part && 'text' in part && 'place' in part) yield part as FormCell
  else for (const below of Object.values(part)) yield* cellsIn(below)
}
