import { columnLetter, type SourceArea, type SourceSheet } from '../../source.ts'
import type { FigurePart, FormLayout, LayoutFigure } from '../formLayout.ts'

/** A sheet from its texts; `''` is a blank cell. */
export const sheetOf = (
  name: string,
  rows: readonly (readonly string[])[],
  merges: readonly SourceArea[] = [],
): SourceSheet => ({
  name,
  hidden: false,
  merges,
  rows: rows.map((texts, index) => ({
    number: index + 1,
    cells: new Map(texts.flatMap((text, column) => (text === '' ? [] : [[columnLetter(column), text]]))),
  })),
})

export const part = (row: string, column: string, more: Partial<FigurePart> = {}): FigurePart => ({
  block: null,
  row: [[row]],
  column: [[column]],
  minus: false,
  ...more,
})

export const figure = (
  metric: string,
  cells: readonly FigurePart[],
  more: Partial<LayoutFigure> = {},
): LayoutFigure => ({ metric, narrowed: {}, measure: null, cells, fallback: false, ...more })

/** A small 支出决算表 that stands for forms of classes. */
export const spending: FormLayout = {
  name: 'spending',
  form: '财决04',
  titles: ['支出决算表'],
  years: { from: 2021, until: 2024 },
  rows: 'classes',
  figures: [
    figure('executed', [part('合计', '本年支出合计')]),
    figure('basicSpending', [part('合计', '基本支出')]),
    figure('projectSpending', [part('合计', '项目支出')]),
  ],
  checks: [
    {
      says: '本年支出合计应等于基本支出加项目支出',
      left: [{ ...part('合计', '本年支出合计'), form: null }],
      right: [
        { ...part('合计', '基本支出'), form: null },
        { ...part('合计', '项目支出'), form: null },
      ],
    },
  ],
}

/** A small 机构运行信息表 that stands for forms of lines with two blocks. */
export const operation: FormLayout = {
  name: 'operation',
  form: '财决附03',
  titles: ['机构运行信息表'],
  years: { from: 2021, until: null },
  rows: 'lines',
  figures: [
    figure('receptionSpending', [part('公务接待费', '统计数')]),
    figure('threePublicSpending', [part('支出合计', '统计数', { row: [['“三公”经费支出'], ['支出合计']] })]),
    figure('receptionBatches', [part('国内公务接待批次', '统计数')], { measure: '批次' }),
    figure('procurementSpending', [part('政府采购支出合计', '统计数')]),
    figure('executed', [part('支出合计', '年初预算数')], { fallback: true }),
  ],
  checks: [],
}

/** The sheet of `spending` as it is exported; parts of it can be changed. */
export const spendingRows = (
  total: readonly [string, string, string] = ['3801400', '3677200', '124200'],
): readonly (readonly string[])[] => [
  ['支出决算表'],
  ['', '', '', '', '财决04表'],
  ['编制单位：演示中心', '', '2023年度', '', '金额单位：元'],
  ['科目编码', '科目名称', '本年支出合计', '基本支出', '项目支出'],
  ['', '栏次', '1', '2', '3'],
  ['', '合计', ...total],
  ['201', '一般公共服务支出', '3801400', '3677200', '124200'],
  ['2011308', '招商引资', '124200', '', '124200'],
  ['2011350', '事业运行', '3677200', '3677200', ''],
]
