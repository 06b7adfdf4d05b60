import { App, Button, Dropdown } from 'antd'
import { useState } from 'react'
import { queryString } from '../../../api/call.ts'
import type { BatchJson } from '../../../api/contract.ts'
import { download } from '../../../api/download.ts'
import { sentenceOf } from '../../../api/problem.ts'

/** What offices send round: everything, what does not fit, what waits, what has to be mended. */
const lists = {
  all: { label: '全部问题', asks: {} },
  error: { label: '只要数据不符', asks: { severity: 'error' } },
  waiting: { label: '只要未处理', asks: { verdict: '未处理' } },
  mend: { label: '只要需修改', asks: { verdict: '需修改' } },
} as const
type ListName = keyof typeof lists

/** The findings of a batch as a workbook, with verdicts and answers. */
export function ExportMenu({ batch }: { readonly batch: BatchJson }) {
  const { message } = App.useApp()
  const [working, setWorking] = useState(false)
  const fetchList = async (name: ListName) => {
    setWorking(true)
    try {
      const asks = queryString(lists[name].asks)
      await download(`/checks/batches/${batch.id}/findings.xlsx${asks}`, `${batch.title}问题清单.xlsx`)
    } catch (error) {
      message.error(sentenceOf(error))
    } finally {
      setWorking(false)
    }
  }
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: Object.entries(lists).map(([key, { label }]) => ({ key, label })),
        onClick: ({ key }) => void fetchList(key as ListName),
      }}
    >
      <Button loading={working}>导出问题清单</Button>
    </Dropdown>
  )
}
