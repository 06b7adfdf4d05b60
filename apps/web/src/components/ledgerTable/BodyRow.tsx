import { Checkbox } from 'antd'
import { memo } from 'react'
import type { FieldDescription, LedgerDescription, RowJson } from '../../api/contract.ts'
import { captionText, cellText, type CellWords, isNumeric } from '../../text/cellText.ts'
import { Marked } from './Marked.tsx'
import { StateTag } from './StateTag.tsx'

export type BodyRowProps = {
  readonly ledger: LedgerDescription
  readonly fields: readonly FieldDescription[]
  readonly row: RowJson
  readonly index: number
  readonly words: CellWords
  readonly query: string
  readonly picked: boolean
  readonly open: boolean
  /** The column on which the keyboard stands, when it stands in this row. */
  readonly focused: number | null
  readonly onPick: (id: string, pick: boolean) => void
}

/** One row at 32 px. Clicks and keys are taken by the table, so that a thousand rows stay light. */
export const BodyRow = memo(function BodyRow(props: BodyRowProps) {
  const { ledger, fields, row, index, words, query, picked, open, focused, onPick } = props
  const caption = captionText(ledger, row, words)
  const name = [picked ? 'chosen' : '', open ? 'open' : ''].join(' ')
  return (
    <tr className={name} data-row={index}>
      <td className="pick">
        <Checkbox
          aria-label={`选择 ${caption}`}
          checked={picked}
          onChange={(event) => onPick(row.id, event.target.checked)}
        />
      </td>
      {fields.map((field, column) => {
        const text = cellText(field, row.fields[field.name], row.refs, words)
        return (
          <td
            key={field.name}
            data-column={column}
            tabIndex={focused === column ? 0 : -1}
            title={text.length > 20 ? text : undefined}
            className={[column === 0 ? 'lead' : '', isNumeric(field) ? 'numeric' : ''].join(' ')}
          >
            {query !== '' && ledger.search.includes(field.name) ? <Marked text={text} query={query} /> : text}
          </td>
        )
      })}
      <td data-column={fields.length} tabIndex={focused === fields.length ? 0 : -1}>
        <StateTag ledger={ledger} row={row} />
      </td>
    </tr>
  )
})
