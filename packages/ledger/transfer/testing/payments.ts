import type { CodeLists } from '../../cells/result.ts'
import { choice, code, date, evidence, flag, integer, money, quantity, ref, text, year } from '../../field.ts'
import { ledger } from '../../ledger.ts'
import { registered } from '../../states.ts'
import type { Existing, Lookups } from '../dryRun.ts'
import { columnLetter, type SourceSheet } from '../source.ts'

/** A small ledger of payments that stands for any ledger. */
export const payments = ledger({
  name: 'payments',
  title: '样例支付',
  group: '样例',
  rowWord: '笔支付',
  fields: {
    paidOn: date('支付日期'),
    voucherNo: text('凭证号', { maxLength: 20 }),
    summary: text('摘要'),
    economicClass: code('economicClasses', '经济分类', { help: '填到款。' }),
    nature: choice('支出性质', ['基本支出', '项目支出']),
    project: ref('projects', '项目', { optional: true }),
    amount: money('金额'),
    proof: evidence('佐证资料'),
  },
  key: ['paidOn', 'voucherNo'],
  caption: 'summary',
  search: ['summary'],
  totals: ['amount'],
  month: { of: 'paidOn', locks: false },
  states: registered,
  writers: ['clerk'],
  invariants: {
    notZero: {
      level: 'must',
      field: 'amount',
      says: '金额不能为 0，请填写实际支付数。',
      holds: (row) => row.amount.fen !== 0n,
    },
    refundSaysSo: {
      level: 'warns',
      field: 'summary',
      says: '金额为负数而摘要没有写明退回，请在摘要中写明。',
      holds: (row) => row.amount.fen > 0n || row.summary.includes('退'),
    },
  },
})

/** One field of every kind. */
export const everyKind = ledger({
  name: 'everyKind',
  title: '样例各项',
  group: '样例',
  rowWord: '行',
  fields: {
    year: year('年度'),
    name: text('名称'),
    kind: choice('类别', ['走访', '接待（来访）']),
    economicClass: code('economicClasses', '经济分类'),
    amount: money('金额', { shownIn: '万元' }),
    area: quantity('面积', { unit: '平方米', decimals: 4, optional: true }),
    guests: integer('客商', { unit: '人次' }),
    heldOn: date('活动日期'),
    major: flag('重大'),
    project: ref('projects', '项目', { optional: true }),
    proof: evidence('佐证资料'),
  },
  key: ['name'],
  caption: 'name',
  search: ['name'],
  totals: ['amount'],
  year: 'year',
  states: registered,
  writers: ['clerk'],
})

export const codes: CodeLists = new Map([
  [
    'economicClasses',
    new Map([
      ['30201', '办公费'],
      ['30211', '差旅费'],
      ['30212', '因公出国（境）费用'],
    ]),
  ],
])

export const captions = new Map([
  ['招商工作经费', ['p1']],
  ['重复名称', ['p2', 'p3']],
])

/** Lookups of a ledger in which the given rows stand, by key. */
export const lookupsWith = (standing: ReadonlyMap<string, readonly Existing[]> = new Map()): Lookups => ({
  context: { codes, captions: () => captions },
  existing: async () => standing,
})

/** A sheet from rows of texts; the first text stands in A1, and '' is no cell. */
export const sheetOf = (
  rows: readonly (readonly string[])[],
  more: Partial<SourceSheet> = {},
): SourceSheet => ({
  name: '明细',
  hidden: false,
  rows: rows.flatMap((texts, index) => {
    const cells = new Map(
      texts.flatMap((text, column) => (text === '' ? [] : [[columnLetter(column), text] as const])),
    )
    return cells.size === 0 ? [] : [{ number: index + 1, cells }]
  }),
  ...more,
})

export const paymentHeader = ['支付日期', '凭证号', '摘要', '经济分类', '支出性质', '项目', '金额（元）']

/** A row that is in order, with some of its cells replaced. */
export const payment = (cells: Readonly<Record<number, string>> = {}): readonly string[] =>
  ['2024-03-04', '记-0310', '办公用品', '30201 办公费', '基本支出', '', '486.00'].map(
    (text, index) => cells[index] ?? text,
  )
