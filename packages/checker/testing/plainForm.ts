import fc from 'fast-check'

/** A scored form as its words alone, before any layout. */
export type PlainForm = {
  readonly kind: 'departmentForm' | 'projectForm'
  readonly name: string
  /** 年初, 全年, 执行, 分值, 执行率, 得分. */
  readonly total: readonly string[]
  readonly sources: readonly (readonly string[])[]
  readonly split: readonly (readonly [income: string, amount: string, spending: string, amount: string])[]
  readonly expected: string
  readonly achieved: string
  /** 一级, 二级, 三级, 指标值, 完成值, 分值, 得分, 偏差原因. */
  readonly indicators: readonly (readonly string[])[]
  readonly sum: readonly [points: string, score: string]
}

const amount = fc.integer({ min: 1, max: 999_999 }).map((fen) => (fen / 100).toFixed(2))
const words = (...all: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...all)
const result = fc.oneof(
  fc.tuple(fc.integer({ min: 1, max: 400 }), words('次', '家', '万元', '')).map(([n, unit]) => `${n}${unit}`),
  fc.integer({ min: 60, max: 100 }).map((n) => `≥${n}%`),
  words('按时完成', '有效推动', '逐步改善'),
)
const names = words(
  '组织企业对接活动',
  '接待来访客商',
  '资料汇编印发',
  '活动按期开展',
  '带动企业投资',
  '提高城市知名度',
)
const levels = [
  ['产出指标', '数量指标'],
  ['产出指标', '质量指标'],
  ['产出指标', '时效指标'],
  ['效益指标', '经济效益指标'],
  ['效益指标', '社会效益指标'],
  ['满意度指标', '服务对象满意度指标'],
] as const

const indicator = fc
  .record({
    level3: names,
    target: result,
    actual: result,
    points: fc.integer({ min: 2, max: 20 }),
    lost: fc.constantFrom(0, 0, 0, 1),
  })
  .map(({ level3, target, actual, points, lost }) => [
    level3,
    target,
    actual,
    `${points}`,
    `${points - lost}`,
    lost > 0 ? '受客观条件影响未全部完成' : '',
  ])

const block = fc
  .array(fc.array(indicator, { minLength: 1, maxLength: 2 }), {
    minLength: levels.length,
    maxLength: levels.length,
  })
  .map((all) => all.flatMap((rows, at) => rows.map((row) => [...levels[at]!, ...row])))

/** Forms of departments and projects with drawn figures. */
export const arbitraryForm: fc.Arbitrary<PlainForm> = fc
  .record({
    kind: fc.constantFrom('departmentForm' as const, 'projectForm' as const),
    money: fc.tuple(amount, amount, amount, amount),
    rate: fc.integer({ min: 5000, max: 10_000 }),
    indicators: block,
  })
  .map(({ kind, money: [initial, full, executed, part], rate, indicators }) => {
    const of = (index: number): string =>
      `${indicators.reduce((sum, row) => sum + Number(row[index]), 0) + 10}`
    const printed = (rate / 100).toFixed(2)
    return {
      kind,
      name: kind === 'departmentForm' ? '滨江区投资服务中心' : '企业对接工作经费',
      total: [initial, full, executed, '10', `${printed}%`, (rate / 1000).toFixed(2)],
      sources:
        kind === 'departmentForm'
          ? []
          : [
              ['当年财政拨款', initial, part, executed],
              ['上年结转资金', '0', '0', '0'],
              ['其他资金', '0', part, '0'],
            ],
      split:
        kind === 'departmentForm'
          ? [
              ['一般公共预算', full, '基本支出', executed],
              ['政府性基金拨款', '0', '项目支出', part],
              ['其他资金', part, '', ''],
            ]
          : [],
      expected: '按计划完成各项对接任务。',
      achieved: '已按计划完成各项对接任务，企业反映良好。',
      indicators,
      sum: [of(5), of(6)],
    }
  })
