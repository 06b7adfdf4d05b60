import { choice, ledger, money, ref, registered, text, year } from '@hengjian/ledger'
import { describe, expect, it } from 'vitest'
import { metric, overSubjects, statedMetric } from './metric.ts'
import { statedTotals } from './statedTotals.ts'
import { answerOf } from './testing/answerOf.ts'
import { caseParents, readRows } from './testing/casesFile.ts'
import { rowsReader } from './testing/rowsReader.ts'

const common = { group: '预算与支出', states: registered, writers: ['clerk'] } as const
const plans = ledger({
  ...common,
  name: 'plans',
  title: '演示项目',
  rowWord: '个项目',
  fields: { year: year('年度'), name: text('名称'), category: choice('类别', ['业务', '专项']) },
  key: ['year', 'name'],
  caption: 'name',
  search: ['name'],
})
const payments = ledger({
  ...common,
  name: 'payments',
  title: '演示账',
  rowWord: '笔',
  fields: {
    year: year('年度'),
    plan: ref('plans', '项目', { optional: true }),
    class: text('分类'),
    amount: money('金额'),
  },
  key: ['year', 'class'],
  caption: 'class',
  search: ['class'],
})
const about = { unit: '万元', scope: 'unit', basis: '演示' } as const
const paid = { ...about, from: payments, where: [], sum: 'amount', on: 'year', subject: 'plan' } as const
const wages = metric({
  ...paid,
  name: 'wages',
  title: '工资',
  where: [{ field: 'class', startsWith: ['301', '303'] }],
  noneIsNothing: '账上没有的支出没有发生。',
})
const income = statedMetric({ ...about, name: 'income', title: '收入', by: { source: '来源' } })
const special = overSubjects({
  ...about,
  name: 'special',
  title: '专项支出',
  of: metric({ ...paid, name: 'paid', title: '支出' }),
  subjects: plans,
  on: 'year',
  where: [{ field: 'category', equals: '专项' }],
})
const ledgers = new Map([plans, payments, statedTotals].map((one) => [one.name, one]))
const head = '台账,年度,名称,类别,项目,分类,金额,口径,口径条件,来源文件,与明细并存时,反推\n'
const reading = (...lines: readonly string[]) =>
  rowsReader(ledgers, readRows(head + lines.join('\n'), ledgers), caseParents)
const question = { organisation: 3, year: 2023 }

describe('a class of spending', () => {
  const other = '演示账,2023,,,,30201,50000'

  it('takes the codes that start as it says', async () => {
    const reader = reading('演示账,2023,,,,30101,10000', '演示账,2023,,,,30302,5000', other)
    expect(await answerOf(wages, question, reader)).toBe('1.50 万元')
  })

  it('is nothing in a ledger that is kept and holds none of it', async () => {
    expect(await answerOf(wages, question, reading(other))).toBe('0.00 万元')
  })

  it('cannot tell where the ledger has no row of that year', async () => {
    expect(await answerOf(wages, question, reading('演示账,2022,,,,30101,10000'))).toBe(
      '缺：“演示账”中没有2023年度的记录，请登记明细，或在“汇总数”中录入“工资”。',
    )
  })
})

describe('a figure that only documents state', () => {
  const total = (amount: string, narrowed: string) =>
    `汇总数,2023,,,,,${amount},收入,${narrowed},演示决算,采用汇总数,否`

  it('is what the document says of exactly that', async () => {
    const reader = reading(total('380.14', ''), total('372.64', '来源=一般公共预算'))
    expect(await answerOf(income, question, reader)).toBe('380.14 万元')
    const narrowed = { ...question, arguments: { source: '一般公共预算' } }
    expect(await answerOf(income, narrowed, reader)).toBe('372.64 万元')
  })

  it('is missing until one states it', async () => {
    expect(await answerOf(income, question, reading())).toBe(
      '缺：还没有2023年度的“收入”，请导入决算报表，或在“汇总数”中录入。',
    )
  })
})

describe('a sum over projects of one kind', () => {
  const plan = (name: string, category: string) => `演示项目,2023,${name},${category}`

  it('leaves the other kinds out', async () => {
    const reader = reading(
      plan('甲', '专项'),
      plan('乙', '业务'),
      '演示账,2023,,,甲,30201,80000',
      '演示账,2023,,,乙,30211,44200',
    )
    expect(await answerOf(special, question, reader)).toBe('8.00 万元')
  })

  it('has no figure while one project has none', async () => {
    const reader = reading(plan('甲', '专项'), plan('丙', '专项'), '演示账,2023,,,甲,30201,80000')
    expect(await answerOf(special, question, reader)).toBe(
      '缺：“演示账”中没有2023年度“丙”的记录，请登记明细，或在“汇总数”中录入“支出”。',
    )
  })

  it('cannot tell where no such project is registered', async () => {
    expect(await answerOf(special, question, reading(plan('乙', '业务')))).toBe(
      '缺：“演示项目”中没有2023年度符合“专项支出”的记录，请登记，或在“汇总数”中录入“专项支出”。',
    )
  })
})
