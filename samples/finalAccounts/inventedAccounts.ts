import { addUp, type Amounts, type ClassSpending, type FinalAccounts } from './accounts.ts'
import { invented } from '../invented.ts'
import { inventedCentre, sampleOrganisations } from '../organisations.ts'
import type { SampleRow } from '../sampleRow.ts'

const textOf = (row: SampleRow, field: string): string => String(row.cells[field])
const yearOf = (row: SampleRow): number =>
  Number(textOf(row, row.ledger === 'expenditures' ? 'paidOn' : 'year').slice(0, 4))

function rowsOf(ledger: string, year: number): readonly SampleRow[] {
  return invented.filter((row) => row.ledger === ledger && row.org === inventedCentre && yearOf(row) === year)
}

/** What was paid by economic class: items, classes of three digits and all together. */
function byEconomicClass(rows: readonly SampleRow[]): Amounts {
  const keys = new Set(
    rows.flatMap((row) => [textOf(row, 'economicClass'), textOf(row, 'economicClass').slice(0, 3)]),
  )
  return Object.fromEntries(
    [...keys, 'total'].flatMap((key) => {
      const sum = addUp(
        rows
          .filter((row) => key === 'total' || textOf(row, 'economicClass').startsWith(key))
          .map((row) => textOf(row, 'amount')),
      )
      return sum === undefined ? [] : [[key, sum] as const]
    }),
  )
}

const initialOf = (rows: readonly SampleRow[], isProject: boolean): string | undefined =>
  addUp(
    rows.filter(({ cells }) => (cells['project'] !== null) === isProject).map((row) => textOf(row, 'amount')),
  )

/**
 * The final accounts of the invented centre, added up from its own payments and budgets, so that total and
 * detail agree to the 分. Everything in them is 演示数据.
 */
export function inventedAccounts(year: 2023 | 2024): FinalAccounts {
  const payments = rowsOf('expenditures', year)
  const ofNature = (nature: string): Amounts =>
    byEconomicClass(payments.filter(({ cells }) => cells['nature'] === nature))
  const [basic, project] = [ofNature('基本支出'), ofNature('项目支出')]
  const budgets = rowsOf('budgets', year)
  const added = rowsOf('budgetAdjustments', year).map((row) => textOf(row, 'amount'))
  const spent = addUp([basic['total'], project['total']])
  const [initialBasic, initialProject] = [initialOf(budgets, false), initialOf(budgets, true)]
  const initial = addUp([initialBasic, initialProject])
  const classes: readonly ClassSpending[] = [
    { code: '2011308', name: '招商引资', basic: {}, project },
    { code: '2011350', name: '事业运行', basic, project: {} },
  ]
  const zero = { initial: '0.00', fullYear: '0.00', final: '0.00' } as const
  const filled = (amounts: Readonly<Record<string, string | undefined>>): Amounts =>
    Object.fromEntries(
      Object.entries(amounts).flatMap(([key, amount]) => (amount === undefined ? [] : [[key, amount]])),
    )
  return {
    unit: sampleOrganisations.find(({ number }) => number === inventedCentre)?.name ?? '',
    year,
    income: filled({ 一般公共预算财政拨款收入: spent, 本年收入合计: spent }),
    spending: filled({ initial, fullYear: addUp([initial, ...added]), final: spent }),
    basic: filled({ initial: initialBasic, fullYear: initialBasic, final: basic['total'] }),
    project: filled({
      initial: initialProject,
      fullYear: addUp([initialProject, ...added]),
      final: project['total'],
    }),
    ...filled({ staff: addUp([basic['301'], basic['303']]), office: addUp([basic['302'], basic['310']]) }),
    classes,
    threePublic: {
      '因公出国（境）费': zero,
      公务用车购置费: zero,
      公务用车运行维护费: zero,
      公务接待费: zero,
    },
    counts: { 公务用车保有量: '0', 国内公务接待批次: '0', 国内公务接待人次: '0' },
    posts: '12',
    inPost: '11',
    notes: ['演示数据：本套报表由演示台账的支出和预算明细汇总生成，单位和数字均为虚构。'],
  }
}
