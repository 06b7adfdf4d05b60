import { Link } from '@tanstack/react-router'
import type { EvaluationJson, OutlineItem } from '../../api/contract.ts'

type OutlineProps = {
  readonly evaluation: EvaluationJson
  readonly open: ReadonlySet<string>
  readonly onOpen: (indicator: string | null, figure: string | null) => void
}

const stateWords: Record<OutlineItem['state'], string> = {
  done: '已填',
  why: '需说明',
  bad: '数据不符',
  todo: '未填',
}

/** The indicators with weight, score and how they stand. */
export function Outline({ evaluation, open, onOpen }: OutlineProps) {
  return (
    <nav className="outline no-print" aria-label="指标">
      {evaluation.outline.map(({ group, weight, items }) => (
        <section key={group}>
          <h2>
            {group} <span>{weight}</span>
          </h2>
          <ul>
            {items.map((item) => (
              <li
                key={item.figure ?? item.title}
                className={item.figure !== null && open.has(item.figure) ? 'on' : ''}
              >
                <button type="button" onClick={() => onOpen(item.indicator, item.figure)} title={item.title}>
                  <i className={`dot ${item.state}`} aria-hidden="true" />
                  <em>{item.title}</em>
                  <span className="unseen">{stateWords[item.state]}</span>
                  <b>{item.score}</b>
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {evaluation.scorecard && (
        <p className="card" title={evaluation.scorecard.basis}>
          指标体系：{evaluation.scorecard.title}
          {evaluation.scorecard.grade !== null && `。自评等次：${evaluation.scorecard.grade}`}
          {evaluation.scorecard.overlay !== null && (
            <>
              {' '}
              <Link to="/evaluations/notices">与目录的不同</Link>
            </>
          )}
        </p>
      )}
      <div className="key">
        {(['done', 'why', 'bad', 'todo'] as const).map((state) => (
          <span key={state}>
            <i className={`dot ${state}`} aria-hidden="true" />
            {stateWords[state]}
          </span>
        ))}
        <span style={{ color: 'var(--blue-ink)' }}>蓝字 取数</span>
        <span>黑字 手填</span>
      </div>
    </nav>
  )
}
