import { randomFrom } from '../random.ts'
import { idOf, type SampleRow } from '../sampleRow.ts'
import { consistentProjects, labelOf, own, years } from './consistentUnit.ts'

/** Seed of the amounts; all are whole hundreds of yuan, so that 万元 with two places print them exactly. */
const seed = 20_260_301

/** Basic spending by economic class, and what was approved for a year, in hundreds of yuan. */
const basic = [
  ['30101', '发放基本工资', 7200],
  ['30102', '发放津贴补贴', 3100],
  ['30201', '购置办公用品', 360],
  ['30205', '缴纳水费', 48],
  ['30206', '缴纳电费', 190],
  ['30211', '出差报销', 280],
  ['30215', '会场租用', 120],
  ['30216', '业务培训', 96],
  ['30217', '来访接待', 160],
  ['30231', '车辆燃料和维修', 310],
] as const
/** Kinds of the three public expenses that the unit has none of, approved as nothing. */
const none = ['30212', '31013'] as const
const projectKinds = [
  ['30214', '场地租赁'],
  ['30227', '展台布置'],
  ['30202', '资料印制'],
] as const

const yuan = (hundreds: number): string => `${hundreds * 100}.00`
const share = (budget: number, year: number): number => (year === 2022 ? Math.floor(budget * 0.9) : budget)

/** Every line of the approval has a number of its own. */
const budgets = years.flatMap((year) =>
  [
    ...basic.map(([economicClass, , budget]) => ({ economicClass, amount: yuan(share(budget, year)) })),
    ...none.map((economicClass) => ({ economicClass, amount: '0.00' })),
    ...consistentProjects.map(({ label, budget }) => ({
      project: idOf(labelOf(label, year)),
      amount: yuan(share(budget, year)),
    })),
  ].map((cells, at) =>
    own('budgets', {
      year,
      project: null,
      economicClass: null,
      fundSource: '当年财政拨款',
      documentNo: `演示财预〔${year}〕21-${at + 1}号`,
      approvedOn: `${year}-01-18`,
      ...cells,
    }),
  ),
)

const adjustments = consistentProjects.flatMap(({ label, added }) =>
  added === 0
    ? []
    : [
        own('budgetAdjustments', {
          year: 2023,
          project: idOf(labelOf(label, 2023)),
          kind: '追加',
          fundSource: '当年财政拨款',
          amount: yuan(added),
          adjustedOn: '2023-08-11',
          documentNo: '演示财预追〔2023〕35号',
          reason: '增加一次区域性展会。',
        }),
      ],
)

/** Payments of each month out of every budget, which end a little below it. */
function payments(): readonly SampleRow[] {
  const random = randomFrom(seed)
  let voucher = 0
  const pay = (year: number, month: number, amount: number, cells: SampleRow['cells']): SampleRow => {
    voucher += 1
    return own('expenditures', {
      paidOn: `${year}-${String(month).padStart(2, '0')}-${String(random.between(10, 28))}`,
      voucherNo: `演会-${year}-${String(voucher).padStart(4, '0')}`,
      fundSource: '当年财政拨款',
      amount: yuan(amount),
      payee: null,
      project: null,
      ...cells,
    })
  }
  const inMonths = (
    total: number,
    make: (month: number, amount: number) => SampleRow,
  ): readonly SampleRow[] => {
    const each = Math.floor(total / 12)
    return Array.from({ length: 12 }, (_, at) => make(at + 1, at < 11 ? each : total - each * 11))
  }
  const spent = (budget: number): number => Math.floor((budget * random.between(93, 99)) / 100)
  return years.flatMap((year) => [
    ...basic.flatMap(([economicClass, summary, budget]) =>
      inMonths(spent(share(budget, year)), (month, amount) =>
        pay(year, month, amount, { economicClass, summary, nature: '基本支出' }),
      ),
    ),
    ...consistentProjects.flatMap(({ label, budget, added }) =>
      inMonths(spent(share(budget, year) + (year === 2023 ? added : 0)), (month, amount) => {
        const [economicClass, summary] = random.oneOf(projectKinds)
        const project = idOf(labelOf(label, year))
        return pay(year, month, amount, { economicClass, summary, nature: '项目支出', project })
      }),
    ),
  ])
}

const accounts = '2023年度部门决算（演示）'
const stated = (metric: string, cells: SampleRow['cells']): SampleRow =>
  own('statedTotals', {
    year: 2023,
    metric,
    subject: null,
    document: accounts,
    use: '采用汇总数',
    derived: false,
    ...cells,
  })

/** What came in is what was approved in the course of the year. */
const approved = [
  ...basic.map(([, , budget]) => budget),
  ...consistentProjects.map(({ budget, added }) => budget + added),
]
const income = [
  ['一般公共预算财政拨款', approved.reduce((sum, one) => sum + one, 0)],
  ['政府性基金预算财政拨款', 0],
  ['国有资本经营预算财政拨款', 0],
  ['财政专户管理资金', 0],
  ['其他资金', 0],
] as const

const incomes = income.map(([source, hundreds]) =>
  stated('本年收入', { metricArguments: `收入来源=${source}`, amount: yuan(hundreds) }),
)
const buildings = ['楼堂馆所批复规模', '楼堂馆所实际规模'].map((metric) =>
  stated(metric, { quantity: '0', unit: '㎡' }),
)
const investments = ['楼堂馆所预算投资', '楼堂馆所实际投资'].map((metric) =>
  stated(metric, { amount: '0.00' }),
)

const procurements = years.map((year) =>
  own('procurements', {
    year,
    name: '办公设备采购',
    category: '货物',
    method: '电子卖场',
    budget: yuan(180),
    amount: yuan(172),
    contractedOn: `${year}-05-16`,
    documentNo: `演示采计〔${year}〕4号`,
  }),
)

export const consistentMoney: readonly SampleRow[] = [
  ...budgets,
  ...adjustments,
  ...payments(),
  ...incomes,
  ...buildings,
  ...investments,
  ...procurements,
]
