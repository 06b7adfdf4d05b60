import { readFile } from 'node:fs/promises'
import { type RowRecord, statedMetric } from '@hengjian/metric'
import { Decimal, known, missing, scoreValue } from '@hengjian/values'
import { load } from 'js-yaml'
import { describe, expect, it } from 'vitest'
import { gradeOf } from '../grade.ts'
import { departmentReport } from '../projectReport.ts'
import { readScorecard } from '../scorecard.ts'
import { overlayMark, overlayOf } from './overlay.ts'
import { overlayChanges } from './overlayChanges.ts'
import { renamedForm, withOverlay } from './withOverlay.ts'
import { bandsIn, gradesIn, namesIn, pointsIn, renamedIn } from './written.ts'

const file = new URL('../../../catalog/scorecards/mof-2021-cost.yaml', import.meta.url)
const card = readScorecard(load(await readFile(file, 'utf8')))
const metric = statedMetric({ name: 'a', title: '甲', unit: '万元', scope: 'unit', basis: '演示' })
const report = departmentReport({
  name: 'demo',
  title: '自评表',
  basis: '演示',
  scorecards: [{ name: card.name, fromYear: 2020 }],
  funds: {
    metrics: { initial: metric, fullYear: metric, executed: metric },
    totalLabel: '年度资金总额：',
    income: [{ key: 'public', label: '一般公共预算：', metric, narrowed: {} }],
    spending: [{ key: 'basic', label: '其中：基本支出：', metric, narrowed: {} }],
  },
  columns: [1],
})
const notice = (fields: RowRecord['fields']) =>
  overlayOf({
    id: 'o',
    org: 3,
    version: 2,
    state: 'approved',
    fields: {
      year: 2024,
      scorecard: card.name,
      document: '演财绩〔2024〕3号',
      clause: '附件二',
      validFrom: '2024-01-01',
      executionWeight: null,
      weights: null,
      explainAbove: null,
      classes: null,
      bands: null,
      grades: null,
      formTitle: null,
      labels: null,
      deadline: null,
      evidence: [],
      ...fields,
    },
  })

describe('what a notice says, as it is written', () => {
  it('is read with the separators that people use', () => {
    expect(pointsIn('成本指标=10分，产出指标＝50')?.get('产出指标')?.toFixed()).toBe('50')
    expect(namesIn('产出指标、效益指标；满意度指标')).toEqual(['产出指标', '效益指标', '满意度指标'])
    expect(renamedIn('年度资金总额：=资金合计：')?.get('年度资金总额：')).toBe('资金合计：')
    expect(bandsIn('未达成=0～50；达成=80-100%；部分达成=50～80')?.map(({ band }) => band)).toEqual([
      '达成',
      '部分达成',
      '未达成',
    ])
    expect(gradesIn('良=75；优=90；差=0')?.map(({ grade }) => grade)).toEqual(['优', '良', '差'])
  })

  it('is not guessed where it does not fit together', () => {
    expect(pointsIn('成本指标十分')).toBeNull()
    expect(bandsIn('达成=80～100；未达成=0～60')).toBeNull()
    expect(bandsIn('达成=80～90；未达成=0～80')).toBeNull()
    expect(gradesIn('优=90；良=80')).toBeNull()
    expect([pointsIn(null)?.size, bandsIn('')?.length, gradesIn(' ')?.length]).toEqual([0, 0, 0])
  })
})

describe('an approved notice', () => {
  const changed = notice({
    weights: '产出指标=60；成本指标=0',
    classes: '产出指标、效益指标、满意度指标',
    bands: '达成=90～100；未达成=0～90',
    grades: '优秀=95；合格=0',
    formTitle: '部门自评表（试行）',
    labels: '年度资金总额=资金合计：；一般公共预算：=其中：财政拨款：',
    deadline: '2024-04-10',
  })

  it('decides which classes there are, in which order, with bands and grades of its own', () => {
    const local = withOverlay(card, changed)
    expect(local.classes.map((one) => one.class)).toEqual(['产出指标', '效益指标', '满意度指标'])
    expect(local.qualitative.map(({ band }) => band)).toEqual(['达成', '未达成'])
    expect(local.deadline).toBe('2024-04-10')
    const points = (text: string) => known(scoreValue(new Decimal(text)))
    expect([
      gradeOf(points('95'), local),
      gradeOf(points('94.99'), local),
      gradeOf(points('95'), card),
    ]).toEqual(['优秀', '合格', '优'])
    expect(gradeOf(missing('没有得分。'), local)).toBeNull()
    expect(card.classes).toHaveLength(4)
  })

  it('renames form and fund rows, and nothing else', () => {
    const local = renamedForm(report, changed)
    expect(local.title).toBe('部门自评表（试行）')
    expect(local.funds.totalLabel).toBe('资金合计：')
    expect(local.funds.income[0]?.label).toBe('其中：财政拨款：')
    expect(local.funds.spending[0]?.label).toBe('其中：基本支出：')
    expect(report.funds.totalLabel).toBe('年度资金总额：')
  })

  it('shows both values of what it changes, and only that', () => {
    expect(overlayChanges(card, [report], changed)).toEqual([
      { what: '成本指标分值', catalogue: '20', local: '表上没有' },
      { what: '产出指标分值', catalogue: '40', local: '60' },
      {
        what: '指标类别和顺序',
        catalogue: '成本指标、产出指标、效益指标、满意度指标',
        local: '产出指标、效益指标、满意度指标',
      },
      {
        what: '定性指标档次',
        catalogue: '达成 80～100%；部分达成 60～80%；未达成 0～60%',
        local: '达成 90～100%；未达成 0～90%',
      },
      {
        what: '等次',
        catalogue: '优 90分起；良 80分起；中 60分起；差 0分起',
        local: '优秀 95分起；合格 0分起',
      },
      { what: '表名', catalogue: '自评表', local: '部门自评表（试行）' },
      { what: '资金行名称', catalogue: '一般公共预算：', local: '其中：财政拨款：' },
      { what: '资金行名称', catalogue: '年度资金总额：', local: '资金合计：' },
      { what: '报送期限', catalogue: '未定', local: '2024年4月10日' },
    ])
    expect(overlayChanges(card, [report], notice({ weights: '成本指标=20' }))).toEqual([])
  })

  it('is named with its clause and version where it was used', () => {
    expect(overlayMark(changed)).toBe('演财绩〔2024〕3号附件二（第2版）')
  })

  it.each([
    [{ labels: '年度资金：=合计：' }, '演财绩〔2024〕3号要改名的“年度资金：”不是表上的资金行，请核对。'],
    [{ classes: '产出指标、成果指标' }, '演财绩〔2024〕3号的调整里没有“成果指标”这一类指标，请核对。'],
    [{ classes: '产出指标、效益指标' }, '按演财绩〔2024〕3号调整后：权重合计 70，应为 100，请调整。'],
  ])('is refused with a sentence: %o', (fields, sentence) => {
    expect(() => overlayChanges(card, [report], notice(fields))).toThrow(sentence)
  })
})
