import { DownloadButton } from '../../../components/download/DownloadButton.tsx'
import { printMoment } from '../../../text/days.ts'
import type { WorkFinding } from './filter.ts'

/** What the unit answered, with its papers. */
export function AnswerShown({ finding }: { readonly finding: WorkFinding }) {
  const { answer, submission } = finding
  if (!answer) return null
  return (
    <div className="answer">
      <p>
        单位答复：<b>{answer.answer ?? '尚未答复'}</b>
        {answer.reason !== null && `：${answer.reason}`}
        {answer.answer !== null && (
          <span className="meta">
            {answer.by}，{printMoment(answer.at)}
          </span>
        )}
      </p>
      {answer.files.map(({ digest, name }) => (
        <DownloadButton
          key={digest}
          path={`/checks/submissions/${submission}/attachments/${digest}`}
          name={name}
          label={`下载附件 ${name}`}
        >
          {name}
        </DownloadButton>
      ))}
    </div>
  )
}
