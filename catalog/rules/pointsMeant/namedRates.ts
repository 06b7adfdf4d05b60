import { aimsIn, type CheckedFile, formsOf, passagesIn } from '@hengjian/checker'
import type { NamedRate } from './sameNamed.ts'

/** The rates of a document under the words of their clause, of their row, or of their column. */
export const namedRatesOf = (file: CheckedFile, document: string): readonly NamedRate[] => [
  ...passagesIn(file)
    .filter((passage) => passage.document === document)
    .flatMap(({ said }) =>
      said.flatMap(({ mentions }) =>
        mentions.flatMap(({ family, turn, figure, lead }): readonly NamedRate[] =>
          family === 'rate' && turn === null && figure.unit === '%' && figure.value !== null
            ? [{ words: lead.slice(-24), value: figure.value }]
            : [],
        ),
      ),
    ),
  ...aimsIn(file).flatMap(({ name, actual }): readonly NamedRate[] =>
    actual?.figure.unit === '%' && actual.figure.value !== null
      ? [{ words: name, value: actual.figure.value }]
      : [],
  ),
  ...formsOf(file, 'plainTable').flatMap(({ form }) =>
    form.rows.flatMap(({ label, cells }) =>
      cells.flatMap((cell, at): readonly NamedRate[] =>
        cell?.figure?.unit === '%' && cell.figure.value !== null
          ? [{ words: `${label} ${form.heads[at] ?? ''}`, value: cell.figure.value }]
          : [],
      ),
    ),
  ),
]
