import type { KeyboardEvent } from 'react'
import type { DryRunJson, FieldDescription } from '../../api/contract.ts'
import { Level } from '../../components/level/Level.tsx'
import { confirmed, corrected, type Corrections } from './corrections.ts'

type DryLineJson = DryRunJson['lines'][number]
export type DryRowJson = Extract<DryLineJson, { readonly kind: 'row' }>

type DryRowProps = {
  readonly fields: readonly FieldDescription[]
  readonly row: DryRowJson
  readonly corrections: Corrections
  readonly onCorrect: (corrections: Corrections) => void
  readonly onAgain: (corrections: Corrections) => void
}

/** Enter goes on to the next cell that is marked. */
function goToNextMarked(event: KeyboardEvent<HTMLInputElement>): void {
  if (event.key !== 'Enter') return
  event.preventDefault()
  const table = event.currentTarget.closest('table')
  const marked = [...(table?.querySelectorAll<HTMLInputElement>('td.error input, td.confirm input') ?? [])]
  const next = marked[marked.indexOf(event.currentTarget) + 1] ?? marked[0]
  next?.focus()
  next?.select()
}

/** One row of the file as it stands, its marked cells open for typing, its sentences beside it. */
export function DryRow({ fields, row, corrections, onCorrect, onAgain }: DryRowProps) {
  const markOf = (field: string) => row.issues.find((issue) => issue.field === field)?.level ?? ''
  const typed = corrections.cells[row.row]
  const isConfirmed = corrections.notDuplicates.includes(row.row)
  const take = () => {
    const next = confirmed(corrections, row.row)
    onCorrect(next)
    onAgain(next)
  }
  return (
    <tr>
      <td className="row">{row.row}</td>
      <td className="nowrap">
        <Result result={row.result} />
      </td>
      {fields.map(({ name, label }) => {
        const mark = markOf(name)
        const value = typed?.[name] ?? row.cells[name] ?? ''
        return (
          <td key={name} className={`cell ${mark}`}>
            <input
              aria-label={`第${row.row}行 ${label}`}
              aria-invalid={mark === 'error'}
              value={value}
              onKeyDown={goToNextMarked}
              onChange={(event) => onCorrect(corrected(corrections, row.row, name, event.target.value))}
            />
          </td>
        )
      })}
      <td className="said">
        {row.issues.map((issue) => {
          const { field, suggestion } = issue
          return (
            <div key={`${issue.code}.${field}`}>
              {issue.message}{' '}
              {field !== null && suggestion !== null && (
                <button
                  type="button"
                  className="link"
                  onClick={() => {
                    const next = corrected(corrections, row.row, field, suggestion)
                    onCorrect(next)
                    onAgain(next)
                  }}
                >
                  改为 {suggestion}
                </button>
              )}
            </div>
          )
        })}
        {(row.result === 'confirm' || row.result === 'skip') && !isConfirmed && (
          <button type="button" className="link" onClick={take}>
            {row.result === 'skip' ? '不是重复，导入' : '已核对，导入'}
          </button>
        )}
        {typed && row.result === 'error' && <span className="meta"> 已改，重新试运行后生效</span>}
      </td>
    </tr>
  )
}

function Result({ result }: { readonly result: DryLineJson['result'] }) {
  switch (result) {
    case 'error':
      return <Level level="error">有错</Level>
    case 'confirm':
      return <Level level="warning">需确认</Level>
    case 'skip':
      return <Level level="info">跳过</Level>
    case 'change':
      return <span className="meta">修改</span>
    case 'create':
      return <span className="meta">新增</span>
  }
}
