import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../api/call.ts'
import { ledgerChanged } from '../../api/ledgerChanged.ts'
import type {
  DryRunJson,
  LedgerDescription,
  MappingJson,
  ReceiptJson,
  UploadedJson,
} from '../../api/contract.ts'
import { sentenceOf } from '../../api/problem.ts'
import { uploadedQuery } from '../../api/queries.ts'
import { useRemembered } from '../../components/ledgerTable/useRemembered.ts'
import { Loaded } from '../../components/waiting/Loaded.tsx'
import { ConfirmStep } from './ConfirmStep.tsx'
import { type Corrections, noCorrections } from './corrections.ts'
import { DryRunStep } from './DryRunStep.tsx'
import { MappingStep } from './MappingStep.tsx'
import { OfficialStep } from './OfficialStep.tsx'
import { ReceiptStep } from './ReceiptStep.tsx'
import { Steps } from './Steps.tsx'

type ImportWizardProps = {
  readonly ledger: LedgerDescription
  readonly id: string
  readonly onAgain: () => void
}

/** A started import. Corrections are kept in this browser until the import is done. */
export function ImportWizard({ ledger, id, onAgain }: ImportWizardProps) {
  const client = useQueryClient()
  const uploaded = useQuery(uploadedQuery(id))
  const [corrections, setCorrections] = useRemembered<Corrections>(`import.${id}`, noCorrections)
  const [run, setRun] = useState<DryRunJson | null>(null)
  const [opened, setOpened] = useState<readonly number[]>([])
  const [confirming, setConfirming] = useState(false)

  const dryRun = useMutation({
    mutationFn: (sent: Corrections & { readonly opened: readonly number[] }) =>
      call<DryRunJson>('POST', `/imports/${id}/dry-run`, sent),
    onSuccess: setRun,
  })
  const tryAgain = (sent: Corrections, open = opened) => {
    setOpened(open)
    dryRun.mutate({ ...sent, opened: open })
  }
  const map = useMutation({
    mutationFn: (mapping: MappingJson) => call<UploadedJson>('PUT', `/imports/${id}/mapping`, mapping),
    onSuccess: (next) => client.setQueryData(uploadedQuery(id).queryKey, next),
  })
  const commit = useMutation({
    mutationFn: () => call<ReceiptJson>('POST', `/imports/${id}/commit`, corrections),
    onSuccess: async () => {
      await ledgerChanged(client, ledger.name)
      // The list of receipts opens next and must not show its earlier state, not even for a moment.
      client.removeQueries({ queryKey: ['ledgers', ledger.name, 'imports'] })
    },
  })

  if (commit.data)
    return (
      <>
        <Steps now="receipt" />
        <ReceiptStep ledger={ledger} receipt={commit.data} onAgain={onAgain} />
      </>
    )
  if (run && confirming)
    return (
      <>
        <Steps now="confirm" />
        <ConfirmStep
          ledger={ledger}
          run={run}
          working={commit.isPending}
          problem={commit.error ? sentenceOf(commit.error) : null}
          onBack={() => setConfirming(false)}
          onCommit={() => commit.mutate()}
        />
      </>
    )
  if (run && uploaded.data)
    return (
      <>
        <Steps now="dryRun" />
        <DryRunStep
          ledger={ledger}
          uploaded={uploaded.data}
          run={run}
          corrections={corrections}
          working={dryRun.isPending}
          problem={dryRun.error ? sentenceOf(dryRun.error) : null}
          onCorrect={setCorrections}
          onAgain={tryAgain}
          onOpen={(from) => tryAgain(corrections, [...opened, from])}
          onBack={() => setRun(null)}
          onConfirm={() => setConfirming(true)}
        />
      </>
    )
  return (
    <>
      <Steps now="mapping" />
      <Loaded of={uploaded} what="正在读取文件">
        {(data) => {
          const step = {
            uploaded: data,
            working: map.isPending || dryRun.isPending,
            problem: sentenceOfEither(map.error, dryRun.error),
            onSheet: (mapping: MappingJson) => map.mutate(mapping),
            onBack: onAgain,
            onDone: (mapping: MappingJson) =>
              map.mutate(mapping, { onSuccess: () => tryAgain(corrections, []) }),
          }
          return data.official ? (
            <OfficialStep {...step} official={data.official} />
          ) : (
            <MappingStep {...step} ledger={ledger} />
          )
        }}
      </Loaded>
    </>
  )
}

const sentenceOfEither = (first: Error | null, second: Error | null): string | null => {
  const error = first ?? second
  return error ? sentenceOf(error) : null
}
