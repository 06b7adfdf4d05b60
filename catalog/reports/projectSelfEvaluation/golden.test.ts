import { scoredForm, type ProjectEvaluation } from '@hengjian/evaluation'
import { caseId, type LedgerRow, readRows } from '@hengjian/metric/testing'
import { Decimal } from '@hengjian/values'
import { describe, expect, it } from 'vitest'
import {
  comparison,
  type PrintedCell,
  printedTable,
  type PrintedRow,
  printsSame,
  publishedIsHere,
} from '../../testing/published2023.ts'
import { assembled, catalogue, indicator, shown } from './testing/demoProject.ts'

/**
 * The two published project forms of one centre, 2023: their printed numbers enter as totals, goals and
 * claims, and what comes out is compared cell by cell with what was printed.
 */
const sources = [
  ['其中:当年财政拨款', 'fiscal', '当年财政拨款'],
  ['上年结转金额', 'carriedOver', '上年结转资金'],
  ['其它资金', 'other', '其他资金'],
] as const
const columns = [
  ['年初预算数', 'initialBudget', 'initial'],
  ['全年预算数', 'fullYearBudget', 'fullYear'],
  ['全年执行数', 'executed', 'executed'],
] as const

function totalsOf(funds: readonly PrintedRow[], caption: string): readonly LedgerRow[] {
  const lines = sources.flatMap(([printed, , fundSource]) => {
    const row = funds.find(({ source }) => source === printed)
    return columns.map(
      ([column, metric]) =>
        `汇总数,2023,${metric},${caption},${fundSource},${row?.[column]},公开的自评表,采用汇总数,`,
    )
  })
  const head = '台账,年度,口径,项目,资金来源,金额,来源文件,与明细并存时,反推'
  return readRows([head, ...lines].join('\n'), catalogue.ledgers)
}

function operatorOf(
  level2: PrintedCell | undefined,
  level3: PrintedCell | undefined,
): '≥' | '≤' | '=' | '定性' | '期限' {
  if (level3 === '预算控制情况') return '≤'
  if (level3 === '完成事件办结率') return '='
  if (level2 === '时效指标') return '期限'
  return level2 === '数量指标' || level2 === '服务对象满意度指标' ? '≥' : '定性'
}

const goalsOf = (rows: readonly PrintedRow[]) =>
  rows
    .filter(({ level3 }) => level3 !== null)
    .map(({ level1, level2, level3, target, actual, weight, score }, index) =>
      indicator(
        {
          class: String(level1),
          second: String(level2),
          name: String(level3),
          operator: operatorOf(level2, level3),
          target: String(target),
          actualText: actual === null || actual === undefined ? null : String(actual),
          claimed: score === null || score === undefined ? null : new Decimal(String(score)),
          points: Number(weight),
        },
        index,
      ),
    )

const evaluate = (funds: string, goals: string, caption: string, claimedExecution: Decimal | null = null) =>
  assembled(totalsOf(printedTable(funds), caption), {
    project: { id: caseId(caption), caption },
    indicators: goalsOf(printedTable(goals)),
    claimedExecution,
  })

type Difference = readonly [place: string, printed: string, ours: string | undefined]

/** Numbers in which the live form and the printed one differ; blanks are blanks, 8 is 8.00. */
function differencesOf(evaluation: ProjectEvaluation, funds: string, goals: string): readonly Difference[] {
  const rows = printedTable(funds)
  const amounts = [...sources, ['年度资金总额', 'total'] as const].flatMap(([printed, key]) =>
    columns.map(([column, , name]): Difference => {
      const cell = rows.find(({ source }) => source === printed)?.[column]
      return [`${printed} ${column}`, String(cell), shown(evaluation, `funds.${key}.${name}`)]
    }),
  )
  const total = rows.find(({ source }) => source === '年度资金总额')
  const scores = printedTable(goals)
    .filter(({ level3 }) => level3 !== null)
    .flatMap(({ level3, actual, score }, index): Difference[] => [
      [`${level3} 实际完成值`, String(actual ?? ''), shown(evaluation, `indicator.i${index + 1}.actual`)],
      [`${level3} 得分`, String(score), shown(evaluation, `indicator.i${index + 1}.score`)],
    ])
  const all: readonly Difference[] = [
    ...amounts,
    ['执行率', String(total?.['执行率']), shown(evaluation, 'execution.rate')],
    ['执行率得分', String(total?.['得分']), shown(evaluation, 'execution.score')],
    ...scores,
  ]
  return all.filter(([, printed, ours]) => !printsSame(printed, ours))
}

