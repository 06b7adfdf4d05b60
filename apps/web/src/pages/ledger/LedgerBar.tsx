import { Link } from '@tanstack/react-router'
import { App, Button } from 'antd'
import { queryString } from '../../api/call.ts'
import type { LedgerDescription } from '../../api/contract.ts'
import { download } from '../../api/download.ts'
import { sentenceOf } from '../../api/problem.ts'

type LedgerBarProps = { readonly ledger: LedgerDescription; readonly org: number; readonly onNew: () => void }

export function LedgerBar({ ledger, org, onNew }: LedgerBarProps) {
  const { message } = App.useApp()
  const template = () =>
    download(
      `/ledgers/${ledger.name}/template.xlsx${queryString({ org })}`,
      `${ledger.title}模板.xlsx`,
    ).catch((error: unknown) => void message.error(sentenceOf(error)))
  return (
    <div className="bar">
      <h1>{ledger.title}</h1>
      <span className="sp" />
      <Button onClick={() => void template()}>下载模板</Button>
      {ledger.writable && (
        <>
          <Link to="/ledgers/$ledger/import" params={{ ledger: ledger.name }}>
            <Button tabIndex={-1}>导入</Button>
          </Link>
          <Button type="primary" onClick={onNew}>
            新增一{ledger.rowWord}
          </Button>
        </>
      )}
    </div>
  )
}
