import type { FormCellJson } from '../../api/contract.ts'
import { Figure } from '../figure/Figure.tsx'
import { CellEditor } from './CellEditor.tsx'
import { sameEdits } from './grid.ts'
import type { OfficialFormProps } from './OfficialForm.tsx'

type FormCellProps = Pick<
  OfficialFormProps,
  'editable' | 'openFigures' | 'editing' | 'onFigure' | 'onEdit' | 'onType'
> & {
  readonly cell: FormCellJson
  /** A column too narrow for words in a row: the label stands upright, as on paper. */
  readonly narrow: boolean
  readonly extraRow: boolean
}

export function FormCell(props: FormCellProps) {
  const { cell, openFigures } = props
  const open = cell.figure !== undefined && openFigures.has(cell.figure)
  const name = [
    cell.align,
    `is-${cell.role}`,
    cell.mark ?? '',
    open ? 'open' : '',
    props.narrow && cell.role === 'label' ? 'vertical' : '',
  ].join(' ')
  return (
    <td
      className={name}
      colSpan={cell.columnSpan}
      rowSpan={cell.rowSpan + (props.extraRow ? 1 : 0)}
      title={cell.remark}
      data-figure={cell.figure}
    >
      <CellContent {...props} />
    </td>
  )
}

/** A figure opens, a typed cell takes typing, a label is only read. */
function CellContent({ cell, editable, editing, onFigure, onEdit, onType }: FormCellProps) {
  const { edits, figure, text } = cell
  const takesTyping = editable && edits !== undefined
  if (takesTyping && sameEdits(editing, edits) && edits.field !== 'deviationNote')
    return (
      <CellEditor
        text={text}
        long={edits.field === 'expected' || edits.field === 'achieved'}
        onDone={(typed) => {
          onEdit(null)
          if (typed !== null && typed !== text) onType(edits, typed)
        }}
      />
    )
  // A blank that a person may fill asks to be filled; why nothing was computed stands in its remark.
  if (figure !== undefined && !(takesTyping && text === ''))
    return (
      <>
        <Figure lacking={text === ''} onOpen={() => onFigure(figure)}>
          {text === '' ? '看原因' : text}
        </Figure>
        {takesTyping && (
          <button type="button" className="pencil" onClick={() => onEdit(edits)}>
            改
          </button>
        )}
      </>
    )
  const remark = cell.remark !== undefined && cell.mark !== undefined && edits?.field === 'deviationNote'
  const words =
    text === '' && remark ? (
      <span className={`remark ${cell.mark}`}>
        <i className={`dot ${cell.mark}`} aria-hidden="true" />
        <span>{cell.remark}</span>
      </span>
    ) : (
      text
    )
  if (!takesTyping) return <>{words}</>
  return (
    <button type="button" className="type" onClick={() => onEdit(edits)}>
      {words === '' ? <span className={`hint ${edits.field}`}>点此填写</span> : words}
    </button>
  )
}
