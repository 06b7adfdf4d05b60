import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { useState } from 'react'
import { call } from '../../api/call.ts'
import { ledgerChanged } from '../../api/ledgerChanged.ts'
import type { LedgerDescription, RowJson } from '../../api/contract.ts'
import { sentenceOf } from '../../api/problem.ts'
import { ReasonDialog } from '../../components/dialogs/ReasonDialog.tsx'

type Move = LedgerDescription['moves'][number]
type MoveButtonsProps = {
  readonly ledger: LedgerDescription
  readonly rows: readonly RowJson[]
  readonly onMoved: () => void
}

/** The steps that this person may take with rows in these states; steps that ask why open a dialog. */
export function MoveButtons({ ledger, rows, onMoved }: MoveButtonsProps) {
  const client = useQueryClient()
  const { message } = App.useApp()
  const [asking, setAsking] = useState<Move | null>(null)
  const possible = (move: Move) => rows.filter((row) => isPossible(ledger, move, row))
  const step = useMutation({
    mutationFn: ({ move, reason }: { readonly move: Move; readonly reason?: string }) =>
      call<{ readonly moved: number }>('POST', `/ledgers/${ledger.name}/moves/${move.name}`, {
        rows: possible(move).map(({ id, version }) => ({ id, version })),
        ...(reason === undefined ? {} : { reason }),
      }),
    onSuccess: async ({ moved }, { move }) => {
      message.success(`${move.title} ${moved} ${ledger.rowWord}`)
      setAsking(null)
      await ledgerChanged(client, ledger.name)
      onMoved()
    },
    onError: (error) => {
      if (!asking) message.error(sentenceOf(error))
    },
  })
  const moves = ledger.moves.filter((move) => move.allowed && possible(move).length > 0)
  return (
    <>
      {moves.map((move) => (
        <Button
          key={move.name}
          type={move.asksReason ? 'default' : 'primary'}
          size="small"
          loading={step.isPending && step.variables.move.name === move.name}
          onClick={() => (move.asksReason ? setAsking(move) : step.mutate({ move }))}
        >
          {move.title}
          {possible(move).length < rows.length ? `（${possible(move).length}）` : ''}
        </Button>
      ))}
      {asking && (
        <ReasonDialog
          title={asking.title}
          sentence={`请写明${asking.title}的原因，填报人会看到，并留在历史里。`}
          action={asking.title}
          working={step.isPending}
          problem={step.error ? sentenceOf(step.error) : null}
          onSay={(reason) => step.mutate({ move: asking, reason })}
          onClose={() => setAsking(null)}
        />
      )}
    </>
  )
}

/** A step from this state, unless it would take a row out of what its closed month counts. */
const isPossible = (ledger: LedgerDescription, move: Move, { state, monthClosed }: RowJson): boolean =>
  move.from.includes(state) &&
  (monthClosed === null || ledger.states[state]?.counts === ledger.states[move.to]?.counts)
