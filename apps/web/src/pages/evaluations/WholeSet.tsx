import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { call } from '../../api/call.ts'
import { sentenceOf } from '../../api/problem.ts'
import { usePlace } from '../../app/place.ts'

/** Opens every form of the year that is not there yet: report, base table, department form, one form a project. */
export function WholeSet() {
  const { org, year } = usePlace()
  const { message } = App.useApp()
  const client = useQueryClient()
  const create = useMutation({
    mutationFn: () => call<{ readonly created: number }>('POST', '/evaluations/set', { org, year }),
    onSuccess: async ({ created }) => {
      await client.invalidateQueries({ queryKey: ['evaluations', 'list'] })
      void message.info(
        created === 0 ? '整套表已经齐全，没有新建。' : `已新建 ${created} 份，填报时数从台账取。`,
      )
    },
    onError: (error) => void message.error(sentenceOf(error)),
  })
  return (
    <Button loading={create.isPending} onClick={() => create.mutate()}>
      新建整套
    </Button>
  )
}
