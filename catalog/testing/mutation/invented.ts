import { gridOf, type PlainForm } from '@hengjian/checker/testing'
import { randomFrom, type Random } from '@hengjian/samples'

export type Cells = readonly (readonly string[])[]
/** Paragraphs and grids, in their order. */
export type Blocks = readonly (string | Cells)[]

/** A report as words and grids in which every number is a mark; `values` prints the marks. */
export type InventedReport = {
  readonly name: string
  readonly blocks: Blocks
  readonly values: readonly string[]
  readonly relations: readonly {
    readonly name: string
    readonly kind: string
    readonly at: readonly number[]
  }[]
}

/** The report with its numbers in their places. */
export function printed({ blocks }: InventedReport, values: readonly string[]): Blocks {
  const fill = (words: string): string =>
    words.replaceAll(/«(\d+)»/g, (_, at: string) => values[Number(at)] ?? '')
  return blocks.map((block) => (typeof block === 'string' ? fill(block) : block.map((row) => row.map(fill))))
}

/** A whole report drawn from a seed, as its reader sees it. */
export function inventedBlocks(seed: number): Blocks {
  const report = inventedReport(seed, false)
  return printed(report, report.values)
}

/** Numbers of a report, each printed once; a mark stands for it in the words around. */
function numbers() {
  const values: string[] = []
  const relations: { name: string; kind: string; at: readonly number[] }[] = []
  const mark = (printed: string): string => {
    values.push(printed)
    return `«${values.length - 1}»`
  }
  const holds = (kind: string, name: string, ...marks: readonly string[]): void => {
    relations.push({ kind, name, at: marks.map((one) => Number(/«(\d+)»/.exec(one)?.[1])) })
  }
  return { values, relations, mark, holds }
}

const yuan = (fen: number): string => (fen / 100).toFixed(2)
const percent = (part: number, whole: number): string => ((100 * part) / whole).toFixed(2)

const indicators = [
  ['产出指标', '数量指标', '组织企业对接活动', '次'],
  ['产出指标', '数量指标', '接待来访客商', '批次'],
  ['产出指标', '质量指标', '资料归档率', '%'],
  ['产出指标', '时效指标', '按期完成率', '%'],
  ['效益指标', '经济效益指标', '带动企业投资', '万元'],
  ['效益指标', '社会效益指标', '新增合作意向', '个'],
  ['满意度指标', '服务对象满意度指标', '企业满意度', '%'],
] as const

type Money = { readonly initial: number; readonly full: number; readonly spent: number }

/**
 * A report of an invented centre that fits in every number: words, base table, its own form and those of two projects.
 * @param spaced heads may be cut by spaces, as tables of tabs have them; in broken lines a space parts two cells
 */
export function inventedReport(seed: number, spaced: boolean): InventedReport {
  const random = randomFrom(seed)
  const { values, relations, mark, holds } = numbers()
  const money = (most: number): Money => {
    const full = random.between(most / 10, most) * 10
    return {
      initial: random.between(Math.floor(full / 2), full),
      full,
      spent: random.between(Math.floor(full * 0.8), full),
    }
  }
  const projects = [money(40_000), money(20_000)]
  const total = (of: keyof Money): number => projects.reduce((sum, one) => sum + one[of], 0)
  const base = money(400_000)
  const staff = Math.floor(base.spent * 0.6)
  const form = (
    kind: PlainForm['kind'],
    name: string,
    { initial, full, spent }: Money,
  ): readonly (readonly string[])[] => {
    const amounts = [yuan(initial), yuan(full), yuan(spent)].map(mark)
    const [, whole = '', part = ''] = amounts
    const points = mark('10')
    const rate = mark(percent(spent, full))
    const score = mark((Number(percent(spent, full)) / 10).toFixed(2))
    holds('rate', '执行率', rate, part, whole)
    holds('score', '执行率得分', score, rate)
    const isProject = kind === 'projectForm'
    const source = (share: number): readonly string[] =>
      [initial, full, spent].map((fen) => mark(yuan(Math.floor(fen * share))))
    const rest = (others: readonly string[]): readonly string[] =>
      others.map((one, at) =>
        mark(
          yuan([initial, full, spent][at]! - Math.round(Number(values[Number(/\d+/.exec(one)?.[0])]) * 100)),
        ),
      )
    const carried = isProject ? source(0.2) : []
    const granted = isProject ? rest(carried) : []
    for (const [at, amount] of amounts.entries())
      if (isProject) holds('sum', '资金来源', amount, granted[at]!, carried[at]!)
    const shares = [10, 10, 15, 15, 15, 15, 10]
    const rows = indicators.map(([level1, level2, level3, unit], at) => {
      const aim = unit === '%' ? 90 + random.between(0, 5) : random.between(4, 60)
      const own = [`${shares[at]}`, `${shares[at]}`].map(mark)
      return {
        level1,
        level2,
        level3,
        target: `${unit === '%' ? '≥' : ''}${aim}${unit}`,
        actual: `${aim + 1}${unit}`,
        own,
      }
    })
    const sums = [
      mark('100'),
      mark((90 + Number(values[Number(/\d+/.exec(score)?.[0])])).toFixed(2)),
    ] as const
    holds('points', '分值之和', sums[0], points, ...rows.map(({ own }) => own[0]!))
    holds('scores', '得分之和', sums[1], score, ...rows.map(({ own }) => own[1]!))
    const incomes = isProject
      ? []
      : [Math.floor(full * 0.9), full - Math.floor(full * 0.9)].map((fen) => mark(yuan(fen)))
    const outs = isProject ? [] : [spent - total('spent'), total('spent')].map((fen) => mark(yuan(fen)))
    if (!isProject) holds('sum', '按收入性质', whole, ...incomes)
    if (!isProject) holds('sum', '按支出性质', part, ...outs)
    return gridOf(
      {
        kind,
        name,
        total: [...amounts, points, `${rate}%`, score],
        sources: isProject
          ? [
              ['当年财政拨款', ...granted],
              ['上年结转资金', ...carried],
              ['其他资金', '0', '0', '0'],
            ]
          : [],
        split: isProject
          ? []
          : [
              ['一般公共预算', incomes[0]!, '基本支出', outs[0]!],
              ['政府性基金拨款', '0', '项目支出', outs[1]!],
              ['其他资金', incomes[1]!, '', ''],
            ],
        expected: '按计划完成各项对接任务。',
        achieved: '各项对接任务均已完成，企业反映良好。',
        indicators: rows.map(({ level1, level2, level3, target, actual, own }) => [
          level1,
          level2,
          level3,
          target,
          actual,
          ...own,
          '',
        ]),
        sum: sums,
      },
      {
        national: random.between(0, 1) === 1,
        spread: random.between(0, 1) === 1,
        reordered: random.between(0, 1) === 1,
        cut: random.between(0, 1) === 1 && spaced,
        shifted: false,
        merged: random.between(0, 1) === 1,
      },
    )
  }
  const all: Money = {
    initial: base.initial + total('initial'),
    full: base.full + total('full'),
    spent: base.spent + total('spent'),
  }
  const words = wordsOf({ mark, holds, random, all, base, projects: total('spent'), staff })
  const table = baseTable({ mark, holds, random, budget: total('full'), spent: total('spent') })
  return {
    name: `演示报告${seed}`,
    blocks: [
      '滨江区投资服务中心2023年度部门整体支出绩效自评报告',
      ...words,
      '部门整体支出绩效评价基础数据表',
      table,
      '部门整体支出绩效自评表',
      form('departmentForm', '滨江区投资服务中心', all),
      ...projects.flatMap((one, at) => [
        '项目支出绩效自评表',
        form('projectForm', at === 0 ? '企业对接工作经费' : '园区推介工作经费', one),
      ]),
    ],
    values,
    relations,
  }
}

