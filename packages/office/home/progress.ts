import type { Explanation } from '@hengjian/metric'
import { inOffice, monthlySums, subtreeOf } from '@hengjian/store'
import { Decimal } from '@hengjian/values'
import type { House } from '../house.ts'
import { officeOf, type Person } from '../person.ts'

/** A line of 执行与目标: an amount of the year, and the share of its budget where a form says it. */
export type ProgressLine = {
  readonly title: string
  readonly amount: string
  readonly unit: string
  readonly percent: string | null
  readonly reason: string | null
  /** Not readonly, only so that it is the wire type as it stands. */
  readonly months: string[]
  readonly link: string
}

/** How far a form's budget is spent: the two figures that stand on it, read nowhere else. */
export function executionOf(
  { id, subject, scored }: { readonly id: string; readonly subject: string | null; readonly scored: boolean },
  figures: Readonly<Record<string, Explanation>>,
): readonly ProgressLine[] {
  const [executed, rate] = [figures['funds.total.executed'], figures['execution.rate']]
  if (!scored || executed?.fact.kind !== 'known' || rate === undefined) return []
  return [
    {
      title: subject ?? '',
      amount: executed.printed.replace(' 万元', ''),
      unit: '万元',
      percent: rate.fact.kind === 'known' ? rate.printed : null,
      reason: rate.fact.kind === 'known' ? null : rate.fact.reason,
      months: [],
      link: `/evaluations/${id}`,
    },
  ]
}

/** Spending of the year by month, from the roll-ups. */
export async function spendingByMonth(
  house: House,
  person: Person,
  org: number,
  year: number,
): Promise<readonly ProgressLine[]> {
  const office = await officeOf(house, person)
  const orgs = subtreeOf(await house.organisations(), org)
  const measures = [...house.ledgers.values()].flatMap((ledger) =>
    Object.keys(ledger.rollUps).map((name) => ({ measure: `${ledger.name}.${name}`, ledger })),
  )
  const lines: ProgressLine[] = []
  for (const { measure, ledger } of measures) {
    const sums = await inOffice(house.app, office, (tx) =>
      monthlySums(tx, { tenant: office.tenant, measure, orgs, from: `${year}-01`, to: `${year}-12` }),
    )
    if (sums.length === 0) continue
    const byMonth = Array.from({ length: 12 }, (_, month) => {
      const name = `${year}-${String(month + 1).padStart(2, '0')}`
      return sums
        .filter((sum) => sum.month === name)
        .reduce((total, { sum }) => total.plus(sum), new Decimal(0))
    })
    const total = byMonth.reduce((all, month) => all.plus(month), new Decimal(0))
    lines.push({
      title: `${ledger.title}本年累计`,
      amount: total.div(10_000).toFixed(2),
      unit: '万元',
      percent: null,
      reason: null,
      months: byMonth.map((month) => month.div(10_000).toFixed(2)),
      link: `/ledgers/${ledger.name}`,
    })
  }
  return lines
}
