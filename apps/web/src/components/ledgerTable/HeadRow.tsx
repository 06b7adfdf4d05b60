import { Checkbox } from 'antd'
import type { FieldDescription } from '../../api/contract.ts'
import type { MoneyUnit } from '../../text/amounts.ts'
import { headUnit, isNumeric } from '../../text/cellText.ts'

export type HeadRowProps = {
  readonly fields: readonly FieldDescription[]
  readonly unit: MoneyUnit
  readonly sort: string | undefined
  readonly onSort: (sort: string | undefined) => void
  readonly picked: 'none' | 'some' | 'all'
  readonly onPickAll: (pick: boolean) => void
}

const arrowOf = (name: string, sort: string | undefined): string =>
  sort === name ? ' ↑' : sort === `-${name}` ? ' ↓' : ''

/** First up, then down, then the ledger's own order again. */
const nextSort = (name: string, sort: string | undefined): string | undefined =>
  sort === name ? `-${name}` : sort === `-${name}` ? undefined : name

const spoken = (name: string, sort: string | undefined) =>
  sort === name ? 'ascending' : sort === `-${name}` ? 'descending' : 'none'

export function HeadRow({ fields, unit, sort, onSort, picked, onPickAll }: HeadRowProps) {
  return (
    <tr>
      <th className="pick" scope="col">
        <Checkbox
          aria-label="选择已显示的全部"
          checked={picked === 'all'}
          indeterminate={picked === 'some'}
          onChange={(event) => onPickAll(event.target.checked)}
        />
      </th>
      {fields.map((field, index) => {
        const words = headUnit(field, unit)
        return (
          <th
            key={field.name}
            scope="col"
            aria-sort={spoken(field.name, sort)}
            className={[index === 0 ? 'lead' : '', isNumeric(field) ? 'numeric' : ''].join(' ')}
          >
            {field.kind === 'evidence' || field.kind === 'ref' ? (
              field.label
            ) : (
              <button type="button" className="sort" onClick={() => onSort(nextSort(field.name, sort))}>
                {field.label}
                {words && <span className="unit">（{words}）</span>}
                {arrowOf(field.name, sort)}
              </button>
            )}
          </th>
        )
      })}
      <th scope="col">状态</th>
    </tr>
  )
}
