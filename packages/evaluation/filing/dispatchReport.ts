import { type Block, plain, type Report, type TableCell } from '@hengjian/report'

/** A dispatch as its sheet prints it; null is a blank that is filled in by hand. */
export type Dispatch = {
  readonly unit: string
  readonly year: number
  readonly asOf: string
  readonly title: string | null
  readonly documentNo: string | null
  readonly urgency: string | null
  readonly addressee: string | null
  readonly copies: string | null
  readonly draftedBy: string | null
  readonly checkedBy: string | null
  readonly signedBy: string | null
  readonly signedOn: string | null
  readonly meeting: string | null
  /** Titles of what is sent, in the order in which it is bound. */
  readonly enclosures: readonly string[]
}

const cell = (text: string, columnSpan = 1, emphasis: TableCell['emphasis'] = 'none'): TableCell => ({
  text: plain(text),
  columnSpan,
  rowSpan: 1,
  align: emphasis === 'label' ? 'center' : 'left',
  emphasis,
})
const label = (text: string): TableCell => cell(text, 1, 'label')

/** A field that is written into by hand stays as high as a signature; what is known stands in its middle. */
const field = (text: string | null, columnSpan = 1): TableCell => cell(`\n${text ?? ''}\n`, columnSpan)

/** What the meeting decided, in words; null where no meeting is known. */
export function meetingInWords(meeting: {
  readonly name: string | null
  readonly on: string | null
  readonly minutesNo: string | null
}): string | null {
  const { name, on, minutesNo } = meeting
  if (name === null && minutesNo === null) return null
  const when = on ?? ''
  const paper = minutesNo === null ? '' : `（${minutesNo}）`
  return `${when}${name ?? '会议'}审议通过${paper}`
}

/** 发文稿纸: one sheet with the number, who drafted, checked and signed, to whom, and what is enclosed. */
export function dispatchReport(dispatch: Dispatch): Report {
  const { unit, year, asOf, enclosures } = dispatch
  const table: Block = {
    kind: 'table',
    columns: [16, 34, 16, 34],
    headRows: 0,
    rows: [
      [label('文号'), field(dispatch.documentNo), label('紧急程度'), field(dispatch.urgency)],
      [label('签发'), field(dispatch.signedBy), label('签发日期'), field(dispatch.signedOn)],
      [label('核稿'), field(dispatch.checkedBy), label('拟稿'), field(dispatch.draftedBy)],
      [label('文件标题'), field(dispatch.title, 3)],
      [label('主送'), field(dispatch.addressee, 3)],
      [label('抄送'), field(dispatch.copies, 3)],
      [label('会议审议'), field(dispatch.meeting, 3)],
      [label('附件'), cell(enclosures.map((title, index) => `${index + 1}．${title}`).join('\n'), 3)],
      [label('备注'), cell('\n\n\n\n', 3)],
    ],
  }
  return {
    kind: 'dispatch',
    title: '发文稿纸',
    unit,
    year,
    asOf,
    parts: [
      {
        id: 'dispatch',
        title: `${unit}发文稿纸`,
        orientation: 'portrait',
        blocks: [table],
      },
    ],
  }
}
