import { budgetProjects } from '@hengjian/catalog/ledgers/budgetProjects/ledger.ts'
import { expenditures } from '@hengjian/catalog/ledgers/expenditures/ledger.ts'
import type { Ledger } from '@hengjian/ledger'
import { inOffice, listRows, type ListQuery, type Office, totalsOf } from '@hengjian/store'
import { sql } from 'kysely'
import { openBenchDatabase } from './database.ts'
import { type Measurement, timed } from './measurement.ts'
import { countyScope, fillRegion, region } from './region.ts'

const county = (number: number): Office => {
  const scope = countyScope(1 + ((number * 37) % (region.organisations - 3)))
  return {
    tenant: 1,
    account: 'bench',
    accountName: '量测',
    accountOrg: scope[0] ?? 1,
    scope,
    requestId: 'bench',
  }
}

/** Lists and search of a county user under row security, in the tables of a whole province. */
export async function measureReading(): Promise<readonly Measurement[]> {
  const bench = await openBenchDatabase(4)
  try {
    await fillRegion(bench.owner)
    const query = (office: Office, changes: Partial<ListQuery>): ListQuery => ({
      tenant: 1,
      orgs: office.scope,
      conditions: [],
      states: [],
      search: null,
      sort: null,
      cursor: null,
      limit: 50,
      ...changes,
    })
    const page = (ledger: Ledger, office: Office, changes: Partial<ListQuery>) =>
      inOffice(bench.app, office, (tx) => listRows(tx, ledger, query(office, changes)))
    const needles = await sql<{
      needle: string
    }>`select substr(name, 2, 2) as needle from app.budget_projects limit 300`.execute(bench.owner)
    const list = await timed(300, (run) => page(expenditures, county(run), {}))
    const sums = await timed(200, (run) => {
      const office = county(run)
      return inOffice(bench.app, office, (tx) => totalsOf(tx, expenditures, query(office, {})))
    })
    const search = await timed(300, (run) =>
      page(budgetProjects, county(run), { search: needles.rows[run % 300]?.needle ?? '华中', limit: 20 }),
    )
    return [
      {
        what: `list page of 50 in ${region.spending} rows, county user, p99`,
        value: list.p99,
        unit: 'ms',
        bound: 50,
      },
      { what: 'totals of the same list, county user, p99', value: sums.p99, unit: 'ms', bound: 50 },
      {
        what: `two-character search in ${region.names} names, county user, p99`,
        value: search.p99,
        unit: 'ms',
        bound: 20,
      },
    ]
  } finally {
    await bench.close()
  }
}
