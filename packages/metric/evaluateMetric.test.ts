import { integer, ledger, money, registered, text, year } from '@hengjian/ledger'
import { describe, expect, it } from 'vitest'
import { evaluateMetric } from './evaluateMetric.ts'
import { difference, growth, metric, ratio, sumOf } from './metric.ts'
import { remembering } from './reader.ts'
import { statedTotals } from './statedTotals.ts'
import { answerOf } from './testing/answerOf.ts'
import { caseParents, readRows } from './testing/casesFile.ts'
import { rowsReader } from './testing/rowsReader.ts'

const sales = ledger({
  name: 'sales',
  title: '演示账',
  group: '预算与支出',
  rowWord: '笔',
  fields: {
    year: year('年度'),
    item: text('品名'),
    fundSource: text('资金来源', { optional: true }),
    amount: money('金额'),
    guests: integer('人数', { unit: '人次' }),
  },
  key: ['year', 'item'],
  caption: 'item',
  search: ['item'],
  states: registered,
  writers: ['clerk'],
})
const common = { unit: '万元', scope: 'unit', basis: '演示' } as const
const sold = metric({
  ...common,
  name: 'sold',
  title: '演示数',
  from: sales,
  where: [],
  sum: 'amount',
  on: 'year',
  by: { fundSource: 'fundSource' },
})
const guests = metric({
  ...common,
  unit: '人次',
  name: 'guests',
  title: '人数',
  from: sales,
  where: [],
  sum: 'guests',
  on: 'year',
})
const share = ratio({ name: 'share', title: '占比', scope: 'unit', basis: '演示', of: sold, to: sold })
const ledgers = new Map([sales, statedTotals].map((one) => [one.name, one]))
const head = '台账,年度,品名,资金来源,金额,人数,口径,来源文件,与明细并存时,反推,数量,计量单位,单位\n'
const reading = (...lines: readonly string[]) =>
  rowsReader(ledgers, readRows(head + lines.join('\n'), ledgers), caseParents)
const question = { organisation: 3, year: 2023 }
const ask = (reader: ReturnType<typeof reading>, of = sold) => evaluateMetric(of, question, reader)

describe('a stated total', () => {
  const detail = '演示账,2023,甲,,79000,1,,,,,,,'

  it('answers where there is no detail, and says from which document', async () => {
    // 金额 of a stated total is 万元, as its ledger shows it.
    const { explanation } = await ask(reading('汇总数,2023,,,8,,sold,决算报表,采用汇总数,,,,'))
    expect(explanation).toMatchObject({
      printed: '8.00 万元',
      source: { kind: 'total', document: '决算报表', detail: null },
      notes: [],
    })
  })

  it('stands against detail where the office says so, and the difference is a note', async () => {
    const { explanation } = await ask(reading(detail, '汇总数,2023,,,8,,sold,决算报表,采用汇总数,,,,'))
    expect(explanation.printed).toBe('8.00 万元')
    expect(explanation.source).toMatchObject({ kind: 'total', detail: '7.90 万元' })
    expect(explanation.notes).toEqual([
      '汇总数 8.00 万元，明细合计 7.90 万元，相差 0.1 万元；现采用汇总数，请核对。',
    ])
  })

  it('gives way to detail where the office says so', async () => {
    const { explanation } = await ask(reading(detail, '汇总数,2023,,,8,,sold,决算报表,采用明细,,,,'))
    expect(explanation.printed).toBe('7.90 万元')
    expect(explanation.notes).toEqual([
      '汇总数 8.00 万元，明细合计 7.90 万元，相差 0.1 万元；现采用明细，请核对。',
    ])
  })

  it('agrees with detail', async () => {
    const { explanation } = await ask(reading(detail, '汇总数,2023,,,7.9,,sold,决算报表,采用明细,,,,'))
    expect(explanation.notes).toEqual(['明细合计与汇总数一致，均为 7.90 万元。'])
  })

  it('may be derived, and says so', async () => {
    const { explanation } = await ask(reading('汇总数,2023,,,8,,sold,决算报表,采用汇总数,是,,,'))
    expect(explanation.notes).toEqual(['反推数：由其他已公布的数反算得出，不是文件直接载明。'])
  })

  it('may be stated source by source', async () => {
    const reader = reading(
      '汇总数,2023,,当年财政拨款,8,,sold,决算报表,采用汇总数,,,,',
      '汇总数,2023,,其他资金,1.5,,sold,决算报表,采用汇总数,,,,',
    )
    expect((await ask(reader)).explanation).toMatchObject({
      printed: '9.50 万元',
      withNumbers: '8.00 + 1.50',
    })
    const narrowed = { ...question, arguments: { fundSource: '其他资金' } }
    expect(await answerOf(sold, narrowed, reader)).toBe('1.50 万元')
  })

  it('may name the metric by its title', async () => {
    expect(await answerOf(sold, question, reading('汇总数,2023,,,8,,演示数,决算报表,采用汇总数,,,,'))).toBe(
      '8.00 万元',
    )
  })

  it('may be a rate', async () => {
    const reader = reading('汇总数,2023,,,,,share,调查汇总表,采用汇总数,,95,%,')
    expect(await answerOf(share, question, reader)).toBe('95.00%')
  })

  it.each([
    ['another year', '汇总数,2022,,,8,,sold,决算报表,采用汇总数,,,,'],
    ['another metric', '汇总数,2023,,,8,,guests,决算报表,采用汇总数,,,,'],
    ['another office', '汇总数,2023,,,8,,sold,决算报表,采用汇总数,,,,外单位'],
  ])('is not taken from %s', async (_, line) => {
    expect(await answerOf(sold, question, reading(line))).toBe(
      '缺：“演示账”中没有2023年度的记录，请登记明细，或在“汇总数”中录入“演示数”。',
    )
  })
})

