import { type Block, type Part, plain, type Report, type Table, type TableCell } from '@hengjian/report'
import { type Day, printDay } from '@hengjian/values'

/** One matter of a letter, in words. */
export type LetterFinding = {
  /** 第3张表第4行第5列, with the file or document before it where there are several. */
  readonly place: string
  readonly message: string
  readonly stated: string | null
  readonly expected: string | null
  readonly fix: string
  /** Title of the rule. */
  readonly rule: string
  readonly basis: string
  readonly verdict: '需修改' | '已有依据' | '不适用' | null
  /** Of the verdict. */
  readonly reason: string | null
  /** What the unit answered. */
  readonly reply: string | null
}

/** What a letter to one unit is made of. */
export type LetterInput = {
  /** Title of the batch: 2025年度绩效自评材料复核. */
  readonly batch: string
  readonly unit: string
  readonly year: number
  readonly sender: string
  /** 甲财绩函〔2026〕12号; null while it has none. */
  readonly number: string | null
  readonly date: Day
  /** Until when the unit answers. */
  readonly deadline: Day
  /** How the days until then were counted; null where a person chose the day. */
  readonly counted: string | null
  readonly findings: readonly LetterFinding[]
}

type Wording = {
  readonly kind: string
  readonly title: string
  readonly body: readonly string[]
  readonly list: string
  readonly table: Table
}

/** A letter in the order of GB/T 9704: title, number, addressee, body, the enclosure named, sender and date; the list enclosed. */
export function letterOf(input: LetterInput, { kind, title, body, list, table }: Wording): Report {
  const { unit, year, sender, number, date } = input
  const letter: Part = {
    id: 'letter',
    title,
    orientation: 'portrait',
    blocks: [
      ...(number === null ? [] : [paragraph(number, 'center')]),
      paragraph(`${unit}：`, 'left'),
      ...body.map((text) => paragraph(text, 'justify')),
      paragraph(`附件：${list}`, 'justify'),
      ...signed(sender, date),
    ],
  }
  const enclosure: Part = { id: 'list', title: `附件：${list}`, orientation: 'landscape', blocks: [table] }
  return {
    kind,
    title,
    unit,
    year,
    asOf: new Date(`${date}T00:00:00+08:00`).toISOString(),
    parts: [letter, enclosure],
  }
}

const paragraph = (text: string, align: 'justify' | 'left' | 'center' | 'right'): Block => ({
  kind: 'paragraph',
  align,
  text: plain(text),
})

/** Characters in a line of the text area: 156 mm in 三号. */
const line = 27

/**
 * Four characters stay free at the right of the date; the sender stands over its middle. Placed by blanks at the
 * beginning of the line: those at its end are hung into the margin by some word processors.
 */
function signed(sender: string, date: Day): readonly Block[] {
  const day = printDay(date)
  const start = line - 4 - widthOf(day)
  const middle = start + (widthOf(day) - widthOf(sender)) / 2
  return [
    paragraph(space(1), 'left'),
    paragraph(`${space(Math.min(middle, line - widthOf(sender)))}${sender}`, 'left'),
    paragraph(`${space(start)}${day}`, 'left'),
  ]
}

/** Width in Han characters; digits and Latin letters are half as wide. */
const widthOf = (text: string): number =>
  Array.from(text).reduce((sum, character) => sum + (/[\u0020-\u007E]/.test(character) ? 0.5 : 1), 0)

const space = (characters: number): string => '　'.repeat(Math.max(0, Math.round(characters)))

/** A column of the enclosed list. */
export type Column = {
  readonly title: string
  readonly width: number
  readonly align?: 'left' | 'center'
  readonly words: (finding: LetterFinding) => string
}

export const places: readonly Column[] = [
  { title: '位置', width: 15, words: ({ place }) => place },
  { title: '所填', width: 10, words: ({ stated }) => stated ?? '—' },
  { title: '按表内数计算', width: 14, words: ({ expected }) => expected ?? '—' },
]

/** The list, numbered, with its head on every page. */
export function listOf(findings: readonly LetterFinding[], columns: readonly Column[]): Table {
  const numbered: readonly TableCell[][] = findings.map((finding, at) => [
    cell(String(at + 1), 'center', 'none'),
    ...columns.map(({ words, align = 'center' }) => cell(words(finding), align, 'none')),
  ])
  const head = ['序号', ...columns.map(({ title }) => title)].map((title) => cell(title, 'center', 'label'))
  return {
    kind: 'table',
    columns: [4, ...columns.map(({ width }) => width)],
    rows: [head, ...numbered],
    headRows: 1,
  }
}

const cell = (text: string, align: TableCell['align'], emphasis: TableCell['emphasis']): TableCell => ({
  text: plain(text),
  columnSpan: 1,
  rowSpan: 1,
  align,
  emphasis,
})
