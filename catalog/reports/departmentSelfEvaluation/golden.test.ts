import { fileURLToPath } from 'node:url'
import { loadCatalogue } from '@hengjian/catalogue'
import {
  assembleProjectEvaluation,
  scoredForm,
  type Indicator,
  type ProjectEvaluation,
  readOverlay,
  withOverlay,
} from '@hengjian/evaluation'
import { caseOrganisations, type LedgerRow, readRows, rowsReader } from '@hengjian/metric/testing'
import { assertInvariant, Decimal } from '@hengjian/values'
import { describe, expect, it } from 'vitest'
import { comparison, printedTable, printsSame, publishedIsHere } from '../../testing/published2023.ts'
import { departmentSelfEvaluation } from './report.ts'

/** The published form of the whole unit, 2023: amounts enter as totals, goals and claims as printed. */
const { ledgers, metrics, scorecards } = await loadCatalogue(
  fileURLToPath(new URL('../../', import.meta.url)),
)
const national = scorecards.get('department-2020')
assertInvariant(national, 'the card of the form is in the catalogue')

/** What the centre's local notice gives the classes in that year. */
const card = withOverlay(
  national,
  readOverlay({
    scorecard: 'department-2020',
    document: '当地年度通知',
    weights: { 产出指标: '40', 成本指标: '10' },
  }),
)

const amounts = [
  ['年初预算数', '', '年度资金总额', '年初预算数'],
  ['全年预算数', '', '年度资金总额', '全年预算数'],
  ['全年执行数', '', '年度资金总额', '全年执行数'],
  ['本年收入', '收入来源=一般公共预算财政拨款', '按收入性质-一般公共预算', 'value'],
  ['本年收入', '收入来源=政府性基金预算财政拨款', '按收入性质-政府性基金拨款', 'value'],
  ['本年收入', '收入来源=财政专户管理资金', '按收入性质-纳入专户管理的非税收入拨款', 'value'],
  ['本年收入', '收入来源=其他资金', '按收入性质-其他资金', 'value'],
  ['基本支出', '', '按收入性质-一般公共预算', 'value2'],
  ['项目支出', '', '按收入性质-纳入专户管理的非税收入拨款', 'value2'],
] as const

function published(): readonly LedgerRow[] {
  const printed = printedTable('T2a')
  const lines = amounts.map(([metric, narrowed, label, column]) => {
    const row = printed.find((line) => line['label'] === label)
    return `汇总数,2023,${metric},${narrowed},${row?.[column]},公开的自评表,采用汇总数,否`
  })
  return readRows(['台账,年度,口径,口径条件,金额,来源文件,与明细并存时,反推', ...lines].join('\n'), ledgers)
}

const goals = (): readonly Indicator[] =>
  printedTable('T2c')
    .filter(({ level3 }) => level3 !== null)
    .map(({ level1, level2, level3, target, actual, weight, score }, index) => ({
      id: `i${index + 1}`,
      version: 1,
      position: index + 1,
      class: String(level1),
      second: String(level2),
      name: String(level3),
      operator: level2 === '数量指标' || level2 === '服务对象满意度指标' ? '≥' : '定性',
      target: String(target),
      targetNumber: null,
      unit: null,
      weight: new Decimal(Number(weight)),
      metric: null,
      metricArguments: null,
      actualText: String(actual),
      claimed: new Decimal(Number(score)),
      deviation: null,
    }))

const evaluate = (rows: readonly LedgerRow[], indicators: readonly Indicator[]): Promise<ProjectEvaluation> =>
  assembleProjectEvaluation(
    {
      report: departmentSelfEvaluation,
      scorecard: card,
      organisation: caseOrganisations.本单位,
      year: 2023,
      project: null,
      supervisingDept: '演示市商务局',
      implementingUnit: '演示市投资促进中心',
      expected: '演示目标',
      achieved: '演示结果',
      claimedExecution: null,
      indicators,
      metricNamed: (name) => metrics.get(name),
      demo: true,
    },
    rowsReader(ledgers, rows),
  )

const shown = (evaluation: ProjectEvaluation, figure: string): string | undefined =>
  scoredForm(evaluation)
    .form.rows.flat()
    .find((cell) => cell.figure === figure)?.text

it.each([comparison])('%s', (says) => {
  expect(says).toMatch(publishedIsHere ? /^compares/ : /^is skipped/)
})

describe.runIf(publishedIsHere)('the published form of the whole unit, 2023', () => {
  it('comes out cell by cell as printed', async () => {
    const evaluation = await evaluate(published(), goals())
    const printed = printedTable('T2a')
    const at = (label: string, column: string) => printed.find((row) => row['label'] === label)?.[column]
    const total = '年度资金总额'
    const cells = [
      ['funds.total.initial', at(total, '年初预算数')],
      ['funds.total.fullYear', at(total, '全年预算数')],
      ['funds.total.executed', at(total, '全年执行数')],
      ['execution.rate', at(total, '执行率')],
      ['execution.score', at(total, '得分')],
      ['split.publicBudget', at('按收入性质-一般公共预算', 'value')],
      ['split.fundBudget', at('按收入性质-政府性基金拨款', 'value')],
      ['split.specialAccount', at('按收入性质-纳入专户管理的非税收入拨款', 'value')],
      ['split.other', at('按收入性质-其他资金', 'value')],
      ['split.basic', at('按收入性质-一般公共预算', 'value2')],
      ['split.project', at('按收入性质-纳入专户管理的非税收入拨款', 'value2')],
      ...printedTable('T2c')
        .filter(({ level3 }) => level3 !== null)
        .flatMap(({ actual, score }, index) => [
          [`indicator.i${index + 1}.actual`, actual] as const,
          [`indicator.i${index + 1}.score`, score] as const,
        ]),
      ['total', 100],
    ] as const
    expect(cells.filter(([key, text]) => !printsSame(text, shown(evaluation, key)))).toEqual([])
    expect(cells).toHaveLength(34)
  })
})

describe('the grid of the form', () => {
  it('covers nine columns in every row, whatever spans over it', async () => {
    const { rows } = scoredForm(await evaluate([], [])).form
    const taken: number[] = rows.map(() => 0)
    rows.forEach((row, index) => {
      for (const { columnSpan, rowSpan } of row)
        for (let below = 0; below < rowSpan; below += 1)
          taken[index + below] = (taken[index + below] ?? 0) + columnSpan
    })
    expect(new Set(taken)).toEqual(new Set([9]))
  })

  it('says of every amount of an empty office what is missing', async () => {
    const { figures } = await evaluate([], [])
    expect(figures['split.other']?.printed).toBe(
      '还没有2023年度（收入来源：其他资金）的“本年收入”，请导入决算报表，或在“汇总数”中录入。',
    )
  })
})
