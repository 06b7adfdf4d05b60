import type { EvaluationJson, FormCellJson } from '../../api/contract.ts'
import type { Edits } from '../../components/officialForm/grid.ts'

/** Texts that were typed and are not on the server yet, by field. */
export type Pending = Readonly<Record<string, string>>

export const pendingKey = ({ indicator, field }: Edits): string => `${indicator}|${field}`

export function editsOf(key: string): Edits {
  const at = key.lastIndexOf('|')
  return { indicator: key.slice(0, at), field: key.slice(at + 1) as Edits['field'] }
}

/** The rows of the form with what is on its way shown in its cells. */
export function withPending(rows: EvaluationJson['rows'], pending: Pending): EvaluationJson['rows'] {
  if (Object.keys(pending).length === 0) return rows
  return rows.map((cells) =>
    cells.map((cell): FormCellJson => {
      const text = cell.edits ? pending[pendingKey(cell.edits)] : undefined
      return text === undefined ? cell : { ...cell, text, role: text === '' ? 'empty' : 'typed' }
    }),
  )
}

/** What the form holds at a field; undefined where it has no such cell. */
export const textAt = (rows: EvaluationJson['rows'], edits: Edits): string | undefined =>
  rows.flat().find((cell) => cell.edits?.indicator === edits.indicator && cell.edits.field === edits.field)
    ?.text
