import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useState } from 'react'
import { call } from '../../api/call.ts'
import { ledgerChanged } from '../../api/ledgerChanged.ts'
import type { LedgerDescription, ReceiptJson } from '../../api/contract.ts'
import { sentenceOf } from '../../api/problem.ts'
import { ReasonDialog } from '../../components/dialogs/ReasonDialog.tsx'
import { printMoment } from '../../text/days.ts'

type UndoImportProps = { readonly ledger: LedgerDescription; readonly receipt: ReceiptJson }

/** Takes a whole import back by reversing entries, with a reason; the first entries stay in the history. */
export function UndoImport({ ledger, receipt }: UndoImportProps) {
  const client = useQueryClient()
  const { message } = App.useApp()
  const [asking, setAsking] = useState(false)
  const undo = useMutation({
    mutationFn: (reason: string) => call<ReceiptJson>('POST', `/imports/${receipt.id}/reverse`, { reason }),
    onSuccess: async () => {
      setAsking(false)
      message.success('已整批撤销，历史里留有记录。')
      await ledgerChanged(client, ledger.name)
    },
  })
  if (receipt.reversedAt !== null)
    return (
      <span className="meta">
        {printMoment(receipt.reversedAt)} {receipt.reversedBy}撤销：{receipt.reverseReason}
      </span>
    )
  if (!ledger.writable) return <span className="tag done">已导入</span>
  return (
    <>
      <span className="tag done">已导入</span>{' '}
      <button type="button" className="link" onClick={() => setAsking(true)}>
        整批撤销
      </button>
      {asking && (
        <ReasonDialog
          title="整批撤销这次导入"
          sentence={`将撤销新增的 ${receipt.created} ${ledger.rowWord}，修改过的 ${receipt.changed} ${ledger.rowWord}恢复到导入前。`}
          action="撤销"
          working={undo.isPending}
          problem={undo.error ? sentenceOf(undo.error) : null}
          onSay={(reason) => undo.mutate(reason)}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  )
}
