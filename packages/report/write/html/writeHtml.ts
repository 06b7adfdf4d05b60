import type { Text } from '../../model/figure.ts'
import type { Block, Part, Report } from '../../model/report.ts'
import type { Table, TableCell } from '../../model/table.ts'
import { checkTables } from '../layout/layout.ts'
import { escaped } from './escaped.ts'
import { stylesheet } from './stylesheet.ts'

/**
 * Writes a report as one self-contained page for reading and printing. Every figure is a `data` element
 * with its value, so that the page can be read by programs, too.
 * @throws TableError
 */
export function writeHtml(report: Report): string {
  checkTables(report)
  return [
    '<!doctype html>',
    `<html lang="zh-CN"><head><meta charset="utf-8"><title>${escaped(report.title)}</title>`,
    `<style>${stylesheet}</style></head><body>`,
    ...report.parts.map(sectionOf),
    '</body></html>\n',
  ].join('\n')
}

const sectionOf = ({ id, title, orientation, blocks }: Part): string =>
  `<section id="${escaped(id)}" class="${orientation}">\n<h1>${escaped(title)}</h1>\n${blocks.map(blockOf).join('\n')}\n</section>`

function blockOf(block: Block): string {
  switch (block.kind) {
    case 'heading': {
      const level = block.level + 1
      return `<h${level}>${escaped(`${block.number ?? ''}${block.text}`)}</h${level}>`
    }
    case 'paragraph':
      return `<p class="${block.align}">${textOf(block.text)}</p>`
    case 'table':
      return tableOf(block)
    case 'note':
      return `<p class="note">${escaped(block.text)}</p>`
    case 'signatures':
      return `<p class="signatures">${block.labels.map((label) => `<span>${escaped(label)}：</span>`).join('')}</p>`
    case 'pageBreak':
      return '<hr class="page">'
  }
}

function tableOf({ columns, headRows, rows }: Table): string {
  const whole = columns.reduce((sum, column) => sum + column, 0)
  const widths = columns
    .map((column) => `<col style="width:${((column / whole) * 100).toFixed(3)}%">`)
    .join('')
  const lines = rows.map(
    (cells, row) => `<tr>${cells.map((cell) => cellOf(cell, row < headRows)).join('')}</tr>`,
  )
  const head = headRows > 0 ? `<thead>${lines.slice(0, headRows).join('\n')}</thead>\n` : ''
  return `<table><colgroup>${widths}</colgroup>\n${head}<tbody>${lines.slice(headRows).join('\n')}</tbody></table>`
}

function cellOf(cell: TableCell, inHead: boolean): string {
  const name = inHead || cell.emphasis === 'label' ? 'th' : 'td'
  const spans = [
    cell.columnSpan > 1 ? ` colspan="${cell.columnSpan}"` : '',
    cell.rowSpan > 1 ? ` rowspan="${cell.rowSpan}"` : '',
  ].join('')
  const look = [cell.align, cell.verticalAlign ?? 'middle', ...(cell.emphasis === 'total' ? ['total'] : [])]
  return `<${name}${spans} class="${look.join(' ')}">${textOf(cell.text)}</${name}>`
}

/** The text with its figures marked, in the order in which they stand. */
function textOf({ text, figures }: Text): string {
  let at = 0
  const pieces = [...figures]
    .sort((a, b) => a.start - b.start)
    .map(({ start, end, figure, value, unit }) => {
      const before = escaped(text.slice(at, start))
      at = end
      const key = figure === null ? '' : ` data-figure="${escaped(figure)}"`
      return `${before}<data value="${escaped(value)}" data-unit="${escaped(unit)}"${key}>${escaped(text.slice(start, end))}</data>`
    })
  return [...pieces, escaped(text.slice(at))].join('').replaceAll('\n', '<br>')
}
