import { editedCell } from '../form/cell.ts'
import type { FilledForm } from '../form/filledForm.ts'
import type { NarrativeEvaluation } from './assembleNarrative.ts'

/** A report in words as screen and documents take it: one cell for each section, written as it is typed. */
export function narrativeForm(evaluation: NarrativeEvaluation): FilledForm {
  const { report, sections } = evaluation
  const gaps = sections.flatMap(({ stretches }) => stretches.filter(({ missing }) => missing !== null))
  return {
    report: report.name,
    title: report.title,
    unit: evaluation.unit,
    year: evaluation.year,
    form: {
      title: report.title,
      columns: [1],
      rows: sections.map(({ key, typed }) => [
        editedCell(typed, { indicator: `section:${key}`, field: 'text' }, { align: 'left' }),
      ]),
    },
    sections,
    figures: evaluation.figures,
    findings: [],
    relations: [],
    outline: [
      {
        group: '章节',
        weight: '',
        items: sections.map(({ key, number, title, typed, stretches }) => ({
          indicator: `section:${key}`,
          title: `${number}、${title}`,
          figure: null,
          score: '',
          state: stretches.some(({ missing }) => missing !== null) ? 'why' : typed === '' ? 'todo' : 'done',
        })),
      },
    ],
    openCells: gaps.length + sections.filter(({ typed }) => typed === '').length,
    totals: null,
    card: null,
    basis: `提纲依据：${report.basis}。`,
    annex: [{ title: report.title, keys: Object.keys(evaluation.figures) }],
    asOf: evaluation.asOf,
    demo: evaluation.demo,
  }
}
