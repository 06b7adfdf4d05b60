import { Button, Select } from 'antd'
import { useState } from 'react'
import type { CheckedFileJson } from '../../../api/contract.ts'
import { Level, levelWords } from '../../../components/level/Level.tsx'
import { Computation } from '../Computation.tsx'
import { firstFindings, type FoundJson, levelOrder } from '../places.ts'

type CheckedFindingsProps = {
  readonly file: CheckedFileJson
  readonly open: string | null
  readonly onOpen: (fingerprint: string | null) => void
}

/** What was found, heaviest first: ten, and the rest one click away; narrowed by level and rule. */
export function CheckedFindings({ file, open, onOpen }: CheckedFindingsProps) {
  const [level, setLevel] = useState<FoundJson['severity'] | null>(null)
  const [rule, setRule] = useState<string | null>(null)
  const [all, setAll] = useState(false)
  const { findings, cannotTell, remarks, judged } = file
  const asked = findings.filter(
    (finding) => (level === null || finding.severity === level) && (rule === null || finding.rule === rule),
  )
  const listed =
    all || asked.some(({ fingerprint }, at) => at >= firstFindings && fingerprint === open)
      ? asked
      : asked.slice(0, firstFindings)
  const rules = [...new Map(findings.map((finding) => [finding.rule, `${finding.rule} ${finding.title}`]))]
  return (
    <aside className="panel list-of-findings" aria-label="检查结果">
      <header>
        <h2>
          核对了 {judged} 处，{findings.length === 0 ? '没有要提出的问题' : `${findings.length} 条要看`}
        </h2>
      </header>
      {findings.length > 0 && (
        <div style={{ display: 'flex', gap: 8, padding: '8px 16px' }}>
          <Select
            aria-label="级别"
            allowClear
            placeholder="全部级别"
            style={{ width: 140 }}
            value={level}
            onChange={(value: FoundJson['severity'] | undefined) => setLevel(value ?? null)}
            options={levelOrder.map((value) => ({
              value,
              label: `${levelWords[value]} ${count(findings, value)}`,
            }))}
          />
          <Select
            aria-label="规则"
            allowClear
            placeholder="全部规则"
            style={{ flex: 1 }}
            value={rule}
            onChange={(value: string | undefined) => setRule(value ?? null)}
            options={rules.map(([value, label]) => ({ value, label }))}
          />
        </div>
      )}
      {listed.map((finding) => (
        <Finding
          key={finding.fingerprint}
          finding={finding}
          open={finding.fingerprint === open}
          onOpen={onOpen}
        />
      ))}
      {listed.length < asked.length && (
        <Button type="link" onClick={() => setAll(true)}>
          再看 {asked.length - listed.length} 条
        </Button>
      )}
      {[
        ...remarks.map(({ sentence, where }) => `${where}：${sentence}`),
        ...cannotTell.map(({ rule: id, reason }) => `${id} 没有核对：${reason}`),
      ].map((sentence) => (
        <p key={sentence} className="meta" style={{ padding: '4px 16px' }}>
          {sentence}
        </p>
      ))}
    </aside>
  )
}

const count = (findings: readonly FoundJson[], level: FoundJson['severity']): number =>
  findings.filter(({ severity }) => severity === level).length

/** One finding; opened, it shows how it was computed, where else it stands, and what to do. */
function Finding(props: {
  readonly finding: FoundJson
  readonly open: boolean
  readonly onOpen: (fingerprint: string | null) => void
}) {
  const { finding, open, onOpen } = props
  const { severity, rule, title, message, places, fingerprint } = finding
  return (
    <div className={open ? 'finding open' : 'finding'}>
      <button type="button" aria-expanded={open} onClick={() => onOpen(open ? null : fingerprint)}>
        <Level level={severity} /> <b>{title}</b>
        <p style={{ margin: '4px 0' }}>{message}</p>
        <span className="meta">
          {places[0]?.where ?? '全文'}　{rule}
        </span>
      </button>
      {open && <Computation finding={finding} />}
    </div>
  )
}
