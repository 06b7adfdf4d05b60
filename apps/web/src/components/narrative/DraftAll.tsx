import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { call } from '../../api/call.ts'
import type { EvaluationJson } from '../../api/contract.ts'
import { sentenceOf } from '../../api/problem.ts'
import { evaluationQuery } from '../../api/queries.ts'

/** Drafts every section that says nothing yet; what somebody wrote stays as it is. */
export function DraftAll({ evaluation }: { readonly evaluation: EvaluationJson }) {
  const client = useQueryClient()
  const { message } = App.useApp()
  const draft = useMutation({
    mutationFn: () => call<EvaluationJson>('POST', `/evaluations/${evaluation.id}/drafts`),
    onSuccess: (next) => {
      client.setQueryData(evaluationQuery(evaluation.id).queryKey, next)
      void message.info('已按台账里的数起草空白各节，请逐节核对修改。')
    },
    onError: (error) => void message.error(sentenceOf(error)),
  })
  return (
    <p className="draft-all">
      <Button loading={draft.isPending} onClick={() => draft.mutate()}>
        起草空白各节
      </Button>
    </p>
  )
}
