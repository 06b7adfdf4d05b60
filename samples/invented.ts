import { inventedCentre } from './organisations.ts'
import { randomFrom } from './random.ts'
import { idOf, type SampleRow } from './sampleRow.ts'

/** Seed of everything invented. Change it and every invented figure changes; published ones never do. */
const seed = 20_231_231

const projects = [
  { label: 'invented.visits', name: '外出招商推介工作经费', category: '业务工作经费', yuan: '360000.00' },
  { label: 'invented.service', name: '投资企业服务工作经费', category: '业务工作经费', yuan: '185000.00' },
  { label: 'invented.platform', name: '投资服务平台运行维护', category: '运行维护经费', yuan: '120000.00' },
] as const
const years = [2023, 2024] as const

const labelOf = (project: string, year: number): string => `${project}.${year}`
const day = (year: number, month: number, date: number): string =>
  `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
const own = (ledger: string, cells: SampleRow['cells'], more: Partial<SampleRow> = {}): SampleRow => ({
  ledger,
  org: inventedCentre,
  cells,
  ...more,
})

const projectRows = years.flatMap((year) =>
  projects.map(({ label, name, category }) =>
    own(
      'budgetProjects',
      { year, name, category, supervisingDept: '演示市商务局' },
      { label: labelOf(label, year) },
    ),
  ),
)

const budgetRows = years.flatMap((year) => [
  ...projects.map(({ label, yuan }, index) =>
    own('budgets', {
      year,
      project: idOf(labelOf(label, year)),
      fundSource: '当年财政拨款',
      amount: yuan,
      documentNo: `演示财预〔${year}〕${index + 1}号`,
      approvedOn: day(year, 1, 20),
    }),
  ),
  own('budgets', {
    year,
    project: null,
    fundSource: '当年财政拨款',
    amount: '2480000.00',
    documentNo: `演示财预〔${year}〕9号`,
    approvedOn: day(year, 1, 20),
  }),
  own('budgetAdjustments', {
    year,
    project: idOf(labelOf('invented.visits', year)),
    kind: '追加',
    fundSource: '当年财政拨款',
    amount: '45000.00',
    adjustedOn: day(year, 8, 15),
    documentNo: `演示财预追〔${year}〕12号`,
    reason: '增加两次重点区域推介活动。',
  }),
])

const projectSpending = [
  ['30211', '赴外地对接项目差旅费'],
  ['30202', '推介资料印制费'],
  ['30214', '推介会场地租赁费'],
  ['30227', '展板制作与布置'],
  ['30239', '考察用车费'],
] as const
const basicSpending = [
  ['30101', '发放基本工资'],
  ['30102', '发放津贴补贴'],
  ['30201', '办公用品采购'],
  ['30206', '电费'],
  ['30207', '电话与网络费'],
  ['30213', '办公设备维修费'],
  ['30228', '拨缴工会经费'],
] as const
const payees = [
  '演示印务有限公司',
  '演示会展服务有限公司',
  '演示客运有限公司',
  '演示办公用品商行',
  null,
] as const

function spendingRows(): readonly SampleRow[] {
  const random = randomFrom(seed)
  const rows: SampleRow[] = []
  let voucher = 0
  const pay = (
    year: number,
    month: number,
    nature: string,
    project: string | null,
    kind: readonly [string, string],
    fen: number,
  ): void => {
    voucher += 1
    rows.push(
      own('expenditures', {
        paidOn: day(year, month, random.between(1, 28)),
        voucherNo: `演-${year}-${String(voucher).padStart(4, '0')}`,
        summary: kind[1],
        economicClass: kind[0],
        nature,
        project: project === null ? null : idOf(project),
        fundSource: '当年财政拨款',
        amount: `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`,
        payee: random.oneOf(payees),
      }),
    )
  }
  for (const year of years) {
    for (let month = 1; month <= 12; month += 1) {
      for (const kind of basicSpending)
        pay(year, month, '基本支出', null, kind, random.between(80_000, 4_200_000))
      for (const { label } of projects) {
        for (let turn = random.between(1, 3); turn > 0; turn -= 1) {
          pay(
            year,
            month,
            '项目支出',
            labelOf(label, year),
            random.oneOf(projectSpending),
            random.between(60_000, 900_000),
          )
        }
      }
    }
  }
  return rows
}

const work = [
  ['走访商会', '次', '走访外地商会'],
  ['参加商会活动', '次', '参加商会年会'],
  ['接待客商', '人次', '接待来访客商'],
  ['实地考察', '次', '实地考察意向企业'],
  ['办结事项', '件', '办结企业诉求'],
  ['交办事项', '件', '受理企业诉求'],
] as const

function workRows(): readonly SampleRow[] {
  const random = randomFrom(seed + 1)
  return years.flatMap((year) =>
    Array.from({ length: 48 }, (_, index): SampleRow => {
      const [kind, measure, title] = work[index % work.length] as (typeof work)[number]
      const project = kind === '办结事项' || kind === '交办事项' ? 'invented.service' : 'invented.visits'
      return own(
        'workLog',
        {
          doneOn: day(year, 1 + (index % 12), random.between(1, 28)),
          kind,
          project: idOf(labelOf(project, year)),
          title: `${title}（第${index + 1}次）`,
          amount: measure === '人次' ? random.between(3, 18) : 1,
          measure,
          place: random.oneOf(['甲县', '乙县', '丙区', null]),
        },
        { state: index % 9 === 8 ? 'submitted' : 'accepted' },
      )
    }),
  )
}

const surveyRows = years.map((year) =>
  own('satisfactionResults', {
    year,
    project: idOf(labelOf('invented.service', year)),
    surveyedOn: day(year, 12, 8),
    object: '服务对象',
    title: '服务企业年度问卷',
    sent: 120,
    valid: 112,
    satisfied: 108,
    method: '问卷',
  }),
)

/** The invented centre: two years of budgets, payments, work and a survey, so that lists and panels have something to open. */
export const invented: readonly SampleRow[] = [
  ...projectRows,
  ...budgetRows,
  ...spendingRows(),
  ...workRows(),
  ...surveyRows,
]
export const inventedProject = labelOf('invented.visits', 2023)
