import './table.css'
import { type KeyboardEvent, type MouseEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type {
  CodeLists,
  FieldDescription,
  FilterJson,
  LedgerDescription,
  RowJson,
} from '../../api/contract.ts'
import type { MoneyUnit } from '../../text/amounts.ts'
import { BodyRow } from './BodyRow.tsx'
import { ChoiceFilter } from './ChoiceFilter.tsx'
import { type Cursor, moveCursor } from './cursor.ts'
import { FieldFilter } from './FieldFilter.tsx'
import { withCondition } from './filterWords.ts'
import { HeadRow } from './HeadRow.tsx'

export type LedgerTableProps = {
  readonly ledger: LedgerDescription
  readonly fields: readonly FieldDescription[]
  readonly rows: readonly RowJson[]
  readonly org: number
  readonly unit: MoneyUnit
  readonly codeLists: CodeLists
  readonly query: string
  readonly filter: FilterJson
  readonly states: readonly string[]
  readonly sort: string | undefined
  readonly picked: ReadonlySet<string>
  readonly openRow: string | undefined
  readonly foot: string
  readonly onFilter: (filter: FilterJson) => void
  readonly onStates: (states: readonly string[]) => void
  readonly onSort: (sort: string | undefined) => void
  readonly onPick: (picked: ReadonlySet<string>) => void
  readonly onOpen: (id: string) => void
  readonly onEnd: () => void
}

/** Head, filter row and rows, with the keyboard of a spreadsheet; asks for more rows near the end. */
export function LedgerTable(props: LedgerTableProps) {
  const { ledger, fields, rows, unit, codeLists, filter, picked, onPick, onOpen, onEnd } = props
  const [cursor, setCursor] = useState<Cursor>({ row: 0, column: 0 })
  const body = useRef<HTMLTableSectionElement>(null)
  const wantsFocus = useRef(false)
  const words = useMemo(() => ({ unit, codeLists }), [unit, codeLists])

  useEffect(() => {
    if (!wantsFocus.current) return
    wantsFocus.current = false
    body.current
      ?.querySelector<HTMLElement>(`tr[data-row="${cursor.row}"] td[data-column="${cursor.column}"]`)
      ?.focus()
  }, [cursor])

  const pickOne = useCallback(
    (id: string, pick: boolean) => {
      const next = new Set(picked)
      if (pick) next.add(id)
      else next.delete(id)
      onPick(next)
    },
    [picked, onPick],
  )

  const onKey = (event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLTableCellElement)) return
    const row = rows[cursor.row]
    if (event.key === 'Enter' && row) onOpen(row.id)
    else if (event.key === ' ' && row) pickOne(row.id, !picked.has(row.id))
    else {
      const size = { rows: rows.length, columns: fields.length + 1 }
      const to = moveCursor(cursor, event.key, size, event.ctrlKey)
      if (!to) return
      wantsFocus.current = true
      setCursor(to)
      if (to.row > rows.length - 5) onEnd()
    }
    event.preventDefault()
  }

  const onClick = (event: MouseEvent) => {
    const cell = event.target instanceof Element ? event.target.closest<HTMLElement>('td[data-column]') : null
    const index = Number(cell?.parentElement?.dataset['row'])
    const row = rows[index]
    if (!cell || !row) return
    setCursor({ row: index, column: Number(cell.dataset['column']) })
    onOpen(row.id)
  }

  const states = Object.entries(ledger.states).map(([value, { title }]) => ({ value, label: title }))
  const all = rows.length > 0 && rows.every(({ id }) => picked.has(id))
  return (
    <div
      className="sheet"
      role="region"
      aria-label={`${ledger.title}列表`}
      tabIndex={rows.length === 0 ? 0 : -1}
      onScroll={({ currentTarget: sheet }) => {
        if (sheet.scrollTop + sheet.clientHeight > sheet.scrollHeight - 400) onEnd()
      }}
    >
      <table>
        <thead>
          <HeadRow
            fields={fields}
            unit={unit}
            sort={props.sort}
            onSort={props.onSort}
            picked={all ? 'all' : picked.size > 0 ? 'some' : 'none'}
            onPickAll={(pick) => onPick(new Set(pick ? rows.map(({ id }) => id) : []))}
          />
          <tr className="filters">
            <td className="pick" />
            {fields.map((field, index) => (
              <td key={field.name} className={index === 0 ? 'lead' : ''}>
                <FieldFilter
                  field={field}
                  org={props.org}
                  unit={unit}
                  codeLists={codeLists}
                  condition={filter[field.name]}
                  onChange={(condition) => props.onFilter(withCondition(filter, field.name, condition))}
                />
              </td>
            ))}
            <td>
              <ChoiceFilter
                label="状态"
                values={states}
                condition={props.states.length === 0 ? undefined : { oneOf: [...props.states] }}
                onChange={(condition) => props.onStates(condition?.oneOf ?? [])}
              />
            </td>
          </tr>
        </thead>
        <tbody ref={body} onKeyDown={onKey} onClick={onClick}>
          {rows.map((row, index) => (
            <BodyRow
              key={row.id}
              ledger={ledger}
              fields={fields}
              row={row}
              index={index}
              words={words}
              query={props.query}
              picked={picked.has(row.id)}
              open={props.openRow === row.id}
              focused={cursor.row === index ? cursor.column : null}
              onPick={pickOne}
            />
          ))}
        </tbody>
      </table>
      <p className="more" role="status">
        {props.foot}
      </p>
    </div>
  )
}
