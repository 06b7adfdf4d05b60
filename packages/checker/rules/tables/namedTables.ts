import { bareName, squeeze } from '../../forms/words/squeeze.ts'
import type { Term } from '../../relations/term.ts'
import { formsOf, termOf } from '../formsOf.ts'
import { oncePerFile } from '../once.ts'
import { isTotalLabel } from './depths.ts'
import { sheetOf } from './sheet.ts'

/** A row of a table by its name: the numbers and the words of its cells. */
export type TableRow = {
  readonly name: string
  readonly terms: readonly (Term | null)[]
  readonly words: readonly string[]
}

/** A table with its rows, the totals apart. */
export type NamedTable = {
  readonly heads: readonly string[]
  readonly rows: readonly TableRow[]
  /** The last total. */
  readonly total: TableRow | null
}

/** Every plain table of a file. */
export const namedTablesIn = oncePerFile((file): readonly NamedTable[] =>
  formsOf(file, 'plainTable').map(({ form }) => {
    const { labels, heads, cells } = sheetOf(form)
    const all = labels.map((label, at) => {
      const name = bareName(label)
      return {
        isTotal: isTotalLabel(label) || /[小合总]计|平均/.test(label),
        name,
        terms: heads.map((head, column) => termOf(cells[at]?.[column], `“${name}”的${bareName(head)}`)),
        words: heads.map((_, column) => squeeze(cells[at]?.[column]?.text ?? '')),
      }
    })
    return {
      heads,
      rows: all.filter(({ isTotal, name }) => !isTotal && name !== ''),
      total: all.findLast(({ isTotal, name }) => isTotal && !/小计|平均/.test(name)) ?? null,
    }
  }),
)
