import './form.css'
import { Fragment, type ReactNode, useMemo } from 'react'
import { boxBelow, cellOfEdits, type Edits, type EvaluationRows, placeCells } from './grid.ts'
import { FormCell } from './FormCell.tsx'

export type OfficialFormProps = {
  readonly title: string
  /** Relative widths. */
  readonly columns: readonly number[]
  readonly rows: EvaluationRows
  readonly editable: boolean
  /** Figures whose panel is open or pinned. */
  readonly openFigures: ReadonlySet<string>
  readonly editing: Edits | null
  /** What opens below the row of the cell that is being edited, where typing in the cell would be too narrow. */
  readonly box: ReactNode
  readonly onFigure: (figure: string) => void
  readonly onEdit: (edits: Edits | null) => void
  readonly onType: (edits: Edits, text: string) => void
}

/** The official form in its own grid and words; the cells are alive. */
export function OfficialForm(props: OfficialFormProps) {
  const { columns, rows, editing, box } = props
  const placed = useMemo(() => placeCells(rows), [rows])
  const width = columns.reduce((sum, one) => sum + one, 0)
  const boxRow = editing && box ? cellOfEdits(placed, editing)?.row : undefined
  const gap = boxRow === undefined ? null : boxBelow(placed, boxRow, columns.length)
  return (
    <>
      <h2 className="official-title">{props.title}</h2>
      <table className="official">
        <caption className="unseen">{props.title}</caption>
        <colgroup>
          {columns.map((one, index) => (
            <col key={index} style={{ width: `${(one / width) * 100}%` }} />
          ))}
        </colgroup>
        <tbody>
          {placed.map((cells, row) => (
            <Fragment key={row}>
              <tr>
                {cells.map(({ cell, column }) => (
                  <FormCell
                    key={column}
                    cell={cell}
                    narrow={
                      (columns[column] ?? 0) / width < 0.05 && cell.columnSpan === 1 && cell.rowSpan > 2
                    }
                    extraRow={gap?.grows.has(cell) ?? false}
                    {...props}
                  />
                ))}
              </tr>
              {gap && boxRow === row && (
                <tr className="no-print">
                  <td className="why" colSpan={gap.columnSpan}>
                    {box}
                  </td>
                </tr>
              )}
            </Fragment>
          ))}
        </tbody>
      </table>
    </>
  )
}
