import { Decimal } from '@hengjian/values'
import { describe, expect, it } from 'vitest'
import { invented } from '../invented.ts'
import { addUp } from './accounts.ts'
import { finalAccountsWorkbook } from './finalAccountsWorkbook.ts'
import { inventedAccounts } from './inventedAccounts.ts'
import { publishedAccounts2022, publishedAccounts2023 } from './publishedAccounts.ts'
import { ordinal } from './summarySheet.ts'

describe('sample final accounts', () => {
  it('are a whole set of forms with cover, contents and a note of what was worked out', () => {
    const { sheets } = finalAccountsWorkbook(publishedAccounts2023)
    expect(sheets.map(({ name }) => name)).toEqual([
      '封面',
      '目录',
      'Z01 收入支出决算总表(财决01表)',
      'Z03 收入决算表(财决03表)',
      'Z04 支出决算表(财决04表)',
      'Z05 支出决算明细表(财决05表)',
      'Z05_1 基本支出决算明细表(财决05-1表)',
      'Z05_2 项目支出决算明细表(财决05-2表)',
      'Z07 一般公共预算财政拨款收入支出决算表(财决07表)',
      'Z08 一般公共预算财政拨款支出决算明细表(财决08表)',
      'F02 基本数字表(财决附02表)',
      'F03 机构运行信息表(财决附03表)',
      '编制说明',
    ])
    expect(sheets.every(({ name }) => name.length <= 31)).toBe(true)
    for (const { notes } of [publishedAccounts2022, publishedAccounts2023])
      expect(notes.filter((note) => note.startsWith('反推：')).length).toBeGreaterThan(0)
  })

  it.each([2023, 2024] as const)('of the invented centre are its payments of %i to the 分', (year) => {
    const accounts = inventedAccounts(year)
    const paid = invented
      .filter(
        ({ ledger, cells }) => ledger === 'expenditures' && String(cells['paidOn']).startsWith(`${year}-`),
      )
      .reduce((sum, { cells }) => sum.plus(String(cells['amount'])), new Decimal(0))
    expect(accounts.spending.final).toBe(paid.toFixed(2))
    expect(addUp([accounts.basic.final, accounts.project.final])).toBe(paid.toFixed(2))
    expect(addUp([accounts.staff, accounts.office])).toBe(accounts.basic.final)
    expect(accounts.notes[0]).toMatch(/^演示数据/)
  })

  it('add up exactly, and nothing to nothing', () => {
    expect(addUp(['0.10', '0.20', undefined])).toBe('0.30')
    expect(addUp([undefined])).toBeUndefined()
    expect([1, 10, 12, 20, 25].map(ordinal)).toEqual(['一', '十', '十二', '二十', '二十五'])
  })
})
