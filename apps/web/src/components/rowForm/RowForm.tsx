import { Button } from 'antd'
import { type ReactNode, useEffect } from 'react'
import type { LedgerDescription, RowJson } from '../../api/contract.ts'
import { sentenceOf } from '../../api/problem.ts'
import type { MoneyUnit } from '../../text/amounts.ts'
import { printMoment } from '../../text/days.ts'
import { useCatalogue } from '../catalogue/useCatalogue.ts'
import { SaveState } from '../draft/SaveState.tsx'
import { Waiting } from '../waiting/Waiting.tsx'
import { FieldLine } from './FieldLine.tsx'
import { StaleDialog } from './StaleDialog.tsx'
import { useRowForm } from './useRowForm.ts'

type RowFormProps = {
  readonly ledger: LedgerDescription
  readonly org: number
  /** Null for a new row. */
  readonly row: RowJson | null
  readonly unit: MoneyUnit
  readonly onSaved: (row: RowJson) => void
  /** Steps and removal, beside the save button. */
  readonly children?: ReactNode
}

/** The form that follows from the definition. What is typed is kept as a draft until it is saved. */
export function RowForm({ ledger, org, row, unit, onSaved, children }: RowFormProps) {
  const { codeLists } = useCatalogue()
  const form = useRowForm(ledger, org, row, onSaved)
  useEffect(() => {
    if (form.problem)
      document.querySelector('.row-form .problem:not(:empty)')?.scrollIntoView({ block: 'center' })
  }, [form.problem])
  if (!form.ready) return <Waiting />
  return (
    <>
      <div className="content">
        {form.restoredAt !== null && (
          <p className="meta">已恢复{printMoment(form.restoredAt)}没有保存的填写。</p>
        )}
        <form
          className="row-form"
          id="row-form"
          onSubmit={(event) => {
            event.preventDefault()
            form.submit()
          }}
        >
          {ledger.fields.map((field) => (
            <FieldLine
              key={field.name}
              field={field}
              value={form.cells[field.name] ?? null}
              org={org}
              unit={unit}
              codeLists={codeLists}
              refs={row?.refs ?? {}}
              files={form.files}
              problem={form.problemOf(field.name)}
              onChange={(value, files) => form.set(field.name, value, files)}
            />
          ))}
          <p className="red" role="alert">
            {form.problem && !form.stale ? sentenceOf(form.problem) : ''}
          </p>
        </form>
      </div>
      <footer>
        <SaveState state={form.saveState} />
        {form.changed && (
          <button type="button" className="link" onClick={form.discard}>
            放弃填写
          </button>
        )}
        <span className="sp" />
        {children}
        <Button
          type="primary"
          htmlType="submit"
          form="row-form"
          loading={form.saving}
          disabled={!form.changed}
        >
          保存
        </Button>
      </footer>
      {form.stale && (
        <StaleDialog
          fields={ledger.fields}
          base={form.base}
          mine={form.cells}
          refs={row?.refs ?? {}}
          current={form.stale}
          unit={unit}
          codeLists={codeLists}
          onChoose={form.choose}
          onClose={form.closeStale}
        />
      )}
    </>
  )
}
