import { Button } from 'antd'
import { useState } from 'react'
import type { DryRunJson, LedgerDescription, UploadedJson } from '../../api/contract.ts'
import { type Corrections, dryLines, openRows } from './corrections.ts'
import { Counts } from './Counts.tsx'
import { DryRow } from './DryRow.tsx'

type DryRunStepProps = {
  readonly ledger: LedgerDescription
  readonly uploaded: UploadedJson
  readonly run: DryRunJson
  readonly corrections: Corrections
  readonly working: boolean
  readonly problem: string | null
  readonly onCorrect: (corrections: Corrections) => void
  readonly onAgain: (corrections: Corrections) => void
  readonly onBack: () => void
  readonly onConfirm: () => void
}

/** What the import would do: a sentence for every cell that needs one, corrected in place, tried again. */
export function DryRunStep(props: DryRunStepProps) {
  const { ledger, uploaded, run, corrections, onCorrect, onAgain } = props
  const [unfolded, setUnfolded] = useState<ReadonlySet<number>>(new Set())
  const fields = ledger.fields.filter(({ name }) => uploaded.mapping.columns[name] !== undefined)
  const lines = dryLines(run, uploaded.mapping.headerRow + 1, unfolded)
  const left = openRows(run)
  return (
    <>
      <Counts ledger={ledger} run={run} />
      <div className="dry" role="region" aria-label="试运行结果">
        <table>
          <thead>
            <tr>
              <th className="row">行</th>
              <th>结果</th>
              {fields.map(({ name, label }) => (
                <th key={name}>{label}</th>
              ))}
              <th>问题与办法</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) =>
              line.kind === 'row' ? (
                <DryRow
                  key={line.row.row}
                  fields={fields}
                  row={line.row}
                  issues={line.issues}
                  corrections={corrections}
                  onCorrect={onCorrect}
                  onAgain={onAgain}
                />
              ) : (
                <tr key={`fold-${line.from}`} className="folded">
                  <td className="row">{line.from === line.to ? line.from : `${line.from}～${line.to}`}</td>
                  <td colSpan={fields.length + 2}>
                    {line.count} 行没有问题{' '}
                    {run.rows.some(({ row }) => row === line.from) && (
                      <button
                        type="button"
                        className="link"
                        onClick={() => setUnfolded(new Set([...unfolded, line.from]))}
                      >
                        展开
                      </button>
                    )}
                  </td>
                </tr>
              ),
            )}
          </tbody>
        </table>
        {run.issuesLeftOut > 0 && (
          <p className="meta" style={{ padding: 16 }}>
            还有 {run.issuesLeftOut} 处没有列出，改完上面的再试运行。
          </p>
        )}
      </div>
      <div className="wizard-foot">
        <Button onClick={props.onBack}>上一步</Button>
        <span className="meta">直接在格里改，按回车到下一处</span>
        <span className="sp" />
        <span className="red" role="alert">
          {props.problem}
        </span>
        <Button loading={props.working} onClick={() => onAgain(corrections)}>
          重新试运行
        </Button>
        <Button type="primary" disabled={left > 0 || props.working} onClick={props.onConfirm}>
          {left > 0 ? `下一步（还有 ${left} 行未处理）` : '下一步'}
        </Button>
      </div>
    </>
  )
}
