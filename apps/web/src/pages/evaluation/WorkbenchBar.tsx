import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import type { EvaluationJson, FindingJson } from '../../api/contract.ts'
import { SaveState } from '../../components/draft/SaveState.tsx'
import type { SaveState as State } from '../../components/draft/saver.ts'
import { Level, levelWords } from '../../components/level/Level.tsx'
import { sumYuan, withPlaces } from '../../text/amounts.ts'
import { Downloads } from './Downloads.tsx'
import { SubmitDialog } from './SubmitDialog.tsx'

type WorkbenchBarProps = {
  readonly evaluation: EvaluationJson
  readonly saveState: State
  readonly problem: string | null
  readonly listsFindings: boolean
  readonly onFindings: () => void
}

/** Title, state, claimed and computed total side by side, findings, files, submission. */
export function WorkbenchBar(props: WorkbenchBarProps) {
  const { evaluation } = props
  const [submitting, setSubmitting] = useState(false)
  return (
    <div className="bar">
      <Link to="/evaluations" className="crumb">
        自评
      </Link>
      <h1 title={evaluation.title}>{evaluation.subject ?? evaluation.title}</h1>
      <span className={evaluation.frozen ? 'tag done' : 'tag waiting'}>{evaluation.stateTitle}</span>
      {evaluation.demo && <span className="demo">演示数据</span>}
      {props.problem === null ? (
        evaluation.editable && <SaveState state={props.saveState} />
      ) : (
        <span className="red" role="alert">
          {props.problem}
        </span>
      )}
      <span className="sp" />
      <Totals evaluation={evaluation} />
      <button
        type="button"
        className="findings-chip"
        aria-pressed={props.listsFindings}
        onClick={props.onFindings}
      >
        <FindingCounts findings={evaluation.findings} />
      </button>
      <Link to="/evaluations/$evaluation/keying" params={{ evaluation: evaluation.id }} className="crumb">
        录入对照
      </Link>
      <Link to="/evaluations/$evaluation/comparison" params={{ evaluation: evaluation.id }} className="crumb">
        与原表对照
      </Link>
      <Downloads evaluation={evaluation} />
      {evaluation.editable && (
        <Button type="primary" onClick={() => setSubmitting(true)}>
          提交
        </Button>
      )}
      {submitting && <SubmitDialog evaluation={evaluation} onClose={() => setSubmitting(false)} />}
    </div>
  )
}

/** What the unit claims and what the rule gives stand side by side; neither overwrites the other. */
function Totals({ evaluation }: { readonly evaluation: EvaluationJson }) {
  const { scored, claimedTotal, computedTotal, openCells } = evaluation
  if (!scored)
    return (
      <span className={openCells === 0 ? 'score' : 'score amber'}>
        {stillOpen(openCells, evaluation.sections.length > 0)}
      </span>
    )
  const full = withPlaces(sumYuan(evaluation.outline.map(({ weight }) => weight)), 0)
  return (
    <>
      <span className="score">
        自评总分 <b>{claimedTotal ?? '未填'}</b>
        <span className="meta">/ {full}</span>
      </span>
      <span className={claimedTotal === computedTotal ? 'score' : 'score amber'}>
        按规则计算 <b className="second">{computedTotal}</b>
      </span>
    </>
  )
}

const stillOpen = (open: number, inWords: boolean): string => {
  if (inWords) return open === 0 ? '各节都已写好' : `还有 ${open} 处没有写好`
  return open === 0 ? '各格都已取到数' : `还有 ${open} 格没有取到数`
}

function FindingCounts({ findings }: { readonly findings: readonly FindingJson[] }) {
  const levels = (['error', 'warning', 'notice'] as const).filter((level) =>
    findings.some((finding) => finding.level === level),
  )
  if (levels.length === 0) return <>没有发现</>
  return levels.map((level) => (
    <Level key={level} level={level}>
      {`${levelWords[level]} ${findings.filter((finding) => finding.level === level).length}`}
    </Level>
  ))
}
