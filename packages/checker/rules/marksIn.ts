import type { FormCell } from '../forms/form.ts'
import { squeeze } from '../forms/words/squeeze.ts'
import { formsOf } from './formsOf.ts'
import type { CheckedFile } from './rule.ts'

/** What an item of a scored form or of a scorecard is worth, and what it was given. */
export type Marks = {
  readonly name: string
  readonly document: string
  readonly points: FormCell | null
  readonly score: FormCell | null
  readonly deduction: FormCell | null
  readonly scoreRate: FormCell | null
}

/** The marks of every item that has a name, whatever its form is. */
export const marksIn = (file: CheckedFile): readonly Marks[] => [
  ...formsOf(file, 'departmentForm', 'projectForm').flatMap(({ form, document }) =>
    form.indicators.map(({ level3, deduction = null, scoreRate = null, points, score }) => ({
      name: squeeze(level3?.text ?? ''),
      document,
      points,
      score,
      deduction,
      scoreRate,
    })),
  ),
  ...formsOf(file, 'scoreTable').flatMap(({ form, document }) =>
    form.items.map(({ name, deduction = null, scoreRate = null, points, score }) => ({
      name,
      document,
      points,
      score,
      deduction,
      scoreRate,
    })),
  ),
]
