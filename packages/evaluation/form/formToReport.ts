import { figureText, plain, type Report, type TableCell, type Text } from '@hengjian/report'
import { dayInShanghai, printDay } from '@hengjian/values'
import type { ProjectEvaluation } from '../projectEvaluation.ts'
import { annexBlocks } from './annex.ts'
import type { Form, FormCell } from './cell.ts'

/** What the printed form says about its own figures. */
export type Issue = {
  /** The sealed block whose state the figures show, once they are frozen. */
  readonly frozen: { readonly block: number; readonly hash: string } | null
}

const wholeNumber = /^-?\d+(?:\.\d+)?%?$/

const unitOf = (figure: string): string =>
  /^(?:funds|split)\./.test(figure) ? '万元' : /(?:score|total)$/.test(figure) ? '分' : ''

/** A number is a figure of the report; the weights of the form are, too, although nothing opens behind them. */
function textOf({ text, figure }: FormCell): Text {
  if (!wholeNumber.test(text)) return plain(text)
  return figure === undefined ? figureText(text, null, '') : figureText(text, figure, unitOf(figure))
}

const cellOf = (cell: FormCell, isTotal: boolean): TableCell => ({
  text: textOf(cell),
  columnSpan: cell.columnSpan,
  rowSpan: cell.rowSpan,
  align: cell.align,
  emphasis: isTotal ? 'total' : cell.role === 'label' ? 'label' : 'none',
})

/** 2024年3月18日9时12分, in Shanghai. */
function printInstant(at: string): string {
  const instant = new Date(at)
  const clock = new Date(instant.getTime() + 8 * 3_600_000)
  return `${printDay(dayInShanghai(instant))}${clock.getUTCHours()}时${clock.getUTCMinutes()}分`
}

/** 数据截至…, the block and its hash once frozen, and the mark of a demo. */
export function issueLine({ asOf, demo }: ProjectEvaluation, { frozen }: Issue): string {
  const sealed = frozen ? `日志第${frozen.block}区块，校验值 ${frozen.hash}。` : '未报送，数据随台账变动。'
  return `数据截至${printInstant(asOf.at)}。${sealed}${demo ? '演示数据。' : ''}`
}

/** The form and its annex 「各数取数说明」 as a Report; writers print it and never calculate. */
export function formToReport(form: Form, evaluation: ProjectEvaluation, issue: Issue): Report {
  const last = form.rows.length - 1
  const rows = form.rows.map((row, index) => row.map((cell) => cellOf(cell, index === last)))
  return {
    kind: evaluation.report.name,
    title: form.title,
    unit: evaluation.implementingUnit,
    year: evaluation.year,
    asOf: evaluation.asOf.at,
    parts: [
      {
        id: 'form',
        title: form.title,
        orientation: 'portrait',
        blocks: [
          { kind: 'paragraph', text: plain(`（${evaluation.year}年度）`), align: 'center' },
          { kind: 'table', columns: form.columns, rows, headRows: 0 },
          { kind: 'note', text: issueLine(evaluation, issue) },
        ],
      },
      { id: 'annex', title: '各数取数说明', orientation: 'portrait', blocks: annexBlocks(evaluation) },
    ],
  }
}
