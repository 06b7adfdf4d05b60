import type { CheckResult } from '@hengjian/checker'
import { digestOfFindings, inOffice, subtreeOf, type Tx } from '@hengjian/store'
import type { House } from '../house.ts'
import type { Person } from '../person.ts'
import { examinedAcross, stamp } from './examined.ts'
import { keptFindings } from './findings.ts'
import { digestOfDrafts, factsOf, type Gathered, keptOf, oldChecks } from './gatheredReports.ts'
import { type Comparison, keepComparison } from './keptComparison.ts'
import { oneAfterAnother } from './oneAfterAnother.ts'
import { batchRow, type CheckOffice, checkOfficeOf } from './seat.ts'
import { type Home, homesTouched, reportsOfOthers, reportsOfUnit, type ToldReport } from './toldReports.ts'

/** Reports of other offices that one comparison takes. */
const mostOthers = 60

/**
 * Compares what a unit reports in a batch with its own reports of the year before and with what other offices say of
 * the same region, and keeps what only shows there with the unit's first file. The comparisons of others that its
 * files take part in are made again with it.
 */
export function compareBeyond(
  house: House,
  person: Person,
  batch: string,
  unit: number | null,
  most = mostOthers,
): Promise<void> {
  if (unit === null) return Promise.resolve()
  return oneAfterAnother(() => compared(house, person, batch, unit, most))
}

async function compared(
  house: House,
  person: Person,
  batch: string,
  unit: number,
  most: number,
): Promise<void> {
  const office = await checkOfficeOf(house, person)
  const { org } = await inOffice(house.app, office, (tx) => batchRow(tx, office, batch))
  const tree = await house.organisations()
  const own = { batch, unit, org }
  const everywhere = { ...office, seat: 'bureau', scope: tree.all.map(({ number }) => number) } as const
  const touched = await inOffice(house.app, everywhere, (tx) => homesTouched(tx, everywhere, own))
  const nameOf = ({ unit }: Home): string => tree.byNumber.get(unit)?.name ?? ''
  const taken = []
  for (const home of [own, ...touched]) {
    const keeper = keeperOf(office, subtreeOf(tree, home.org))
    const one = await inOffice(house.app, keeper, (tx) => gathered(tx, keeper, home, nameOf(home), most))
    if (one) taken.push({ keeper, one })
  }
  const some = taken.map(({ one }) => one).filter(isCompared)
  const results = some.length === 0 ? [] : await examinedAcross(some.map(factsOf))
  for (const { keeper, one } of taken)
    await keepChanged(
      house,
      keeper,
      one,
      isCompared(one) ? (results?.[some.indexOf(one)] ?? 'unfinished') : 'nothing',
    )
}

/**
 * The capacity in which years and offices are compared: that of the bureau that keeps the batch, whoever's check set
 * it off. Otherwise what is kept would depend on what the last one to check may see. It decides nothing about who
 * sees the outcome: that do the policies, by the files in which each finding stands. The account stays on the journal;
 * its name does not, for what is written may belong to another unit.
 */
const keeperOf = (office: CheckOffice, scope: readonly number[]): CheckOffice => ({
  ...office,
  seat: 'bureau',
  scope,
  accountName: '自动核对',
})

const isCompared = ({ before, others, left }: Gathered): boolean =>
  before.length + others.length > 0 || left !== null

/** What is compared for a home; null where it has no file any more. */
async function gathered(
  tx: Tx,
  office: CheckOffice,
  { batch, unit }: Home,
  name: string,
  most: number,
): Promise<Gathered | null> {
  const reports = await reportsOfUnit(tx, office, batch, unit)
  const files = reports.filter((report) => report.batch === batch)
  const home = files.find(({ beyond }) => beyond !== null) ?? files[0]
  if (!home) return null
  const readable = reports.filter(({ unreadable }) => unreadable === null)
  const own = readable.filter((report) => report.batch === batch)
  const before = own.length === 0 ? [] : readable.filter((report) => report.batch !== batch)
  const results = [...new Set(own.flatMap((report) => report.results))]
  const others = await reportsOfOthers(tx, office, home, results, most + 1)
  return others.length > most
    ? { home, name, own, before, others: [], left: tooMany(most) }
    : { home, name, own, before, others, left: oldChecks([...own, ...before]) }
}

const tooMany = (most: number): string =>
  `另有超过 ${most} 份其他单位的报告写到相同的地区成果，没有与它们核对；请人工核对。`
const unfinished = '与上年度报告和其他单位的核对没有完成；请重新检查，再试一次。'

/** Keeps a comparison where it says something else than the one before: many are made again when one file changes. */
async function keepChanged(
  house: House,
  office: CheckOffice,
  one: Gathered,
  result: CheckResult | 'nothing' | 'unfinished',
): Promise<void> {
  const { placeWords } = await import('@hengjian/checking')
  const last = await keptBefore(house, office, one.home)
  if (result === 'nothing') {
    if (last) await keepComparison(house, office, one.home.id, 'beyond', null)
    return
  }
  const now: Comparison = {
    digest: digestOfDrafts(one),
    ...(result === 'unfinished'
      ? // What nobody looked at again is not gone.
        { unreadable: unfinished, judged: 0, findings: last?.findings ?? [] }
      : { unreadable: one.left, ...keptOf(one, result, placeWords) }),
  }
  const stamped = await stamp()
  const same =
    last !== null &&
    digestOfFindings(last.findings) === digestOfFindings(now.findings) &&
    last.judged === now.judged &&
    last.unreadable === now.unreadable &&
    last.catalogue === stamped.catalogue &&
    last.program === stamped.program
  if (!same) await keepComparison(house, office, one.home.id, 'beyond', now)
}

/** The comparison that stands. */
const keptBefore = (house: House, office: CheckOffice, { beyond }: ToldReport) =>
  inOffice(house.app, office, async (tx) => {
    if (beyond === null) return null
    const run = await tx
      .selectFrom('app.check_runs')
      .select(['judged', 'unreadable', 'catalogue', 'program'])
      .where('tenant', '=', office.tenant)
      .where('id', '=', beyond)
      .executeTakeFirst()
    return run ? { ...run, findings: await keptFindings(tx, office, beyond) } : null
  })
