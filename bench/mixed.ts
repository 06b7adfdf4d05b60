import { performance } from 'node:perf_hooks'
import { expenditures } from '@hengjian/catalog/ledgers/expenditures/ledger.ts'
import { inOffice, listRows, type Office, writeRows } from '@hengjian/store'
import { moneyFromYuan } from '@hengjian/values'
import { sql } from 'kysely'
import { type BenchDatabase, openBenchDatabase } from './database.ts'
import { type Measurement, median } from './measurement.ts'
import { fillRegion, region } from './region.ts'

const readers = 32
const writers = 4
const seconds = 8

type Load = {
  readonly read: (run: number) => Promise<unknown>
  readonly write: (run: number) => Promise<unknown>
}

/** Counts on over all pairs: no payment is written twice. */
let run = 0

/** Reads a second while four writers write, through everything we do: row security, versions, journal. */
async function perSecond(load: Load): Promise<number> {
  const until = performance.now() + seconds * 1000
  let reads = 0
  const loop = async (once: (run: number) => Promise<unknown>, counts: boolean): Promise<void> => {
    while (performance.now() < until) {
      await once((run += 1))
      if (counts) reads += 1
    }
  }
  await Promise.all([
    ...Array.from({ length: readers }, () => loop(load.read, true)),
    ...Array.from({ length: writers }, () => loop(load.write, false)),
  ])
  return reads / seconds
}

const organisation = (run: number): number => 1 + ((run * 37) % region.organisations)
const office = (run: number): Office => ({
  tenant: 1,
  account: 'bench',
  accountName: '量测',
  accountOrg: organisation(run),
  scope: [organisation(run)],
  requestId: 'bench',
})

const ours = ({ app }: BenchDatabase): Load => ({
  read: (run) =>
    inOffice(app, office(run), (tx) =>
      listRows(tx, expenditures, {
        tenant: 1,
        orgs: [organisation(run)],
        conditions: [],
        states: [],
        search: null,
        sort: null,
        cursor: null,
        limit: 50,
      }),
    ),
  write: (run) =>
    inOffice(app, office(run), (tx) =>
      writeRows(
        tx,
        office(run),
        expenditures,
        [
          {
            verb: 'create',
            org: organisation(run),
            fields: {
              paidOn: '2023-05-05',
              voucherNo: `量-${process.pid}-${run}`,
              summary: '量测支付',
              economicClass: '30211',
              nature: '基本支出',
              project: null,
              fundSource: '当年财政拨款',
              amount: moneyFromYuan('12.34'),
              payee: null,
              evidence: [],
            },
          },
        ],
        { reason: null },
      ),
    ),
})

/** The floor: the same two statements by hand, as the owner, without rights, versions or journal. */
const byHand = ({ owner }: BenchDatabase): Load => ({
  read: (run) =>
    sql`select * from app.expenditures where tenant = 1 and org = ${organisation(run)} order by paid_on desc, id desc limit 50`.execute(
      owner,
    ),
  write: (run) =>
    sql`insert into app.expenditures (tenant, id, org, version, state, occurrence, opened, salt, paid_on, voucher_no, summary, economic_class, nature, fund_source, amount, evidence)
      values (1, gen_random_uuid(), ${organisation(run)}, 1, 'registered', 1, 1, '\\x00', '2023-05-05', ${`手-${process.pid}-${run}`}, '量测支付', '30211', '基本支出', '当年财政拨款', 12.34, '{}')`.execute(
      owner,
    ),
})

export async function measureMixed(): Promise<readonly Measurement[]> {
  const bench = await openBenchDatabase(16)
  try {
    await fillRegion(bench.owner)
    const ratios: number[] = []
    for (let pair = 0; pair < 3; pair += 1) {
      const floor = await perSecond(byHand(bench))
      const own = await perSecond(ours(bench))
      console.log(
        `  pair ${pair + 1}: ${own.toFixed(0)} reads/s with everything, ${floor.toFixed(0)} by hand`,
      )
      ratios.push(own / floor)
    }
    return [
      {
        what: `${readers} readers and ${writers} writers, ratio to SQL by hand (median of 3)`,
        value: median(ratios),
        unit: '×',
        bound: 0.25,
        atLeast: true,
      },
    ]
  } finally {
    await bench.close()
  }
}
