import type { Finding, Level } from '@hengjian/checker'
import { checkSamples, fieldIs, inOffice, readStamped } from '@hengjian/store'
import { rowHeights } from '@hengjian/report/write'
import { type PlannedCell, type PlannedSheet, writeWorkbook } from '@hengjian/workbook'
import type { House } from '../house.ts'
import type { Person } from '../person.ts'
import { findingsOfUnit, isOpen, submissionsOf, type UnitFinding } from './findings.ts'
import { batchRow, checkOfficeOf, submissionRow } from './seat.ts'
import { submittedFile } from './submissions.ts'
import type { VerdictWord } from './verdicts.ts'

/** Which findings a list is asked for; nothing asks for all. Unit 0 stands for the files of which no unit is known. */
export type ListFilter = {
  readonly unit?: number | undefined
  readonly severity?: Level | undefined
  readonly rule?: string | undefined
  readonly verdict?: VerdictWord | '未处理' | undefined
}

const asksFor =
  ({ severity, rule, verdict }: ListFilter) =>
  (finding: UnitFinding): boolean =>
    (severity === undefined || finding.severity === severity) &&
    (rule === undefined || finding.rule === rule) &&
    (verdict === undefined || (finding.verdict?.verdict ?? '未处理') === verdict)

/** The findings of a batch as a workbook to work through, with what was decided and answered, and the sample. */
export async function findingsList(house: House, person: Person, batch: string, filter: ListFilter) {
  const office = await checkOfficeOf(house, person)
  const { levelTitles } = await import('@hengjian/checker')
  const { byNumber } = await house.organisations()
  const nameOf = (unit: number | null) => (unit === null ? '未认出单位' : (byNumber.get(unit)?.name ?? ''))
  return inOffice(house.app, office, async (tx) => {
    const { fields } = await batchRow(tx, office, batch)
    const submissions = await submissionsOf(tx, office, batch)
    const units = [...new Set(submissions.map((row) => row.fields.unit))]
    const lines: (readonly string[])[] = []
    for (const unit of units) {
      if (filter.unit !== undefined && filter.unit !== (unit ?? 0)) continue
      const findings = (await findingsOfUnit(tx, office, batch, unit)).filter(asksFor(filter))
      for (const { content, submission, severity, rule, verdict, answer } of findings)
        lines.push([
          String(lines.length + 1),
          nameOf(unit),
          submissions.find(({ id }) => id === submission)?.fields.path ?? '',
          levelTitles[severity],
          rule,
          content.title,
          content.places[0]?.where ?? '',
          content.message,
          content.stated ?? '',
          content.expected ?? '',
          content.fix,
          verdict?.verdict ?? '',
          verdict?.reason ?? '',
          answer?.answer ?? '',
          answer?.reason ?? '',
        ])
    }
    const samples = await readStamped(tx, office.tenant, checkSamples, fieldIs('batch', batch))
    const bytes = await writeWorkbook({
      title: fields.title,
      sheets: [
        sheet('问题清单', listHeads, lines),
        sheet(
          '抽查名单',
          sampleHeads,
          samples.map((row, index) => [
            String(index + 1),
            nameOf(row.fields.unit),
            row.fields.way,
            row.fields.reason,
            row.fields.seed ?? '',
            row.by,
          ]),
        ),
      ].filter(({ rows }, at) => at === 0 || rows.length > 1),
    })
    return { name: `${fields.title}问题清单.xlsx`, bytes }
  })
}

type Head = readonly (readonly [title: string, width: number])[]

const listHeads: Head = [
  ['序号', 5],
  ['单位', 22],
  ['文件', 24],
  ['级别', 9],
  ['规则', 6],
  ['规则名称', 24],
  ['位置', 16],
  ['问题', 46],
  ['所填', 12],
  ['按表内数计算', 14],
  ['怎么办', 26],
  ['处理意见', 10],
  ['理由', 22],
  ['单位答复', 10],
  ['答复说明', 22],
]
const sampleHeads: Head = [
  ['序号', 5],
  ['单位', 30],
  ['方式', 8],
  ['理由或抽取方法', 60],
  ['随机种子', 18],
  ['办理人', 18],
]

function sheet(name: string, heads: Head, lines: readonly (readonly string[])[]): PlannedSheet {
  const head = heads.map(([text]): PlannedCell => ({
    text,
    bold: true,
    border: true,
    align: 'center',
    fill: 'FFF4F5F7',
  }))
  const body = lines.map((line) => line.map((text): PlannedCell => ({ text, border: true, wrap: true })))
  const rows = [head, ...body]
  const columns = heads.map(([, width]) => width)
  const heights = rowHeights(
    rows.map((row) => row.map((cell, column) => ({ cell, column }))),
    columns.map(points),
  )
  return { name, orientation: 'landscape', columns, rows, headRows: 1, heights }
}

/** Width of a column in points: characters of 7 pixels, and 5 pixels of margin. */
const points = (characters: number): number => ((characters * 7 + 5) * 72) / 96

/** A file with what is still open in it as comments; a unit gets what it was asked about. */
export async function markedFile(house: House, person: Person, id: string) {
  const office = await checkOfficeOf(house, person)
  const { name, bytes } = await submittedFile(house, person, id)
  const findings = await inOffice(house.app, office, async (tx) => {
    const { fields } = await submissionRow(tx, office, id)
    const all = await findingsOfUnit(tx, office, fields.batch, fields.unit)
    return all
      .filter((one) => one.submission === id && one.standing && isOpen(one))
      .map(({ content }): Finding => content)
  })
  const { checkAuthor, markedCopy } = await import('@hengjian/checking/papers')
  return markedCopy(name, bytes, findings, { author: checkAuthor, date: house.now().toISOString() })
}
