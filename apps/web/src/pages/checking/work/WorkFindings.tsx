import { Button, Select } from 'antd'
import { useState } from 'react'
import { queryString } from '../../../api/call.ts'
import type { UnitWorkJson } from '../../../api/contract.ts'
import { DownloadButton } from '../../../components/download/DownloadButton.tsx'
import { Level } from '../../../components/level/Level.tsx'
import { printMoment } from '../../../text/days.ts'
import { firstFindings, levelOrder } from '../places.ts'
import { Compared } from './Compared.tsx'
import { type Filter, keyOf, verdictOf, verdictWords, type WorkFinding } from './filter.ts'
import { OneFinding } from './OneFinding.tsx'

type WorkFindingsProps = {
  readonly work: UnitWorkJson
  readonly listed: readonly WorkFinding[]
  readonly filter: Filter
  readonly onFilter: (filter: Filter) => void
  readonly open: WorkFinding | null
  readonly onOpen: (finding: WorkFinding | null) => void
}

/** What was found in the files of a unit, by effect: ten, and the rest one click away. */
export function WorkFindings(props: WorkFindingsProps) {
  const { work, listed, open, onOpen, filter } = props
  const [all, setAll] = useState(false)
  const beyond = open !== null && listed.findIndex((one) => keyOf(one) === keyOf(open)) >= firstFindings
  const shown = all || beyond ? listed : listed.slice(0, firstFindings)
  const fresh = new Set(
    work.files.flatMap(({ id, compared }) => (compared?.fresh ?? []).map((mark) => `${id} ${mark}`)),
  )
  return (
    <aside className="panel list-of-findings" aria-label="检查结果">
      <Filters {...props} />
      {work.files.map(
        (file) => (filter.file === null || filter.file === file.id) && <Compared key={file.id} file={file} />,
      )}
      {work.seat !== 'unit' && <Between of={work.together} what="本单位各文件之间" />}
      {work.seat !== 'unit' && <Between of={work.beyond} what="与上年度报告、同地区其他单位" />}
      {work.findings.length === 0 && <p className="empty">{emptyWords(work)}</p>}
      {work.findings.length > 0 && listed.length === 0 && <p className="empty">没有符合筛选条件的问题。</p>}
      <ol>
        {shown.map((finding, at) => (
          <OneFinding
            key={keyOf(finding)}
            work={work}
            finding={finding}
            number={at + 1}
            fresh={fresh.has(keyOf(finding))}
            open={open !== null && keyOf(open) === keyOf(finding)}
            onOpen={onOpen}
          />
        ))}
      </ol>
      {shown.length < listed.length && (
        <Button type="link" onClick={() => setAll(true)}>
          再看 {listed.length - shown.length} 条
        </Button>
      )}
      <p className="meta keys">
        <kbd>↑</kbd> <kbd>↓</kbd> 上一条、下一条
        {work.seat !== 'unit' && (
          <>
            {'　'}
            {verdictWords.map((word, at) => (
              <span key={word}>
                <kbd>{at + 1}</kbd> {word}{' '}
              </span>
            ))}
          </>
        )}
      </p>
    </aside>
  )
}

/** That files were compared with each other, or why not. */
function Between({ of, what }: { readonly of: UnitWorkJson['together']; readonly what: string }) {
  if (!of) return null
  const { at, judged, unfinished } = of
  if (unfinished !== null) return <p className="between amber">{unfinished}</p>
  return (
    <p className="between meta">
      {what}已核对 {judged} 处，{printMoment(at)}
    </p>
  )
}

const emptyWords = ({ seat, procedure }: UnitWorkJson): string => {
  if (seat !== 'unit') return '没有要提出的问题。'
  return procedure.standing === 'checked'
    ? '财政部门还没有征求意见。征求意见后，需要答复的问题列在这里。'
    : '没有需要答复的问题。'
}

const verdictChoices = ['未处理', ...verdictWords] as const

function Filters({ work, filter, onFilter }: WorkFindingsProps) {
  const { findings, files, seat } = work
  const rules = new Map(findings.map(({ rule, title }) => [rule, `${rule} ${title}`]))
  return (
    <div className="filters">
      <div className="pills" role="group" aria-label="级别">
        <Pill on={filter.severity === null} onClick={() => onFilter({ ...filter, severity: null })}>
          全部 {findings.length}
        </Pill>
        {levelOrder.map((level) => (
          <Pill
            key={level}
            on={filter.severity === level}
            onClick={() => onFilter({ ...filter, severity: level })}
          >
            <Level level={level} /> {findings.filter(({ severity }) => severity === level).length}
          </Pill>
        ))}
      </div>
      {seat !== 'unit' && (
        <div className="pills" role="group" aria-label="处理意见">
          {verdictChoices.map((word) => (
            <Pill
              key={word}
              on={filter.verdict === word}
              onClick={() => onFilter({ ...filter, verdict: filter.verdict === word ? null : word })}
            >
              {word} {findings.filter((finding) => verdictOf(finding) === word).length}
            </Pill>
          ))}
        </div>
      )}
      <div className="pills">
        <Select
          size="small"
          aria-label="规则"
          allowClear
          placeholder="全部规则"
          value={filter.rule}
          options={[...rules].map(([value, label]) => ({ value, label }))}
          onChange={(rule: string | undefined) => onFilter({ ...filter, rule: rule ?? null })}
        />
        {files.length > 1 && (
          <Select
            size="small"
            aria-label="在哪份文件"
            allowClear
            placeholder="全部文件"
            value={filter.file}
            options={files.map(({ id, path }) => ({ value: id, label: path }))}
            onChange={(file: string | undefined) => onFilter({ ...filter, file: file ?? null })}
          />
        )}
        {seat !== 'unit' && (
          <DownloadButton
            path={`/checks/batches/${work.batch.id}/findings.xlsx${queryString({
              unit: work.unit ?? 0,
              severity: filter.severity ?? undefined,
              rule: filter.rule ?? undefined,
              verdict: filter.verdict ?? undefined,
            })}`}
            name={`${work.name}问题清单.xlsx`}
            label="导出所列问题"
            disabled={findings.length === 0}
          >
            导出
          </DownloadButton>
        )}
      </div>
    </div>
  )
}

function Pill(props: {
  readonly on: boolean
  readonly onClick: () => void
  readonly children: React.ReactNode
}) {
  return (
    <button
      type="button"
      className={props.on ? 'pill on' : 'pill'}
      aria-pressed={props.on}
      onClick={props.onClick}
    >
      {props.children}
    </button>
  )
}
