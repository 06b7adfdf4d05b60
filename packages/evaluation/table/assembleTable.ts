import {
  evaluateMetric,
  type Explanation,
  type LedgerReader,
  remembering,
  type Subject,
} from '@hengjian/metric'
import { isKnown } from '@hengjian/values'
import { blank, editedCell, figureCell, type Form, type FormCell, label } from '../form/cell.ts'
import { printOnForm } from '../form/printOnForm.ts'
import type { CellSpec, FigureSpec, RowSpec, UnitTable } from './unitTable.ts'

export type TableInput = {
  readonly table: UnitTable
  readonly organisation: number
  readonly unit: string
  readonly year: number
  /** What a person wrote into the cells that are theirs. */
  readonly entries: Readonly<Partial<Record<string, string | null>>>
  readonly demo: boolean
}

/** A cell that still waits for its figure, with the sentence that says what to enter where. */
export type OpenCell = { readonly figure: string; readonly title: string; readonly reason: string }

/** A table of the unit, filled: the form, every figure that opens, and what is missing. */
export type TableEvaluation = {
  readonly table: UnitTable
  readonly unit: string
  readonly year: number
  readonly form: Form
  readonly figures: Readonly<Record<string, Explanation>>
  readonly open: readonly OpenCell[]
  readonly asOf: LedgerReader['asOf']
  readonly demo: boolean
}

/** More rows of one kind than a form can print is a mistake of import. */
const mostSubjects = 200

/**
 * Fills a table: each figure once, with its explanation; a figure that is missing leaves its cell open.
 * @param reader live or as of a sealed block
 */
export async function assembleTable(input: TableInput, reader: LedgerReader): Promise<TableEvaluation> {
  const asked = remembering(reader)
  const figures: Record<string, Explanation> = {}
  const open: OpenCell[] = []

  const fill = async (spec: FigureSpec, subject: Subject | null): Promise<FormCell> => {
    const key = subject === null ? spec.key : `${spec.key}.${subject.id}`
    const year = input.year + spec.years
    const answer = await evaluateMetric(
      spec.metric,
      {
        organisation: input.organisation,
        year,
        arguments: spec.narrowed,
        ...(subject === null ? {} : { subject }),
      },
      asked,
    )
    const { fact } = answer
    const title = [spec.years === 0 ? '' : `${year}年度`, answer.explanation.title, aboutOf(subject)].join('')
    const explanation = { ...answer.explanation, title }
    figures[key] = explanation
    const size = { columns: spec.columnSpan, rows: spec.rowSpan }
    if (isKnown(fact)) return figureCell(printOnForm(fact.value), key, size)
    open.push({ figure: key, title: explanation.title, reason: fact.reason })
    return { ...figureCell('', key, size), role: 'empty', remark: fact.reason }
  }

  const rows: (readonly FormCell[])[] = []
  for (const spec of input.table.rows(input.year))
    for (const subject of await subjectsOf(spec, input, asked)) {
      const cells: FormCell[] = []
      for (const cell of spec.cells)
        cells.push(cell.kind === 'figure' ? await fill(cell, subject) : fixedCell(cell, subject, input))
      rows.push(cells)
    }
  const { table, unit, year, demo } = input
  const form = { title: table.title, columns: table.columns, rows }
  return { table, unit, year, form, figures, open, asOf: reader.asOf, demo }
}

const aboutOf = (subject: Subject | null): string => (subject === null ? '' : `（${subject.caption}）`)

/** The projects that a row is repeated for; a row that stands as it is comes once, about none. */
async function subjectsOf(
  spec: RowSpec,
  { organisation, year }: TableInput,
  reader: LedgerReader,
): Promise<readonly (Subject | null)[]> {
  if (spec.kind === 'row') return [null]
  const { subjects, on, where } = spec
  const { rows } = await reader.rows(
    {
      ledger: subjects.name,
      org: organisation,
      subtree: false,
      conditions: [{ field: on, equals: year }, ...where],
    },
    mostSubjects,
  )
  return rows.map(({ id, fields }) => ({ id, caption: String(fields[subjects.caption]) }))
}

function fixedCell(
  cell: Exclude<CellSpec, FigureSpec>,
  subject: Subject | null,
  { entries }: TableInput,
): FormCell {
  const size = { columns: cell.columnSpan, rows: cell.rowSpan }
  switch (cell.kind) {
    case 'label':
      return { ...label(cell.text, size), align: cell.align }
    case 'caption':
      return { ...label(subject?.caption ?? '', size), role: 'computed', align: 'left' }
    case 'entry':
      return editedCell(
        entries[cell.field] ?? '',
        { indicator: 'evaluation', field: cell.field },
        { ...size, align: 'left' },
      )
    case 'blank':
      return blank(size)
  }
}
