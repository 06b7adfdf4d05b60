import { Button } from 'antd'
import type { DryRunJson, LedgerDescription } from '../../api/contract.ts'
import { Counts } from './Counts.tsx'

type ConfirmStepProps = {
  readonly ledger: LedgerDescription
  readonly run: DryRunJson
  readonly working: boolean
  readonly problem: string | null
  readonly onBack: () => void
  readonly onCommit: () => void
}

/** The last look before anything is written. */
export function ConfirmStep({ ledger, run, working, problem, onBack, onCommit }: ConfirmStepProps) {
  const { counts } = run
  return (
    <>
      <Counts ledger={ledger} run={run} />
      <div className="page">
        <p>
          确认后写入{ledger.title}：新增 {counts.create} 行，修改 {counts.change} 行，跳过重复 {counts.skip}{' '}
          行。 要么全部写入，要么一行也不写。
        </p>
        <p className="meta">写入后留有回执，可以凭回执整批撤销；撤销也留在历史里。</p>
      </div>
      <div className="wizard-foot">
        <Button onClick={onBack} disabled={working}>
          上一步
        </Button>
        <span className="sp" />
        <span className="red" role="alert">
          {problem}
        </span>
        <Button type="primary" loading={working} onClick={onCommit}>
          {working ? '正在写入' : '确认导入'}
        </Button>
      </div>
    </>
  )
}
