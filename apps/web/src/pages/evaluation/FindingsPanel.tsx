import '../../components/figurePanel/panel.css'
import type { EvaluationJson, FindingJson } from '../../api/contract.ts'
import { Level } from '../../components/level/Level.tsx'
import { Relations } from './Relations.tsx'

type FindingsPanelProps = {
  readonly findings: readonly FindingJson[]
  readonly relations: EvaluationJson['relations']
  readonly onOpen: (indicator: string | null, figure: string | null) => void
  readonly onClose: () => void
}

const order: readonly FindingJson['level'][] = ['error', 'warning', 'notice', 'info']

/** All findings of the form, the most serious first; each leads to its cell. */
export function FindingsPanel({ findings, relations, onOpen, onClose }: FindingsPanelProps) {
  const sorted = [...findings].sort((left, right) => order.indexOf(left.level) - order.indexOf(right.level))
  return (
    <aside className="figure-panel" aria-label="需要改正或说明">
      <header>
        <h2>需要改正或说明</h2>
        <span className="sp" />
        <button type="button" className="link" onClick={onClose}>
          关闭
        </button>
      </header>
      <div className="flows">
        {sorted.length === 0 && <p className="flow">表上的数相互一致，没有发现。</p>}
        {sorted.map((finding) => (
          <div key={`${finding.code}.${finding.indicator}.${finding.figure}`} className="finding">
            <span>
              <Level level={finding.level} /> <b>{finding.place}</b>
            </span>
            <span>{finding.message}</span>
            {(finding.figure ?? finding.indicator) !== null && (
              <button
                type="button"
                className="link"
                onClick={() => onOpen(finding.indicator, finding.figure)}
              >
                看这一格
              </button>
            )}
          </div>
        ))}
        <Relations relations={relations} />
      </div>
    </aside>
  )
}
