import type { Figure } from '../figures/figure.ts'
import type { FormCell, FundRow, IndicatorRow, ScoredForm } from '../forms/form.ts'
import type { CheckedFile } from '../rules/rule.ts'

/** Writes forms of a test by their printed cells; each cell stands on a line of its own. */
export function formWriter() {
  let line = 0
  const cell = (text: string): FormCell => {
    line += 1
    const [, value = null, unit = ''] = /^(-?\d+(?:\.\d+)?)([%家个次])?$/.exec(text) ?? []
    const figure: Figure | null =
      value === null
        ? null
        : {
            id: `c${line}`,
            start: 0,
            end: text.length,
            printed: text,
            value,
            upTo: null,
            unit,
            unitPrinted: unit !== '',
            precision: value.split('.')[1]?.length ?? 0,
            approximation: null,
            bound: null,
            kind: unit === '%' ? 'rate' : unit === '' ? 'plain' : 'quantity',
            malformed: false,
            place: { line },
          }
    return { text, figure, place: { line } }
  }
  /** 资金来源, 年初, 全年, 执行, 分值, 执行率, 得分. */
  const fund = (kind: FundRow['kind'], ...texts: readonly string[]): FundRow => {
    const [label = '', initial = '', fullYear = '', executed = '', points = '', rate = '', score = ''] = texts
    return {
      kind,
      label: cell(label),
      initial: cell(initial),
      fullYear: cell(fullYear),
      executed: cell(executed),
      points: cell(points),
      rate: cell(rate),
      score: cell(score),
    }
  }
  /** 一级, 二级, 三级, 指标值, 完成值, 分值, 得分, 偏差原因. */
  const indicator = (...texts: readonly string[]): IndicatorRow => {
    const [
      level1 = '',
      level2 = '',
      level3 = '',
      target = '',
      actual = '',
      points = '',
      score = '',
      deviation = '',
    ] = texts
    return {
      level1: cell(level1),
      level2: cell(level2),
      level3: cell(level3),
      target: cell(target),
      actual: cell(actual),
      points: cell(points),
      score: cell(score),
      deviation: cell(deviation),
    }
  }
  const form = (
    funds: readonly FundRow[],
    indicators: readonly IndicatorRow[],
    rest: Partial<ScoredForm> = {},
  ): ScoredForm => ({
    kind: 'projectForm',
    name: null,
    supervisor: null,
    unitName: null,
    funds: { rows: funds, total: funds.find(({ kind }) => kind === 'total') ?? null, unit: '万元' },
    income: [],
    spending: [],
    expected: null,
    achieved: null,
    indicators,
    total: null,
    place: { line: 1 },
    ...rest,
  })
  return { cell, fund, indicator, form }
}

/** A file of one document that holds these forms and nothing else. */
export const fileOf = (...forms: readonly ScoredForm[]): CheckedFile => ({
  name: '测试.txt',
  kind: 'text',
  remarks: [],
  passages: [],
  documents: [
    {
      id: 'd1',
      kind: 'projectForm',
      title: '项目支出绩效自评表',
      unit: '演示中心',
      year: 2023,
      from: { line: 1 },
      to: { line: 999 },
      blocks: [],
      sentences: [],
      forms,
      facts: [],
    },
  ],
})
