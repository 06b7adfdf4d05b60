import { useEffect, useRef } from 'react'
import type { UnitWorkJson } from '../../../api/contract.ts'
import { Level } from '../../../components/level/Level.tsx'
import { Computation } from '../Computation.tsx'
import { AnswerBox } from './AnswerBox.tsx'
import { AnswerShown } from './AnswerShown.tsx'
import { BeyondFiles } from './BeyondFiles.tsx'
import { keyOf, type WorkFinding } from './filter.ts'
import { VerdictBox } from './VerdictBox.tsx'

type OneFindingProps = {
  readonly work: UnitWorkJson
  readonly finding: WorkFinding
  readonly number: number
  /** Whether the check before did not find it. */
  readonly fresh: boolean
  readonly open: boolean
  readonly onOpen: (finding: WorkFinding | null) => void
}

/** One finding in the list; opened, it shows its computation and takes the verdict, or the answer of the unit. */
export function OneFinding({ work, finding, number, fresh, open, onOpen }: OneFindingProps) {
  const { severity, title, message, places, verdict, answer, standing } = finding
  const own = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (open) own.current?.scrollIntoView({ block: 'nearest' })
  }, [open])
  const file = work.files.find(({ id }) => id === finding.submission)
  const where = [
    ...(work.files.length > 1 && file && places[0]?.file === undefined ? [file.path.split('/').at(-1)] : []),
    places[0]?.where ?? '全文',
  ].join('　')
  return (
    <li ref={own} className={open ? 'finding open' : 'finding'}>
      <button type="button" aria-expanded={open} onClick={() => onOpen(open ? null : finding)}>
        <span className="number">{number}</span>
        <span>
          <Level level={severity} /> <b>{title}</b>
          {fresh && <span className="tag waiting">新出现</span>}
          {!standing && <span className="tag done">改正稿中不再出现</span>}
          {verdict && <span className={`tag ${verdictTones[verdict.verdict]}`}>{verdict.verdict}</span>}
          {answer?.answer && <span className="tag">单位：{answer.answer}</span>}
          <span className="message">{message}</span>
          <span className="meta">{where}</span>
        </span>
      </button>
      {open && (
        <>
          <Computation finding={finding} />
          <BeyondFiles work={work} finding={finding} />
          {work.seat === 'unit' ? (
            <AnswerBox key={`${keyOf(finding)} ${answer?.version}`} work={work} finding={finding} />
          ) : (
            <>
              {answer && <AnswerShown finding={finding} />}
              <VerdictBox
                key={`${keyOf(finding)} ${verdict?.version ?? 0}`}
                finding={finding}
                closed={['signed', 'rectified'].includes(work.procedure.standing)}
              />
            </>
          )}
        </>
      )}
    </li>
  )
}

const verdictTones = { 需修改: 'returned', 已有依据: 'done', 不适用: '' } as const
