import { Button } from 'antd'
import type { DryRunJson, LedgerDescription, UploadedJson } from '../../api/contract.ts'
import { type Corrections, nothingToWrite, openRows } from './corrections.ts'
import { Counts } from './Counts.tsx'
import { DryRow } from './DryRow.tsx'
import { FoldedRows } from './FoldedRows.tsx'

type DryRunStepProps = {
  readonly ledger: LedgerDescription
  readonly uploaded: UploadedJson
  readonly run: DryRunJson
  readonly corrections: Corrections
  readonly working: boolean
  readonly problem: string | null
  readonly onCorrect: (corrections: Corrections) => void
  readonly onAgain: (corrections: Corrections) => void
  /** Shows the rows of a fold, by the row with which it begins. */
  readonly onOpen: (from: number) => void
  readonly onBack: () => void
  readonly onConfirm: () => void
}

/** What the import would do: a sentence for every cell that needs one, corrected in place, tried again. */
export function DryRunStep(props: DryRunStepProps) {
  const { ledger, uploaded, run, corrections, onCorrect, onAgain } = props
  const fields = ledger.fields.filter(({ name }) => uploaded.mapping.columns[name] !== undefined)
  const left = openRows(run)
  const nothing = nothingToWrite(run)
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
            {run.lines.map((line) =>
              line.kind === 'row' ? (
                <DryRow
                  key={line.row}
                  fields={fields}
                  row={line}
                  corrections={corrections}
                  onCorrect={onCorrect}
                  onAgain={onAgain}
                />
              ) : (
                <FoldedRows
                  key={`fold-${line.from}`}
                  fold={line}
                  columns={fields.length + 2}
                  onOpen={props.onOpen}
                />
              ),
            )}
          </tbody>
        </table>
      </div>
      <div className="wizard-foot">
        <Button onClick={props.onBack}>上一步</Button>
        <span className="meta">直接在格里改，按回车到下一处</span>
        <span className="sp" />
        <span className="red" role="alert">
          {props.problem ?? nothing}
        </span>
        <Button loading={props.working} onClick={() => onAgain(corrections)}>
          重新试运行
        </Button>
        <Button
          type="primary"
          disabled={left > 0 || nothing !== null || props.working}
          onClick={props.onConfirm}
        >
          {left > 0 ? `下一步（还有 ${left} 行未处理）` : '下一步'}
        </Button>
      </div>
    </>
  )
}