const findingsOf = ({ findings }: ProjectEvaluation) => findings.map(({ place, code }) => `${place} ${code}`)

it.each([comparison])('%s', (says) => {
  expect(says).toMatch(publishedIsHere ? /^compares/ : /^is skipped/)
})

describe.runIf(publishedIsHere)('联络湖南异地商会工作经费 as published', () => {
  it('comes out cell by cell as printed', async () => {
    const evaluation = await evaluate('T3a', 'T3', '联络湖南异地商会工作经费')
    expect(differencesOf(evaluation, 'T3a', 'T3')).toEqual([])
    expect(shown(evaluation, 'total')).toBe('100.00')
    expect(
      scoredForm(evaluation)
        .form.rows.at(-1)
        ?.map(({ text }) => text),
    ).toEqual(['总分', '100', '100.00', ''])
  })

  it('finds the score without a result, the goals far exceeded and the results copied from the goals', async () => {
    const evaluation = await evaluate('T3a', 'T3', '联络湖南异地商会工作经费')
    expect(findingsOf(evaluation)).toEqual([
      '数量指标 · 参加异地商会活动 TARGET_EXCEEDED_UNEXPLAINED',
      '数量指标 · 走访异地衡阳商会 TARGET_EXCEEDED_UNEXPLAINED',
      '数量指标 · 实地考察 SCORE_WITHOUT_ACTUAL',
      '社会效益指标 · 通过异地衡阳商会宣传衡阳 ACTUAL_COPIES_TARGET',
      '生态效益指标 · 长效联络机制 ACTUAL_COPIES_TARGET',
      '服务对象满意度指标 · 服务对象满意度 ACTUAL_COPIES_TARGET',
    ])
    expect(evaluation.computedTotal.from.toFixed(2)).toBe('92.00')
    expect(evaluation.computedTotal.to.toFixed(2)).toBe('100.00')
  })
})

describe.runIf(publishedIsHere)('招商引资工作经费 as published', () => {
  it('differs from print only by the rate that was rounded before it was scored', async () => {
    const evaluation = await evaluate('T4a', 'T4', '招商引资工作经费')
    expect(differencesOf(evaluation, 'T4a', 'T4')).toEqual([
      // 4.42 ÷ 4.50 = 98.22…%; the print rounds to 98 % first, and 10 × 98 % loses 0.02 points.
      ['执行率', '98.00%', '98.22%'],
      ['执行率得分', '9.80', '9.82'],
    ])
    expect(evaluation.figures['execution.score']?.withNumbers).toBe('10 × min(1, 4.42 ÷ 4.50) = 9.82')
    expect(shown(evaluation, 'total')).toBe('99.82')
  })

  it('says so beside the printed score, and keeps that score', async () => {
    const evaluation = await evaluate('T4a', 'T4', '招商引资工作经费', new Decimal('9.80'))
    expect(shown(evaluation, 'total')).toBe('99.80')
    expect(evaluation.findings.find(({ code }) => code === 'RATE_ROUNDED_EARLY')).toMatchObject({
      level: 'warning',
      place: '年度资金总额',
      message: '执行率按取整数计分，所填得分 9.80；按表内数 10 × min(1, 4.42 ÷ 4.50) = 9.82，请核对。',
    })
  })
})
