import { type Block, figureText, plain, type Report, type TableCell } from '@hengjian/report'
import { dayInShanghai, printDay } from '@hengjian/values'

/** A list of what is handed over: its heads, its lines, and what it says when there is nothing. */
export type HandoverList = {
  readonly title: string
  readonly heads: readonly string[]
  readonly widths: readonly number[]
  readonly lines: readonly (readonly string[])[]
  readonly none: string
}

export type Handover = {
  readonly unit: string
  readonly year: number
  readonly asOf: string
  /** The sealed block and its hash that the list was made at; null before anything was sealed. */
  readonly block: { readonly number: number; readonly hash: string } | null
  readonly lists: readonly HandoverList[]
}

const cell = (text: string, emphasis: TableCell['emphasis'] = 'none'): TableCell => ({
  text: /^\d+$/.test(text) ? figureText(text, null, '') : plain(text),
  columnSpan: 1,
  rowSpan: 1,
  align: emphasis === 'label' || /^\d+$/.test(text) ? 'center' : 'left',
  emphasis,
})

const ordinals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十']

/** 交接清单: what stands, what is open and what is filed, list by list, with lines to sign. */
export function handoverReport({ unit, year, asOf, block, lists }: Handover): Report {
  const blocks = lists.flatMap(({ title, heads, widths, lines, none }, index): readonly Block[] => [
    { kind: 'heading', level: 1, number: `${ordinals[index] ?? index + 1}、`, text: title },
    lines.length === 0
      ? { kind: 'paragraph', text: plain(none), align: 'left' }
      : {
          kind: 'table',
          columns: widths,
          headRows: 1,
          rows: [
            heads.map((head) => cell(head, 'label')),
            ...lines.map((line) => line.map((text) => cell(text))),
          ],
        },
  ])
  const proof = block === null ? '' : `，日志第${block.number}区块，校验值 ${block.hash}`
  return {
    kind: 'handover',
    title: '工作交接清单',
    unit,
    year,
    asOf,
    parts: [
      {
        id: 'handover',
        title: `${unit}${year}年度绩效工作交接清单`,
        orientation: 'portrait',
        blocks: [
          ...blocks,
          { kind: 'note', text: `数据截至${printDay(dayInShanghai(new Date(asOf)))}${proof}。` },
          { kind: 'signatures', labels: ['移交人（签字）', '日期'] },
          { kind: 'signatures', labels: ['接交人（签字）', '日期'] },
          { kind: 'signatures', labels: ['监交人（签字）', '日期'] },
        ],
      },
    ],
  }
}
