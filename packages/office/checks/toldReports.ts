import type { SourcedFact } from '@hengjian/checker'
import type { Tx } from '@hengjian/store'
import { sql } from 'kysely'
import type { CheckOffice } from './seat.ts'

/** A file of some batch with what its newest check read for other reports to be compared by. */
export type ToldReport = {
  readonly id: string
  readonly batch: string
  readonly title: string
  readonly year: number
  readonly unit: number
  readonly unitRead: string | null
  readonly path: string
  readonly digest: string
  readonly unreadable: string | null
  readonly beyond: string | null
  /** Null for a check before facts were kept. */
  readonly facts: readonly SourcedFact[] | null
  readonly results: readonly string[]
}

type Row = Omit<ToldReport, 'facts'> & { readonly facts: string | null }

const read = sql`select s.id, s.batch, b.title, b.year, s.unit, s.unit_read as "unitRead", s.path, s.digest,
    s.unreadable, s.beyond, r.facts, r.results
  from app.check_submissions s
  join app.check_batches b on b.tenant = s.tenant and b.id = s.batch
  join app.check_runs r on r.tenant = s.tenant and r.id = s.run::uuid`

const told = ({ facts, ...row }: Row): ToldReport => ({
  ...row,
  facts: facts === null ? null : (JSON.parse(facts) as readonly SourcedFact[]),
})

/** What a unit reported in one batch and, in whichever batch, for the year before. */
export async function reportsOfUnit(
  tx: Tx,
  { tenant }: CheckOffice,
  batch: string,
  unit: number,
): Promise<readonly ToldReport[]> {
  const { rows } = await sql<Row>`${read}
    join app.check_batches own on own.tenant = s.tenant and own.id = ${batch}
    where s.tenant = ${tenant} and s.unit = ${unit}
      and (s.batch = ${batch} or b.year = own.year - 1)
    order by s.id`.execute(tx)
  return rows.map(told)
}

/** Reports of other offices for a year that tell one of these results. */
export async function reportsOfOthers(
  tx: Tx,
  { tenant }: CheckOffice,
  { unit, year }: Pick<ToldReport, 'unit' | 'year'>,
  results: readonly string[],
  most: number,
): Promise<readonly ToldReport[]> {
  if (results.length === 0) return []
  const { rows } = await sql<Row>`${read}
    where s.tenant = ${tenant} and s.unit <> ${unit} and s.unreadable is null and b.year = ${year}
      and r.results && ${results}::text[]
    order by s.unit, s.id limit ${most}`.execute(tx)
  return rows.map(told)
}

/** A unit of a batch, and the organisation that keeps it: what it reports is compared as one. */
export type Home = { readonly batch: string; readonly unit: number; readonly org: number }

/**
 * Whose comparisons a unit's files take part in beside its own: its reports of the year after, other offices that tell
 * the same results, and those that were found to say something else than it did.
 */
export async function homesTouched(
  tx: Tx,
  { tenant }: CheckOffice,
  { batch, unit }: Home,
): Promise<readonly Home[]> {
  const { rows } = await sql<Home>`
    with own as (
      select s.id, s.run, b.year from app.check_submissions s
      join app.check_batches b on b.tenant = s.tenant and b.id = s.batch
      where s.tenant = ${tenant} and s.batch = ${batch} and s.unit = ${unit}),
    told as (select distinct unnest(r.results) as result from own join app.check_runs r
      on r.tenant = ${tenant} and r.id = own.run::uuid)
    select distinct s.batch, s.unit, s.org from app.check_submissions s
    join app.check_batches b on b.tenant = s.tenant and b.id = s.batch
    where s.tenant = ${tenant} and s.unit is not null and not (s.batch = ${batch} and s.unit = ${unit}) and (
      (s.unit = ${unit} and b.year = (select min(year) + 1 from own))
      or (s.unit <> ${unit} and b.year = (select min(year) from own) and exists (
        select from app.check_runs r where r.tenant = s.tenant and r.id = s.run::uuid
          and r.results && array(select result from told)))
      or s.id in (select f.submission from app.check_findings f
        where f.tenant = s.tenant and f.run = s.beyond::uuid and f.beside && array(select id from own)))
    order by s.batch, s.unit`.execute(tx)
  return rows
}
