import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Input, Modal } from 'antd'
import { call } from '../../api/call.ts'
import type { EvaluationJson } from '../../api/contract.ts'
import { Problem, sentenceOf } from '../../api/problem.ts'
import { evaluationQuery } from '../../api/queries.ts'
import { useRemembered } from '../../components/ledgerTable/useRemembered.ts'
import { Level } from '../../components/level/Level.tsx'
import { explanationKey, openFindings, reasonsGiven } from './reasons.ts'

type SubmitDialogProps = { readonly evaluation: EvaluationJson; readonly onClose: () => void }

/** The last look: what still does not fit is corrected or explained; then every figure freezes. */
export function SubmitDialog({ evaluation, onClose }: SubmitDialogProps) {
  const client = useQueryClient()
  const [typed, setTyped] = useRemembered<Readonly<Record<string, string>>>(`explained.${evaluation.id}`, {})
  const open = openFindings(evaluation.findings)
  // What stands in the form as 偏差原因 need not be written a second time.
  const explained = { ...reasonsGiven(evaluation), ...typed }
  const missing = open.filter((finding) => !explained[explanationKey(finding)]?.trim()).length
  const submit = useMutation({
    mutationFn: () =>
      call<EvaluationJson>('POST', `/evaluations/${evaluation.id}/submit`, {
        version: evaluation.version,
        explanations: Object.fromEntries(
          open.map((finding) => [explanationKey(finding), explained[explanationKey(finding)] ?? '']),
        ),
      }),
    onSuccess: async (next) => {
      client.setQueryData(evaluationQuery(evaluation.id).queryKey, next)
      onClose()
      await client.invalidateQueries({ queryKey: ['evaluations', 'list'] })
      await client.invalidateQueries({ queryKey: ['home'] })
    },
  })
  const issues = submit.error instanceof Problem ? submit.error.issues : []
  return (
    <Modal
      open
      width={640}
      title={`提交${evaluation.subject ?? evaluation.title}`}
      okText="确认提交"
      okButtonProps={{ disabled: missing > 0, loading: submit.isPending }}
      onOk={() => submit.mutate()}
      onCancel={onClose}
    >
      <p>
        提交后表上的数全部冻结，连同取数口径和截止时间一起存档，印出的表带有封存的哈希值。以后台账再变，这里会列出差异，不会改动已提交的数。
      </p>
      {evaluation.openCells > 0 && <p className="amber">还有 {evaluation.openCells} 格没有填。</p>}
      {open.length > 0 && (
        <div className="submit-findings">
          {open.map((finding) => {
            const key = explanationKey(finding)
            return (
              <div key={key}>
                <Level level={finding.level} /> <b>{finding.place}</b>
                <p>{finding.message}</p>
                <Input.TextArea
                  aria-label={`${finding.place}的说明`}
                  placeholder="不改数的，请写明原因或依据"
                  autoSize={{ minRows: 1, maxRows: 4 }}
                  value={explained[key] ?? ''}
                  onChange={(event) => setTyped({ ...typed, [key]: event.target.value })}
                />
              </div>
            )
          })}
        </div>
      )}
      {missing > 0 && <p className="meta">还有 {missing} 处要改正或写明原因，之后才能提交。</p>}
      <div className="red" role="alert">
        {submit.error ? sentenceOf(submit.error) : ''}
        {issues.map(({ field, message }) => (
          <p key={field + message}>
            {field}：{message}
          </p>
        ))}
      </div>
    </Modal>
  )
}
