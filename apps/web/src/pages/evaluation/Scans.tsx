import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { call } from '../../api/call.ts'
import type { EvaluationJson } from '../../api/contract.ts'
import { sentenceOf } from '../../api/problem.ts'
import { evaluationQuery } from '../../api/queries.ts'
import { EvidenceInput } from '../../components/rowForm/EvidenceInput.tsx'

/** The signed and stamped scans beside what was issued: filed after submission, opened by whoever sees the form. */
export function Scans({ evaluation }: { readonly evaluation: EvaluationJson }) {
  const { message } = App.useApp()
  const client = useQueryClient()
  const { id, version, scans, filesScans } = evaluation
  const file = useMutation({
    mutationFn: (digests: readonly string[]) =>
      call<EvaluationJson>('PUT', `/evaluations/${id}/scans`, { version, digests }),
    onSuccess: (next) => client.setQueryData(evaluationQuery(id).queryKey, next),
    onError: (error) => void message.error(sentenceOf(error)),
  })
  if (!evaluation.frozen || (scans.length === 0 && !filesScans)) return null
  return (
    <div className="banner no-print">
      <b>盖章扫描件</b>
      <EvidenceInput
        id="signedScans"
        value={scans.map(({ digest }) => digest)}
        files={Object.fromEntries(scans.map(({ digest, name, size }) => [digest, { name, size: size ?? 0 }]))}
        kinds={['签字盖章后的 PDF 或图片']}
        disabled={!filesScans || file.isPending}
        onChange={(digests) => file.mutate(digests)}
      />
    </div>
  )
}
