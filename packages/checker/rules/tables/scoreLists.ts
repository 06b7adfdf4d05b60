import type { Term } from '../../relations/term.ts'
import { formsOf, termOf } from '../formsOf.ts'
import { oncePerFile } from '../once.ts'
import { isTotalLabel } from './depths.ts'
import { sheetOf } from './sheet.ts'

/** Scores of things of one kind: a column of a table without its total and its mean, or what the forms of projects total. */
export const scoreListsIn = oncePerFile((file): readonly (readonly Term[])[] => {
  const columns = formsOf(file, 'plainTable').flatMap(({ form }) => {
    const { labels, heads, cells } = sheetOf(form)
    const scored = heads.flatMap((head, column) => (/得分|评分/.test(head) ? [column] : []))
    return scored.map((column) =>
      labels.flatMap((label, row) =>
        isTotalLabel(label) || /平均/.test(label) ? [] : known(termOf(cells[row]?.[column], label)),
      ),
    )
  })
  const forms = formsOf(file, 'projectForm').flatMap(({ form }) =>
    known(termOf(form.total?.score, form.name?.text ?? '项目')),
  )
  return [...columns, forms]
})

const known = (term: Term | null): readonly Term[] => (term && term.figure.value !== null ? [term] : [])
