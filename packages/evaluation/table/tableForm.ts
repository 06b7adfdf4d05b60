import type { FilledForm } from '../form/filledForm.ts'
import type { OutlineGroup } from '../outline.ts'
import type { OpenCell, TableEvaluation } from './assembleTable.ts'

/** A table of the unit as screen and documents take it. */
export const tableForm = ({ table, open, ...evaluation }: TableEvaluation): FilledForm => ({
  report: table.name,
  title: table.title,
  unit: evaluation.unit,
  year: evaluation.year,
  form: evaluation.form,
  sections: [],
  figures: evaluation.figures,
  findings: [],
  relations: [],
  outline: outlineOf(open),
  openCells: open.length,
  totals: null,
  card: null,
  basis: `表式依据：${table.basis}。`,
  annex: [{ title: table.title, keys: Object.keys(evaluation.figures) }],
  asOf: evaluation.asOf,
  demo: evaluation.demo,
})

/** What is still to be filled in, in the order of the table. */
const outlineOf = (open: readonly OpenCell[]): readonly OutlineGroup[] =>
  open.length === 0
    ? []
    : [
        {
          group: '还没有取到数的格',
          weight: '',
          items: open.map(({ title, figure }) => ({
            indicator: null,
            title,
            figure,
            score: '',
            state: 'todo' as const,
          })),
        },
      ]