describe('compositions', () => {
  const rows = reading('演示账,2023,甲,,60000,3,,,,,,,', '演示账,2022,甲,,50000,4,,,,,,,')

  it('compare with the year before', async () => {
    const grown = growth({ name: 'grown', title: '增长率', scope: 'unit', basis: '演示', of: sold })
    expect(await answerOf(grown, question, rows)).toBe('20.00%')
    expect(await answerOf(grown, { ...question, year: 2022 }, rows)).toBe(
      '缺：“演示账”中没有2021年度的记录，请登记明细，或在“汇总数”中录入“演示数”。',
    )
  })

  it('do not add people to money', async () => {
    const both = sumOf({ ...common, name: 'both', title: '合计', parts: [sold, guests] })
    const less = difference({ ...common, name: 'less', title: '差额', from: sold, less: guests })
    const sentence = (title: string) => `缺：口径“${title}”的各组成部分计量单位不同，不能相加减，请核对口径。`
    expect(await answerOf(both, question, rows)).toBe(sentence('合计'))
    expect(await answerOf(less, question, rows)).toBe(sentence('差额'))
  })
})

describe('the scope of a metric', () => {
  it('is the unit alone, or the region with a remark', async () => {
    const rows = reading('演示账,2023,甲,,60000,3,,,,,,,', '演示账,2023,乙,,40000,3,,,,,,,下属单位')
    expect((await ask(rows)).explanation.printed).toBe('6.00 万元')
    const whole = metric({
      ...common,
      scope: 'region',
      name: 'whole',
      title: '全市数',
      from: sales,
      where: [],
      sum: 'amount',
      on: 'year',
    })
    expect((await ask(rows, whole)).explanation).toMatchObject({
      printed: '10.00 万元',
      notes: ['全市口径，不是本单位单独完成。'],
    })
  })
})

describe('remembering', () => {
  it('asks the ledgers each question once', async () => {
    const rows = reading('演示账,2023,甲,,60000,3,,,,,,,')
    let asked = 0
    const counting = remembering({
      ...rows,
      sum: (...question) => {
        asked += 1
        return rows.sum(...question)
      },
    })
    await evaluateMetric(share, question, counting)
    expect(asked).toBe(1)
  })
})
