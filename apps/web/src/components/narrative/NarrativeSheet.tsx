import './narrative.css'
import { Button, message } from 'antd'
import { useState } from 'react'
import { call } from '../../api/call.ts'
import type { EvaluationJson, SectionJson } from '../../api/contract.ts'
import { sentenceOf } from '../../api/problem.ts'
import type { Edits } from '../officialForm/grid.ts'
import { DraftAll } from './DraftAll.tsx'
import { SectionEditor } from './SectionEditor.tsx'
import { SectionText } from './SectionText.tsx'

type NarrativeSheetProps = {
  readonly evaluation: EvaluationJson
  readonly openFigures: ReadonlySet<string>
  readonly editing: Edits | null
  readonly onFigure: (figure: string) => void
  readonly onEdit: (edits: Edits | null) => void
  readonly onType: (edits: Edits, text: string) => void
}

type Draft = { readonly text: string; readonly left: readonly string[] }

/** A report in words, section by section: read with its figures, written by name, last year's text at hand. */
export function NarrativeSheet(props: NarrativeSheetProps) {
  const { evaluation } = props
  return (
    <article className="narrative" aria-label={evaluation.formTitle}>
      <h2 className="narrative-title">{evaluation.formTitle}</h2>
      {evaluation.editable && evaluation.sections.some(({ typed }) => typed === '') && (
        <DraftAll evaluation={evaluation} />
      )}
      {evaluation.sections.map((section) => (
        <Section key={section.key} {...props} section={section} />
      ))}
    </article>
  )
}

function Section(props: NarrativeSheetProps & { readonly section: SectionJson }) {
  const { evaluation, section, editing, onEdit, onType } = props
  const edits: Edits = { indicator: `section:${section.key}`, field: 'text' }
  const [draft, setDraft] = useState<Draft | null>(null)
  const [showsBefore, setShowsBefore] = useState(false)
  const isEdited = editing?.indicator === edits.indicator
  const compose = () =>
    call<Draft>('GET', `/evaluations/${evaluation.id}/sections/${section.key}/draft`)
      .then((found) => {
        setDraft(found)
        onEdit(edits)
      })
      .catch((error: unknown) => void message.error(sentenceOf(error)))
  const done = (text: string | null) => {
    onEdit(null)
    setDraft(null)
    if (text !== null && text !== section.typed) onType(edits, text)
  }
  return (
    <section aria-label={section.title}>
      <header>
        <h3>
          {section.number}、{section.title}
        </h3>
        {evaluation.editable && !isEdited && (
          <>
            <Button size="small" onClick={() => onEdit(edits)}>
              {section.typed === '' ? '填写' : '修改'}
            </Button>
            {section.typed === '' && (
              <Button size="small" onClick={() => void compose()}>
                起草
              </Button>
            )}
          </>
        )}
        {section.before !== null && (
          <Button size="small" type="text" onClick={() => setShowsBefore(!showsBefore)}>
            {showsBefore ? '收起去年' : '看去年'}
          </Button>
        )}
      </header>
      {section.typed === '' && !isEdited && <p className="meta">{section.help}</p>}
      {isEdited ? (
        <>
          <SectionEditor
            key={draft === null ? 'typed' : 'draft'}
            title={section.title}
            text={draft?.text ?? section.typed}
            draftKey={`section.${evaluation.id}.${section.key}${draft === null ? '' : '.draft'}`}
            onDone={done}
          />
          {draft !== null && draft.left.length > 0 && <LeftOut sentences={draft.left} />}
        </>
      ) : (
        <SectionText stretches={section.stretches} open={props.openFigures} onFigure={props.onFigure} />
      )}
      {showsBefore && <blockquote>{section.before}</blockquote>}
    </section>
  )
}

/** Sentences of the draft that wait for a figure. */
const LeftOut = ({ sentences }: { readonly sentences: readonly string[] }) => (
  <div className="left-out">
    <p className="meta">下面的句子还缺数，没有写进初稿：</p>
    <ul>
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence.trim()}</li>
      ))}
    </ul>
  </div>
)
