import type { Explanation } from '@hengjian/metric'
import {
  type Block,
  figureText,
  type Part,
  plain,
  type Report,
  type TableCell,
  type Text,
} from '@hengjian/report'
import { dayInShanghai, printDay } from '@hengjian/values'
import { annexBlocks } from './annex.ts'
import type { FormCell } from './cell.ts'
import type { FilledForm } from './filledForm.ts'
import { sectionBlocks } from './sectionBlocks.ts'

/** What the printed form says about its own figures. */
export type Issue = {
  /** The sealed block whose state the figures show, once they are frozen. */
  readonly frozen: { readonly block: number; readonly hash: string } | null
}

const wholeNumber = /^-?\d+(?:\.\d+)?%?$/

/** The unit that a cell's number has on the form, where the cell does not print it: money stands in 万元. */
function unitOf(explanation: Explanation | undefined): string {
  if (explanation?.fact.kind !== 'known') return /得分|总分/.test(explanation?.title ?? '') ? '分' : ''
  const { value } = explanation.fact
  if (value.type === 'money') return '万元'
  return value.type === 'quantity' ? value.unit : value.type === 'score' ? '分' : ''
}

/**
 * A number is a figure of the report, with or without its unit behind it; the weights of the form are, too,
 * although nothing opens behind them.
 */
function textOf({ text, figure }: FormCell, figures: FilledForm['figures']): Text {
  if (figure !== undefined) return figureText(text, figure, unitOf(figures[figure]))
  return wholeNumber.test(text) ? figureText(text, null, '') : plain(text)
}

const cellOf = (cell: FormCell, figures: FilledForm['figures'], isTotal: boolean): TableCell => ({
  text: textOf(cell, figures),
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
export function issueLine({ asOf, demo }: Pick<FilledForm, 'asOf' | 'demo'>, { frozen }: Issue): string {
  const sealed = frozen ? `日志第${frozen.block}区块，校验值 ${frozen.hash}。` : '未报送，数据随台账变动。'
  return `数据截至${printInstant(asOf.at)}。${sealed}${demo ? '演示数据。' : ''}`
}

/** The form and its annex 「各数取数说明」 as a Report; writers print it and never calculate. */
export function formToReport(filled: FilledForm, issue: Issue): Report {
  const { title } = filled
  return {
    kind: filled.report,
    title,
    unit: filled.unit,
    year: filled.year,
    asOf: filled.asOf.at,
    parts: [
      formPart(filled, issue),
      { id: 'annex', title: '各数取数说明', orientation: 'portrait', blocks: annexBlocks(filled) },
    ],
  }
}

/** The form itself, or the sections of a report in words, as one part of a document. */
export const formPart = (filled: FilledForm, issue: Issue): Part => ({
  id: filled.report,
  title: filled.title,
  orientation: 'portrait',
  blocks: [
    { kind: 'paragraph', text: plain(`（${filled.year}年度）`), align: 'center' },
    ...(filled.sections.length === 0 ? [tableOf(filled)] : filled.sections.flatMap(sectionBlocks)),
    { kind: 'note', text: issueLine(filled, issue) },
  ],
})

function tableOf({ form, figures, totals }: FilledForm): Block {
  const last = totals === null ? -1 : form.rows.length - 1
  const rows = form.rows.map((row, index) => row.map((cell) => cellOf(cell, figures, index === last)))
  const { columns, headRow } = form
  return { kind: 'table', columns, rows, headRows: 0, ...(headRow === undefined ? {} : { headRow }) }
}
