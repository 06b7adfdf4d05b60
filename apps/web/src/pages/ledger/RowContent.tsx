import { printMonth } from '@hengjian/values'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { useState } from 'react'
import { call } from '../../api/call.ts'
import { ledgerChanged } from '../../api/ledgerChanged.ts'
import type { LedgerDescription, RowJson } from '../../api/contract.ts'
import { sentenceOf } from '../../api/problem.ts'
import { ReasonDialog } from '../../components/dialogs/ReasonDialog.tsx'
import { RowFacts } from '../../components/rowForm/RowFacts.tsx'
import { RowForm } from '../../components/rowForm/RowForm.tsx'
import type { MoneyUnit } from '../../text/amounts.ts'
import { printMoment } from '../../text/days.ts'
import { MoveButtons } from './MoveButtons.tsx'

type RowContentProps = {
  readonly ledger: LedgerDescription
  readonly row: RowJson
  readonly unit: MoneyUnit
  readonly onClose: () => void
}

/** The form where the row is open for editing, its facts where it is not; steps and removal below. */
export function RowContent({ ledger, row, unit, onClose }: RowContentProps) {
  const client = useQueryClient()
  const { message } = App.useApp()
  const [removing, setRemoving] = useState(false)
  // A month that is closed while somebody types does not take the form away: the server refuses, and says why.
  const [wasOpen] = useState(row.monthClosed === null)
  const monthOpen = wasOpen || row.monthClosed === null
  const editable = ledger.writable && monthOpen && (ledger.states[row.state]?.open ?? false)
  const remove = useMutation({
    mutationFn: (reason: string) =>
      call('DELETE', `/ledgers/${ledger.name}/rows/${row.id}`, { version: row.version, reason }),
    onSuccess: async () => {
      message.success('已删除，历史里还能看到。')
      onClose()
      await ledgerChanged(client, ledger.name)
    },
  })
  const moves = <MoveButtons ledger={ledger} rows={[row]} onMoved={() => undefined} />
  return (
    <>
      {editable ? (
        <RowForm
          ledger={ledger}
          org={row.org}
          row={row}
          unit={unit}
          onSaved={() => void message.success('已保存')}
        >
          <Button size="small" danger onClick={() => setRemoving(true)}>
            删除
          </Button>
          {moves}
        </RowForm>
      ) : (
        <>
          <RowFacts ledger={ledger} row={row} unit={unit} />
          <footer>
            <span className="meta">{whyClosed(ledger, row)}</span>
            <span className="sp" />
            {moves}
          </footer>
        </>
      )}
      {removing && (
        <ReasonDialog
          title={`删除这一${ledger.rowWord}`}
          sentence="删除后不再计入任何数，历史里保留内容和原因。"
          action="删除"
          working={remove.isPending}
          problem={remove.error ? sentenceOf(remove.error) : null}
          onSay={(reason) => remove.mutate(reason)}
          onClose={() => setRemoving(false)}
        />
      )}
    </>
  )
}

/** Why a row is shown and not its form, before anybody types. */
function whyClosed(ledger: LedgerDescription, row: RowJson): string {
  if (!ledger.writable) return '您的账号只能查看'
  const { monthClosed } = row
  if (monthClosed === null) return `${ledger.states[row.state]?.title ?? ''}，现在不能修改`
  const { month, by, at } = monthClosed
  return `${printMonth(month)}已由${by}于${printMoment(at)}月结，不能修改或删除。更正请另登记一${ledger.rowWord}，填未月结月份的日期，并在摘要中写明。`
}
