import { Button, Input, type InputRef, Popover } from 'antd'
import { useRef, useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { call } from '../../../api/call.ts'
import { useKeys } from '../../../components/keys/useKeys.ts'
import { printMoment } from '../../../text/days.ts'
import { decisionsQuery } from '../queries.ts'
import { useAction } from '../useAction.ts'
import { type VerdictWord, verdictWords, type WorkFinding } from './filter.ts'

type VerdictBoxProps = {
  readonly finding: WorkFinding
  /** Whether the notice is signed and nothing is decided any more. */
  readonly closed: boolean
}

/** Takes the verdict of a finding: nothing is chosen beforehand, and two of the three ask for their reason. */
export function VerdictBox({ finding, closed }: VerdictBoxProps) {
  const { submission, fingerprint, verdict } = finding
  const [chosen, setChosen] = useState<VerdictWord | null>(null)
  const [reason, setReason] = useState('')
  const { working, act } = useAction()
  const input = useRef<InputRef>(null)
  const save = (word: VerdictWord) =>
    act(() =>
      call('PUT', `/checks/submissions/${submission}/findings/${fingerprint}/verdict`, {
        verdict: word,
        reason: reason.trim() === '' ? null : reason.trim(),
        version: verdict?.version ?? 0,
      }),
    )
  const choose = (word: VerdictWord) => {
    if (word === '需修改' || reason.trim() !== '') return void save(word)
    setChosen(word)
    input.current?.focus()
  }
  useKeys(
    Object.fromEntries(verdictWords.map((word, at) => [String(at + 1), () => choose(word)])),
    !closed && !working,
  )
  return (
    <div className="verdict">
      {verdict && (
        <p>
          <b>{verdict.verdict}</b>
          {verdict.reason !== null && `：${verdict.reason}`}
          <span className="meta">
            {verdict.by}，{printMoment(verdict.at)}
          </span>
          {verdict.version > 1 && <History finding={finding} />}
        </p>
      )}
      {closed ? (
        <p className="meta">整改通知已签发，处理意见不再变动。</p>
      ) : (
        <>
          <div className="choices" role="group" aria-label="给出处理意见">
            {verdictWords.map((word, at) => (
              <Button
                key={word}
                size="small"
                type={chosen === word ? 'primary' : 'default'}
                loading={working && chosen === word}
                onClick={() => choose(word)}
              >
                {word} <kbd>{at + 1}</kbd>
              </Button>
            ))}
            {chosen !== null && (
              <Button
                size="small"
                type="primary"
                disabled={reason.trim() === ''}
                loading={working}
                onClick={() => void save(chosen)}
              >
                保存
              </Button>
            )}
          </div>
          <Input
            ref={input}
            size="small"
            aria-label="理由"
            maxLength={500}
            placeholder={chosen === null ? '理由，选“已有依据”“不适用”时必填' : `“${chosen}”的理由（必填）`}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            onPressEnter={() => {
              if (chosen !== null && reason.trim() !== '') void save(chosen)
            }}
          />
        </>
      )}
    </div>
  )
}

/** Every verdict there was, newest first. */
function History({ finding }: { readonly finding: WorkFinding }) {
  return (
    <Popover trigger="click" content={<Decisions finding={finding} />}>
      <button type="button" className="link">
        历次意见
      </button>
    </Popover>
  )
}

function Decisions({ finding }: { readonly finding: WorkFinding }) {
  const { data = [] } = useQuery(decisionsQuery(finding.submission, finding.fingerprint))
  return (
    <ol aria-label="历次意见">
      {data.map(({ version, verdict, reason, by, at }) => (
        <li key={version}>
          {verdict}
          {reason === null ? '' : `：${reason}`}
          <span className="meta">
            {by}，{printMoment(at)}
          </span>
        </li>
      ))}
    </ol>
  )
}
