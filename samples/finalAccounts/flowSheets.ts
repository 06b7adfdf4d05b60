import type { PlannedSheet } from '@hengjian/workbook'
import type { FinalAccounts } from './accounts.ts'
import { addUp } from './accounts.ts'
import { classRows } from './classRows.ts'
import { classSheet } from './classSheet.ts'

const incomeColumns = [
  ['本年收入合计'],
  ['财政拨款收入'],
  ['上级补助收入'],
  ['事业收入', '小计'],
  ['事业收入', '其中：教育收费'],
  ['经营收入'],
  ['附属单位上缴收入'],
  ['其他收入'],
] as const

/** 财决03: income by source. Published accounts give no classes of income, so the total stands alone there. */
export function incomeSheet(accounts: FinalAccounts): PlannedSheet {
  const { income } = accounts
  const total = [
    income['本年收入合计'],
    addUp([
      income['一般公共预算财政拨款收入'],
      income['政府性基金预算财政拨款收入'],
      income['国有资本经营预算财政拨款收入'],
    ]),
    ...['上级补助收入', '事业收入', '教育收费', '经营收入', '附属单位上缴收入', '其他收入'].map(
      (name) => income[name],
    ),
  ]
  return classSheet(accounts, {
    system: 'Z03',
    form: '财决03',
    title: '收入决算表',
    columns: incomeColumns,
    codeWord: '支出功能分类科目编码',
    total,
    rows: [],
  })
}

/** 财决04: spending by nature. */
export const spendingSheet = (accounts: FinalAccounts): PlannedSheet =>
  classSheet(accounts, {
    system: 'Z04',
    form: '财决04',
    title: '支出决算表',
    columns: [
      ['本年支出合计'],
      ['基本支出'],
      ['项目支出'],
      ['上缴上级支出'],
      ['经营支出'],
      ['对附属单位补助支出'],
    ],
    codeWord: '支出功能分类科目编码',
    ...classRows(accounts, ({ basic, project }) => [
      // The sum of what is published would be too small where not all of it is.
      accounts.spending.final === undefined ? undefined : addUp([basic['total'], project['total']]),
      basic['total'],
      project['total'],
      undefined,
      undefined,
      undefined,
    ]),
  })

const generalColumns = [
  ['年初结转和结余', '合计'],
  ['年初结转和结余', '基本支出结转'],
  ['年初结转和结余', '项目支出结转和结余'],
  ['本年收入', '合计'],
  ['本年收入', '基本支出'],
  ['本年收入', '项目支出'],
  ['本年支出', '合计'],
  ['本年支出', '基本支出', '小计'],
  ['本年支出', '基本支出', '人员经费'],
  ['本年支出', '基本支出', '公用经费'],
  ['本年支出', '项目支出'],
  ['年末结转和结余', '合计'],
  ['年末结转和结余', '基本支出结转'],
  ['年末结转和结余', '项目支出结转和结余'],
] as const

/** 财决07: income and spending of the general public budget. Natures are known where nothing else paid. */
export function generalBudgetSheet(accounts: FinalAccounts): PlannedSheet {
  const given = accounts.income['一般公共预算财政拨款收入']
  const alone = accounts.income['其他收入'] === undefined
  const { basic, project, staff, office } = accounts
  const known = (amount: string | undefined): string | undefined => (alone ? amount : undefined)
  const total = generalColumns.map(([first, second, third]) => {
    if (second === '合计' && (first === '本年收入' || first === '本年支出')) return given
    if (first !== '本年支出') return undefined
    if (third === '人员经费') return known(staff)
    if (third === '公用经费') return known(office)
    return known(second === '项目支出' ? project.final : basic.final)
  })
  return classSheet(accounts, {
    system: 'Z07',
    form: '财决07',
    title: '一般公共预算财政拨款收入支出决算表',
    columns: generalColumns,
    codeWord: '支出功能分类科目编码',
    total,
    rows: [],
  })
}
