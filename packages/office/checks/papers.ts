import type { Readable } from 'node:stream'
import { type Finding, type Level, levelTitles } from '@hengjian/checker'
import { checkSamples, fieldIs, inOffice, readStamped } from '@hengjian/store'
import { type PlannedCell, streamRows } from '@hengjian/workbook'
import type { House } from '../house.ts'
import type { Person } from '../person.ts'
import { findingsOfUnit, isOfOthers, isOpen, placesIn, submissionsOf, type UnitFinding } from './findings.ts'
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

/** A paper to hand out, written while it is read. */
export type StreamedPaper = { readonly name: string; readonly stream: Readable }

/** The findings of a batch as a table to work through, with what was decided and answered, unit after unit. */
export async function findingsList(
  house: House,
  person: Person,
  batch: string,
  filter: ListFilter,
): Promise<StreamedPaper> {
  const office = await checkOfficeOf(house, person)
  const { title, submissions } = await inOffice(house.app, office, async (tx) => ({
    title: (await batchRow(tx, office, batch)).fields.title,
    submissions: await submissionsOf(tx, office, batch),
  }))
  const nameOf = await namesOf(house)
  const units = [...new Set(submissions.map(({ fields }) => fields.unit))].filter(
    (unit) => filter.unit === undefined || filter.unit === (unit ?? 0),
  )
  const paths = new Map(submissions.map(({ id, fields }) => [id, fields.path]))
  async function* lines(): AsyncIterable<readonly PlannedCell[]> {
    let number = 0
    for (const unit of units) {
      const findings = await inOffice(house.app, office, (tx) => findingsOfUnit(tx, office, batch, unit))
      for (const finding of findings.filter(asksFor(filter)))
        yield [String(++number), nameOf(unit), filesOf(finding, paths), ...wordsOf(finding)].map(inCell)
    }
  }
  const columns = listHeads.map(([header, width]) => ({ header, width }))
  const createdAt = house.now().toISOString()
  return {
    name: `${title}问题清单.xlsx`,
    stream: streamRows({ title: '问题清单', orientation: 'landscape', createdAt, columns, rows: lines() }),
  }
}

/** The sample of a batch: each unit with its reason, or with seed and method of the draw. */
export async function sampleList(house: House, person: Person, batch: string): Promise<StreamedPaper> {
  const office = await checkOfficeOf(house, person)
  const nameOf = await namesOf(house)
  const { title, samples } = await inOffice(house.app, office, async (tx) => ({
    title: (await batchRow(tx, office, batch)).fields.title,
    samples: await readStamped(tx, office.tenant, checkSamples, fieldIs('batch', batch)),
  }))
  const rows = samples.map(({ fields, by }, index) =>
    [
      String(index + 1),
      nameOf(fields.unit),
      String(fields.unit),
      fields.way,
      fields.reason,
      fields.seed ?? '',
      by,
    ].map(inCell),
  )
  const columns = sampleHeads.map(([header, width]) => ({ header, width }))
  const createdAt = house.now().toISOString()
  return {
    name: `${title}抽查名单.xlsx`,
    stream: streamRows({ title: '抽查名单', orientation: 'landscape', createdAt, columns, rows }),
  }
}

async function namesOf(house: House): Promise<(unit: number | null) => string> {
  const { byNumber } = await house.organisations()
  return (unit) => (unit === null ? '未认出单位' : (byNumber.get(unit)?.name ?? ''))
}

/** The file of a finding, or those that it stands between. */
const filesOf = ({ submission, content }: UnitFinding, paths: ReadonlyMap<string, string>): string => {
  const between = new Set(content.places.flatMap(({ file }) => file ?? []))
  return between.size > 0 ? [...between].join('、') : (paths.get(submission) ?? '')
}

const inCell = (text: string): PlannedCell => ({ text, border: true, wrap: true })

const wordsOf = ({ content, severity, rule, verdict, answer }: UnitFinding): readonly string[] => [
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
]

type Heads = readonly (readonly [title: string, width: number])[]

const listHeads: Heads = [
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
const sampleHeads: Heads = [
  ['序号', 5],
  ['单位', 30],
  ['单位编号', 9],
  ['方式', 8],
  ['理由或抽取方法', 60],
  ['随机种子', 18],
  ['办理人', 18],
]

/** A file with what is still open in it as comments, without what quotes other units; a unit gets what it was asked about. */
export async function markedFile(house: House, person: Person, id: string) {
  const office = await checkOfficeOf(house, person)
  const { name, bytes } = await submittedFile(house, person, id)
  const findings = await inOffice(house.app, office, async (tx) => {
    const row = await submissionRow(tx, office, id)
    const all = await findingsOfUnit(tx, office, row.fields.batch, row.fields.unit)
    return all
      .filter((one) => one.standing && isOpen(one) && !isOfOthers(one, row.fields.unit))
      .map((one): Finding => ({ ...one.content, places: placesIn(one, row) }))
      .filter(({ places }) => places.length > 0)
  })
  const { checkAuthor, markedCopy } = await import('@hengjian/checking/papers')
  return markedCopy(name, bytes, findings, { author: checkAuthor, date: house.now().toISOString() })
}
