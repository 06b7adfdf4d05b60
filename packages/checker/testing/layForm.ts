import type { ReadBlock, ReadCell } from '@hengjian/report'
import type { PlainForm } from './plainForm.ts'

/** How a form is laid out as a grid. */
export type Layout = {
  /** 年度资金总额 first and extra columns, as the national form has them. */
  readonly national: boolean
  /** Blank columns behind every column, as merged cells leave them. */
  readonly spread: boolean
  /** 分值 and 得分 before 指标值 and 完成值. */
  readonly reordered: boolean
  /** Heads cut by spaces. */
  readonly cut: boolean
  /** From the middle of the indicators every row has lost its first cell. */
  readonly shifted: boolean
  /** First and second levels once for their rows. */
  readonly merged: boolean
}

const fundHeads = ['年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分']

const cutHead = (text: string): string => (text.length > 3 ? `${text.slice(0, 3)} ${text.slice(3)}` : text)

/** Rows of a form as texts; blanks stand where merged cells leave them. */
export function gridOf(form: PlainForm, layout: Layout): readonly (readonly string[])[] {
  const project = form.kind === 'projectForm'
  const head = (text: string): string => (layout.cut ? cutHead(text) : text)
  const total = ['', '年度资金总额', ...form.total]
  const sources = form.sources.map(([label = '', ...sums], at) => [
    '',
    at === 0 ? `其中：${label}` : label,
    ...sums,
    layout.national ? '—' : '10',
    layout.national ? '—' : '',
    layout.national ? '—' : '0',
  ])
  const columns = layout.reordered ? [0, 1, 2, 5, 6, 3, 4, 7] : [0, 1, 2, 3, 4, 5, 6, 7]
  const heads = [
    '一级指标',
    '二级指标',
    '三级指标',
    '年度指标值',
    '实际完成值',
    '分值',
    '得分',
    '偏差原因分析及改进措施',
  ]
  const inOrder = (row: readonly string[]): readonly string[] => {
    const texts = columns.map((column) => row[column] ?? '')
    if (layout.national) texts.splice(3, 0, row === heads ? '指标性质' : row[3] === '' ? '' : '＝')
    return texts
  }
  const indicators = form.indicators.map((row, at) => {
    const above = layout.merged ? form.indicators[at - 1] : undefined
    const texts = inOrder(row.map((text, column) => (column < 2 && above?.[column] === text ? '' : text)))
    return layout.shifted && at >= form.indicators.length / 2 ? texts : ['', ...texts]
  })
  const grid = [
    [project ? '项目支出名称' : '预算部门名称', form.name],
    ...(project ? [['主管部门', '滨江区商务局', '', '', '实施单位', '滨江区投资服务中心']] : []),
    [project ? '项目资金(万元)' : '年度预算申请(万元)', project ? '资金来源' : '', ...fundHeads.map(head)],
    ...(layout.national || !project ? [total, ...sources] : [...sources, total]),
    ...(form.split.length > 0 ? [['', '按收入性质分：', '', '', '按支出性质分：']] : []),
    ...form.split.map(([income, amount, spending, paid]) => ['', income, amount, '', spending, paid]),
    ['年度总体目标', '预期目标', '', '', '实际完成情况'],
    ['', form.expected, '', '', form.achieved],
    ['绩效指标', ...inOrder(heads).map(head)],
    ...indicators,
    ['总分', ...inOrder(['', '', '', '', '', ...form.sum, '']).map((text) => (text === '＝' ? '' : text))],
  ]
  const spread = layout.spread ? grid.map((row) => row.flatMap((text) => [text, ''])) : grid
  const width = Math.max(...spread.map((row) => row.length))
  return spread.map((row) => [...row, ...Array.from({ length: width - row.length }, () => '')])
}

export const asTabs = (grid: readonly (readonly string[])[]): string =>
  grid.map((row) => row.join('\t')).join('\n')

export const asMarkdown = (grid: readonly (readonly string[])[]): string =>
  grid.map((row) => `| ${row.join(' | ')} |`).join('\n')

export const asCellPerLine = (grid: readonly (readonly string[])[]): string =>
  grid.map((row) => row.map((text) => `\t${text}`).join('\n')).join('\n\n')

/** A table as a document has it: levels that repeat are one merged cell over their rows. */
export function asTable(grid: readonly (readonly string[])[]): ReadBlock {
  const cells: ReadCell[] = grid.flatMap((row, rowAt) =>
    row.flatMap((text, column): readonly ReadCell[] => {
      const place = { table: 1, row: rowAt + 1, column: column + 1 }
      const merges = column > 0 && text.endsWith('指标') && !/^三级|^[一二]级/.test(text)
      if (merges && grid[rowAt - 1]?.[column] === text) return []
      let rowSpan = 1
      while (merges && grid[rowAt + rowSpan]?.[column] === text) rowSpan += 1
      return [{ row: rowAt, column, rowSpan, columnSpan: 1, text: { text, marks: [{ at: 0, place }] } }]
    }),
  )
  return { kind: 'table', rows: grid.length, columns: grid[0]?.length ?? 0, cells, known: 'file' }
}

/** Lines as a page of narrow columns leaves them: words cut, no separators, blank cells without a trace. */
export const asLines = (grid: readonly (readonly string[])[], width: number): string =>
  grid
    .flatMap((row) => {
      const said = row.filter((text) => text !== '')
      const lines: string[][] = [[]]
      for (const text of said) {
        const narrow = /^[≥\d.%—＝-]+$|^\S{1,3}$/.test(text)
        if (narrow) lines.at(-1)!.push(text)
        else {
          for (let at = 0; at < text.length; at += width) lines.push([text.slice(at, at + width)])
          lines.push([])
        }
      }
      return lines.filter((line) => line.length > 0).map((line) => line.join(' '))
    })
    .join('\n\n')
