import './panel.css'
import { useState } from 'react'
import type { ExplanationJson } from '../../api/contract.ts'
import { FigureFlow } from './FigureFlow.tsx'

type FigurePanelProps = {
  readonly evaluation: string
  readonly demo: boolean
  readonly figures: Readonly<Record<string, ExplanationJson>>
  readonly open: string
  readonly pinned: string | null
  readonly onPin: (figure: string | null) => void
  readonly onNeighbour: (by: -1 | 1) => void
  readonly onClose: () => void
}

/** Where a number comes from; the same for every number. A pinned one stays above for comparison. */
export function FigurePanel(props: FigurePanelProps) {
  const { evaluation, figures, open, pinned, onPin, onNeighbour, onClose } = props
  const explanation = figures[open]
  const above = pinned === null || pinned === open ? undefined : figures[pinned]
  return (
    <aside className="figure-panel" aria-label="数的来历">
      <header>
        <h2>数的来历</h2>
        <span className="sp" />
        {props.demo && <span className="demo">演示数据</span>}
        <button type="button" className="link" onClick={onClose}>
          关闭 <kbd>Esc</kbd>
        </button>
      </header>
      <div className="flows">
        {above && pinned !== null && (
          <FigureBranch
            key={pinned}
            evaluation={evaluation}
            figure={pinned}
            root={above}
            pinned
            onPin={() => onPin(null)}
          />
        )}
        {explanation ? (
          <FigureBranch
            key={open}
            evaluation={evaluation}
            figure={open}
            root={explanation}
            pinned={pinned === open}
            onPin={() => onPin(pinned === open ? null : open)}
          />
        ) : (
          <p className="flow">这一格现在没有取数。</p>
        )}
      </div>
      <footer>
        <button type="button" className="link" onClick={() => onNeighbour(-1)}>
          上一个 <kbd>↑</kbd>
        </button>
        <button type="button" className="link" onClick={() => onNeighbour(1)}>
          下一个 <kbd>↓</kbd>
        </button>
        <span>
          钉住 <kbd>P</kbd>
        </span>
      </footer>
    </aside>
  )
}

type FigureBranchProps = {
  readonly evaluation: string
  readonly figure: string
  readonly root: ExplanationJson
  readonly pinned: boolean
  readonly onPin: () => void
}

/** One figure and the way down into its inputs. */
function FigureBranch({ evaluation, figure, root, pinned, onPin }: FigureBranchProps) {
  const [path, setPath] = useState<readonly number[]>([])
  return (
    <FigureFlow
      evaluation={evaluation}
      figure={figure}
      root={root}
      path={path}
      pinned={pinned}
      onPath={setPath}
      onPin={onPin}
    />
  )
}
