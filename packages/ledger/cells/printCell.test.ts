import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Decimal, dayOf, money as moneyOf } from '@hengjian/values'
import {
  type CellValue,
  choice,
  code,
  date,
  evidence,
  type Field,
  flag,
  integer,
  money,
  quantity,
  ref,
  text,
  year,
} from '../field.ts'
import { parseCell } from './parseCell.ts'
import { cellFromJson, cellToJson, printCell, withSeparators } from './printCell.ts'
import { type CellContext, valueOf } from './result.ts'

const labels = new Map([
  ['30211', '差旅费'],
  ['30217', '公务接待费'],
  ['expenditures', '支出明细'],
])
const context: CellContext = {
  codes: new Map([['economicClass', labels]]),
  captions: () => new Map([['r1', ['r1']]]),
}
const labelOf = (_: string, key: string) => labels.get(key)

const decimal = fc
  .tuple(fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n }), fc.integer({ min: 0, max: 6 }))
  .map(([digits, places]) => new Decimal(digits.toString()).div(new Decimal(10).pow(places)))
const day = fc
  .date({ min: new Date('1949-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map((at) => dayOf(at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate())!)
const words = fc
  .string({ unit: fc.constantFrom(...'镕喆堃（）“”，。 ０3aA-=+年元'), minLength: 1, maxLength: 20 })
  .map((raw) => raw.trim())
  .filter((raw) => raw !== '')

/** Every kind of field that is typed, with the values that its cells can hold. */
const kinds: readonly (readonly [Field, fc.Arbitrary<CellValue>])[] = [
  [text('事项'), words],
  [choice('状态', ['在谈', '终止（未落地）']), fc.constantFrom('在谈', '终止（未落地）')],
  [code('economicClass', '经济分类'), fc.constantFrom('30211', '30217', 'expenditures')],
  [money('金额'), fc.bigInt({ min: -(10n ** 17n), max: 10n ** 17n }).map((fen) => moneyOf(fen))],
  [quantity('面积', { unit: '平方米', decimals: 6 }), decimal],
  [integer('批次', { unit: '批次' }), fc.nat(2_147_483_647)],
  [date('支付日期'), day],
  [year('年度'), fc.integer({ min: 1990, max: 2100 })],
  [flag('是否重大'), fc.boolean()],
  [ref('project', '项目'), fc.constant('r1')],
]

describe('what is printed', () => {
  it.each(kinds.map(([field, values]) => [field.kind, field, values] as const))(
    'is read again as the same %s',
    (_, field, values) => {
      fc.assert(
        fc.property(values, (value) => {
          expect(parseCell(field, printCell(field, value, labelOf), context)).toEqual(valueOf(value))
        }),
      )
    },
  )

  it.each(kinds.map(([field, values]) => [field.kind, field, values] as const))(
    'passes the wire unchanged as %s',
    (_, field, values) => {
      fc.assert(
        fc.property(values, (value) => {
          const json: unknown = JSON.parse(JSON.stringify(cellToJson(field, value)))
          expect(cellFromJson(field, json as ReturnType<typeof cellToJson>)).toEqual(value)
        }),
      )
    },
  )
})

describe('a cell as a person reads it', () => {
  it.each<[Field, CellValue, string]>([
    [money('金额'), moneyOf(123_456_780n), '1,234,567.80 元'],
    [money('金额'), moneyOf(-5n), '-0.05 元'],
    [quantity('面积', { unit: '平方米' }), new Decimal('12.50'), '12.5平方米'],
    [integer('批次', { unit: '批次' }), 0, '0批次'],
    [date('支付日期'), dayOf(2023, 1, 5)!, '2023年1月5日'],
    [flag('是否重大'), false, '否'],
    [evidence('佐证材料'), ['a', 'b'], '2 份'],
    [code('economicClass', '经济分类'), '30211', '30211 差旅费'],
    [code('economicClass', '经济分类'), '39999', '39999'],
    [code('economicClass', '台账'), 'expenditures', '支出明细'],
  ])('%# prints', (field, value, printed) => {
    expect(printCell(field, value, labelOf)).toBe(printed)
  })

  it('is empty where nothing was filled in, not 0', () => {
    for (const [field] of kinds) expect(printCell({ ...field, optional: true }, null)).toBe('')
  })

  it('groups thousands in the whole part only', () => {
    expect(['999', '1000', '-1234567', '1000.1234'].map(withSeparators)).toEqual([
      '999',
      '1,000',
      '-1,234,567',
      '1,000.1234',
    ])
  })
})

describe('a blank on the wire', () => {
  it('is null in both directions, and an empty list for evidence', () => {
    for (const [field] of kinds) {
      expect(cellToJson(field, null)).toBeNull()
      expect(cellFromJson(field, null)).toBeNull()
    }
    expect(cellToJson(evidence('佐证材料'), null)).toEqual([])
    expect(cellFromJson(evidence('佐证材料'), null)).toEqual([])
    expect(cellFromJson(text('事项', { optional: true }), '')).toBeNull()
  })

  it('carries money as decimal text', () => {
    expect(cellToJson(money('金额'), moneyOf(320_000n))).toBe('3200.00')
  })
})
