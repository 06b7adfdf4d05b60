import { useNavigate } from '@tanstack/react-router'
import { Input, InputNumber, Modal, Select } from 'antd'
import { useState } from 'react'
import { call } from '../../api/call.ts'
import { usePlace } from '../../app/place.ts'
import { useAction } from './useAction.ts'

const kinds = ['部门整体', '项目', '部门整体和项目'] as const

/** Names a batch: what it is called, which year, what it holds, and how long a unit has to answer. */
export function NewBatch({ onClose }: { readonly onClose: () => void }) {
  const place = usePlace()
  const navigate = useNavigate()
  const { working, act } = useAction()
  const [title, setTitle] = useState('')
  const [year, setYear] = useState<number | null>(place.year)
  const [kind, setKind] = useState<(typeof kinds)[number]>('部门整体和项目')
  const [opinionDays, setDays] = useState<number | null>(5)
  const create = () =>
    act(async () => {
      const body = { title, year, kind, opinionDays }
      const { id } = await call<{ readonly id: string }>('POST', '/checks/batches', body)
      await navigate({ to: '/checking/$batch', params: { batch: id } })
    })
  return (
    <Modal
      open
      title="新建批次"
      okText="建立"
      okButtonProps={{
        disabled: title.trim() === '' || year === null || opinionDays === null,
        loading: working,
      }}
      onOk={() => void create()}
      onCancel={onClose}
    >
      <div className="fields">
        <label htmlFor="batch-title">批次名称</label>
        <Input
          id="batch-title"
          autoFocus
          maxLength={80}
          placeholder="例如：2023年度市直单位自评报告第一批"
          value={title}
          onChange={(event) => setTitle(event.target.value)}
        />
        <label htmlFor="batch-year">年度</label>
        <InputNumber id="batch-year" min={1990} max={2100} value={year} onChange={setYear} />
        <label htmlFor="batch-kind">范围</label>
        <Select
          id="batch-kind"
          value={kind}
          onChange={setKind}
          options={kinds.map((value) => ({ value, label: value }))}
        />
        <label htmlFor="batch-days">征求意见期限</label>
        <InputNumber
          id="batch-days"
          min={1}
          max={60}
          value={opinionDays}
          onChange={setDays}
          suffix="个工作日"
        />
      </div>
      <p className="meta">工作日按周一至周五计，未扣除法定节假日和调休。</p>
    </Modal>
  )
}
