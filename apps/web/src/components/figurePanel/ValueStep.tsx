import { App, Button } from 'antd'
import type { ExplanationJson } from '../../api/contract.ts'
import { printMoment } from '../../text/days.ts'
import { asOfOf, citation } from './explanation.ts'
import { copyText } from './copyText.ts'

type ValueStepProps = {
  readonly here: ExplanationJson
  readonly pinned: boolean
  readonly onPin: () => void
}

/** The value with its unit and as-of time; what is lacking is said in place of a number. */
export function ValueStep({ here, pinned, onPin }: ValueStepProps) {
  const { message } = App.useApp()
  const copy = (text: string) =>
    copyText(text).then(
      () => void message.success(`已复制：${text}`),
      () => void message.error('浏览器不允许复制，请选中文字后按 Ctrl+C。'),
    )
  const asOf = asOfOf(here)
  const known = here.fact.kind === 'known'
  return (
    <div className="step">
      <h3>
        {here.title}
        <button type="button" className="link" onClick={onPin}>
          {pinned ? '取消钉住' : '钉住'}
        </button>
      </h3>
      <div className="value">
        <b className={known ? '' : 'lacking'}>
          {known ? here.printed : here.fact.kind === 'known' ? '' : here.fact.reason}
        </b>
        {known && (
          <span className="acts">
            <Button size="small" onClick={() => void copy(here.printed)}>
              复制
            </Button>
            <Button size="small" onClick={() => void copy(citation(here))}>
              引用
            </Button>
          </span>
        )}
      </div>
      {asOf !== null && <div className="meta">截至{printMoment(asOf)}</div>}
      {here.notes.map((note) => (
        <div key={note} className="scope">
          {note}
        </div>
      ))}
    </div>
  )
}