type Hand = {
  readonly mark: (printed: string) => string
  readonly holds: (kind: string, name: string, ...marks: readonly string[]) => void
  readonly random: Random
}

function wordsOf({
  mark,
  holds,
  all,
  base,
  projects,
  staff,
}: Hand & {
  readonly all: Money
  readonly base: Money
  readonly projects: number
  readonly staff: number
}): readonly string[] {
  const [spent = '', basic = '', project = '', people = '', office = ''] = [
    all.spent,
    base.spent,
    projects,
    staff,
    base.spent - staff,
  ].map((fen) => mark(yuan(fen)))
  holds('sum in words', '支出决算 = 基本支出 + 项目支出', spent, basic, project)
  holds('sum in words', '基本支出 = 人员经费 + 公用经费', basic, people, office)
  const full = mark(yuan(all.full))
  const rate = mark(percent(all.spent, all.full))
  holds('rate in words', '预算执行率', rate, spent, full)
  return [
    '一、单位概况',
    '滨江区投资服务中心负责全区企业对接和投资服务工作。',
    '二、支出情况',
    `2023年度支出决算${spent}万元，其中基本支出${basic}万元，项目支出${project}万元。基本支出中，人员经费${people}万元，日常公用经费${office}万元。`,
    `全年预算${full}万元，预算执行率为${rate}%。`,
  ]
}

function baseTable({
  mark,
  holds,
  random,
  budget,
  spent,
}: Hand & { readonly budget: number; readonly spent: number }) {
  const posts = random.between(12, 40)
  const people = random.between(8, posts)
  const staff = [`${posts}`, `${people}`, percent(people, posts)].map(mark)
  holds('rate', '控制率', staff[2]!, staff[1]!, staff[0]!)
  const column = (project: number): readonly string[] => {
    const [car, guests] = [random.between(50, 600), random.between(50, 900)]
    const run = Math.floor(project * 0.3)
    const own = [car + guests, car, 0, car, 0, guests, project, project - run, run, 0].map((fen) =>
      mark(yuan(fen)),
    )
    holds('sum', '三公经费', own[0]!, own[1]!, own[5]!)
    holds('sum', '公务用车', own[1]!, own[3]!)
    holds('sum', '项目支出', own[6]!, own[7]!, own[8]!)
    return own
  }
  const columns = [column(random.between(500, 9000) * 10), column(budget), column(spent)]
  const names = [
    '三公经费',
    '1、公务用车购置和维护经费',
    '其中：公车购置',
    '公车运行维护',
    '2、出国经费',
    '3、公务接待',
    '项目支出：',
    '1、业务工作经费',
    '2、运行维护经费',
    '3、本级专项资金',
  ]
  return [
    ['财政供养人员情况', '编制数', '2023年实际在职人数', '控制率'],
    ['', staff[0]!, staff[1]!, `${staff[2]}%`],
    ['经费控制情况（万元）', '2022年决算数', '2023年预算数', '2023年决算数'],
    ...names.map((name, at) => [name, ...columns.map((own) => own[at]!)]),
  ]
}
