import type { ExplanationJson } from '../../api/contract.ts'
import { explanationAt, linkNumbers, trail } from './explanation.ts'
import { Figure } from '../figure/Figure.tsx'
import { Inputs } from './Inputs.tsx'
import { Records } from './Records.tsx'
import { ValueStep } from './ValueStep.tsx'

type FigureFlowProps = {
  readonly evaluation: string
  readonly figure: string
  readonly root: ExplanationJson
  readonly path: readonly number[]
  readonly pinned: boolean
  readonly onPath: (path: readonly number[]) => void
  readonly onPin: () => void
}

/** Value, computation, inputs, records, evidence: five steps on one line. */
export function FigureFlow(props: FigureFlowProps) {
  const { root, path, onPath } = props
  const here = explanationAt(root, path)
  const titles = trail(root, path)
  const go = (input: number) => onPath([...path, input])
  return (
    <section className={props.pinned ? 'flow pinned' : 'flow'} aria-label={here.title}>
      {path.length > 0 && (
        <nav className="crumbs" aria-label="来历">
          {titles.slice(0, -1).map((title, depth) => (
            <button key={depth} type="button" className="link" onClick={() => onPath(path.slice(0, depth))}>
              {title} ›
            </button>
          ))}
        </nav>
      )}
      <ValueStep here={here} pinned={props.pinned} onPin={props.onPin} />
      {(here.inWords ?? here.withNumbers) !== null && (
        <div className="step">
          <h3>怎么算的</h3>
          {here.source.kind === 'rule' && <p className="meta">{here.source.clause}</p>}
          <div className="calc">
            {here.inWords !== null && <p>{here.inWords}</p>}
            {here.withNumbers !== null && (
              <p>
                {linkNumbers(here.withNumbers, here.inputs).map(({ text, input }, index) =>
                  input === null ? (
                    <span key={index}>{text}</span>
                  ) : (
                    <Figure key={index} onOpen={() => go(input)}>
                      {text}
                    </Figure>
                  ),
                )}
              </p>
            )}
          </div>
        </div>
      )}
      {here.inputs.length > 0 && <Inputs inputs={here.inputs} onOpen={go} />}
      <Records evaluation={props.evaluation} figure={props.figure} here={here} top={path.length === 0} />
    </section>
  )
}
