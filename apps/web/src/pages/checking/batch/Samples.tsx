import { Button, Input, InputNumber, Select } from 'antd'
import { useState } from 'react'
import { call } from '../../../api/call.ts'
import type { BatchJson } from '../../../api/contract.ts'
import { DownloadButton } from '../../../components/download/DownloadButton.tsx'
import { ReasonDialog } from '../../../components/dialogs/ReasonDialog.tsx'
import { printMoment } from '../../../text/days.ts'
import { useAction } from '../useAction.ts'

/** 抽查: units chosen by hand with a reason, and drawn by lot with a seed, so that the draw can be repeated. */
export function Samples({ batch }: { readonly batch: BatchJson }) {
  const { samples, seat } = batch
  const { working, act } = useAction()
  const [dropping, setDropping] = useState<string | null>(null)
  return (
    <>
      {seat === 'bureau' && <Choosing batch={batch} />}
      {samples.length > 0 && (
        <div className="sample-list no-print">
          <DownloadButton
            path={`/checks/batches/${batch.id}/samples.xlsx`}
            name={`${batch.title}抽查名单.xlsx`}
            label="下载抽查名单"
          >
            抽查名单
          </DownloadButton>
        </div>
      )}
      {samples.length === 0 ? (
        <p className="empty">还没有抽查单位。</p>
      ) : (
        <table className="list" aria-label="抽查单位">
          <thead>
            <tr>
              <th>单位</th>
              <th>方式</th>
              <th>理由或抽取方法</th>
              <th>随机种子</th>
              <th>办理</th>
              <th className="no-print" />
            </tr>
          </thead>
          <tbody>
            {samples.map((sample) => (
              <tr key={sample.id}>
                <td className="nowrap">{sample.name}</td>
                <td className="nowrap">{sample.way}</td>
                <td>{sample.reason}</td>
                <td className="nowrap">{sample.seed}</td>
                <td>
                  {sample.by}，{printMoment(sample.at)}
                </td>
                <td className="no-print">
                  {seat === 'bureau' && (
                    <button type="button" className="link" onClick={() => setDropping(sample.id)}>
                      移出
                    </button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {dropping !== null && (
        <ReasonDialog
          title="移出抽查"
          sentence="原因与原来的记录一起保留。"
          action="移出"
          working={working}
          problem={null}
          onClose={() => setDropping(null)}
          onSay={(reason) =>
            void act(() => call('DELETE', `/checks/samples/${dropping}`, { reason })).then((done) => {
              if (done) setDropping(null)
            })
          }
        />
      )}
    </>
  )
}

function Choosing({ batch }: { readonly batch: BatchJson }) {
  const { working, act } = useAction()
  const [unit, setUnit] = useState<number | null>(null)
  const [reason, setReason] = useState('')
  const [count, setCount] = useState<number | null>(null)
  const [seed, setSeed] = useState('')
  const free = batch.units.flatMap(({ unit: number, name, sample }) =>
    number === null || sample !== null ? [] : [{ value: number, label: name }],
  )
  const at = `/checks/batches/${batch.id}/samples`
  return (
    <div className="choosing no-print">
      <b>重点</b>
      <Select
        aria-label="重点单位"
        placeholder="单位"
        value={unit}
        showSearch={{ optionFilterProp: 'label' }}
        options={free}
        onChange={setUnit}
      />
      <Input
        aria-label="列为重点的理由"
        placeholder="理由（必填），例如：项目金额大、上年问题多"
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <Button
        loading={working}
        disabled={unit === null || reason.trim() === ''}
        onClick={() =>
          void act(() => call('POST', at, { unit, reason }), '已列为重点').then((done) => {
            if (!done) return
            setUnit(null)
            setReason('')
          })
        }
      >
        列为重点
      </Button>
      <b>随机</b>
      <InputNumber
        aria-label="抽取个数"
        placeholder="个数"
        min={1}
        max={Math.max(free.length, 1)}
        value={count}
        onChange={setCount}
      />
      <Input
        aria-label="随机种子"
        placeholder="随机种子（必填），例如：抽取日期加现场摇出的数"
        maxLength={80}
        value={seed}
        onChange={(event) => setSeed(event.target.value)}
      />
      <Button
        loading={working}
        disabled={count === null || seed.trim() === ''}
        onClick={() => void act(() => call('POST', `${at}/drawn`, { count, seed }), '已抽取')}
      >
        随机抽取
      </Button>
    </div>
  )
}
