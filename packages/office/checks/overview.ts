import type { Level } from '@hengjian/checker'
import {
  checkAssignments,
  checkBatches,
  checkProcedures,
  checkSamples,
  fieldIs,
  inOffice,
  readStamped,
  type StampedRow,
  type Tx,
} from '@hengjian/store'
import { sql } from 'kysely'
import type { House } from '../house.ts'
import type { Person } from '../person.ts'
import type { ToldFinding } from './examined.ts'
import { familyOf, familyOrder } from './families.ts'
import { countByLevel, isOpen, type ListedFinding, listedFindings, submissionsOf } from './findings.ts'
import { standingOf, standingWords } from './procedure.ts'
import { batchRow, type CheckOffice, checkOfficeOf, mayBring } from './seat.ts'

/** Findings waiting for a verdict that the queue of a batch lists. */
const queueLength = 200

/**
 * A batch as its page shows it: units by level in the order of the tree (never by what was found), the files, what has
 * no verdict yet, how it compares with the year before, the sample, and whose work it is.
 */
export async function batchOverview(house: House, person: Person, id: string) {
  const office = await checkOfficeOf(house, person)
  const { all, byNumber } = await house.organisations()
  const orderOf = new Map(all.map(({ number }, index) => [number, index]))
  const nameOf = (unit: number | null): string =>
    unit === null ? '未认出单位' : (byNumber.get(unit)?.name ?? `单位 ${unit}`)
  return inOffice(house.app, office, async (tx) => {
    const batch = await batchRow(tx, office, id)
    const submissions = await submissionsOf(tx, office, id)
    const findings = await listedFindings(tx, office, submissions)
    const procedures = await readStamped(tx, office.tenant, checkProcedures, fieldIs('batch', id))
    const samples = await readStamped(tx, office.tenant, checkSamples, fieldIs('batch', id))
    const assignments = await readStamped(tx, office.tenant, checkAssignments, fieldIs('batch', id))
    const unitOf = new Map(submissions.map((row) => [row.id, row.fields.unit]))
    const numbers = [...new Set(submissions.map(({ fields }) => fields.unit))].sort(
      (one, other) => placeOf(orderOf, one) - placeOf(orderOf, other),
    )
    const units = numbers.map((unit) => {
      const own = findings.filter(({ submission }) => unitOf.get(submission) === unit)
      const files = submissions.filter(({ fields }) => fields.unit === unit)
      const procedure = procedures.find(({ fields }) => fields.unit === unit) ?? null
      const standing = standingOf(procedure)
      return {
        unit,
        name: nameOf(unit),
        files: files.length,
        unreadable: files.filter(({ fields }) => fields.unreadable !== null).length,
        open: countByLevel(own.filter(isOpen)),
        judged: own.filter(({ verdict }) => verdict !== null).length,
        found: own.length,
        standing,
        standingTitle: standingWords(procedure),
        due: procedure?.fields.opinionDue ?? null,
        sample: samples.find(({ fields }) => fields.unit === unit)?.fields.way ?? null,
      }
    })
    return {
      id,
      ...batch.fields,
      keeper: nameOf(batch.org),
      by: batch.by,
      at: batch.at.toISOString(),
      seat: office.seat,
      mayBring: await mayBring(tx, office, id),
      units,
      files: submissions.map(({ id: submission, fields, by, at, version }) => ({
        id: submission,
        path: fields.path,
        unit: fields.unit,
        unitName: nameOf(fields.unit),
        unitRead: fields.unitRead,
        draft: fields.draft,
        unreadable: fields.unreadable,
        findings: findings.filter((one) => one.submission === submission).length,
        by,
        at: at.toISOString(),
        version,
      })),
      queue: await queueOf(tx, office, findings, unitOf, nameOf),
      progress: {
        found: findings.length,
        judged: findings.filter(({ verdict }) => verdict !== null).length,
        open: countByLevel(findings.filter(isOpen)),
      },
      trend: office.seat === 'unit' ? null : await trendOf(tx, office, batch, findings, unitOf, nameOf),
      samples: samples.map(({ id: sample, fields, by, at }) => ({
        id: sample,
        unit: fields.unit,
        name: nameOf(fields.unit),
        way: fields.way,
        reason: fields.reason,
        seed: fields.seed,
        by,
        at: at.toISOString(),
      })),
      assignments: assignments.map(({ id: assignment, fields }) => ({
        id: assignment,
        person: fields.accountName,
        unit: fields.unit,
        name: fields.unit === null ? '整个批次' : nameOf(fields.unit),
      })),
      places:
        office.seat === 'bureau'
          ? all
              .filter(({ number }) => office.scope.includes(number) && number !== batch.org)
              .map(({ number, name }) => ({ unit: number, name }))
          : [],
    }
  })
}

/** Where a unit stands in the tree; files of nobody come last. */
const placeOf = (orderOf: ReadonlyMap<number, number>, unit: number | null): number =>
  unit === null ? Number.MAX_SAFE_INTEGER : (orderOf.get(unit) ?? Number.MAX_SAFE_INTEGER - 1)

type Names = (unit: number | null) => string
type UnitOf = ReadonlyMap<string, number | null>

/** What has no verdict yet, heaviest level first, with its sentence. */
async function queueOf(
  tx: Tx,
  office: CheckOffice,
  findings: readonly ListedFinding[],
  unitOf: UnitOf,
  nameOf: Names,
) {
  if (office.seat === 'unit') return []
  const waiting = findings.filter(({ verdict }) => verdict === null).slice(0, queueLength)
  if (waiting.length === 0) return []
  const { rows } = await sql<{ submission: string; fingerprint: string; content: string }>`
    select distinct on (f.submission, f.fingerprint) f.submission, f.fingerprint, f.content
    from app.check_findings f join app.check_submissions s on s.tenant = f.tenant and s.run = f.run::text
    where f.tenant = ${office.tenant}
      and (f.submission, f.fingerprint) in (
        select w.submission, w.fingerprint from unnest(
          ${waiting.map(({ submission }) => submission)}::uuid[],
          ${waiting.map(({ fingerprint }) => fingerprint)}::text[]) as w(submission, fingerprint))`.execute(
    tx,
  )
  const wordsOf = new Map(
    rows.map(({ submission, fingerprint, content }) => [
      `${submission} ${fingerprint}`,
      JSON.parse(content) as ToldFinding,
    ]),
  )
  return waiting.map(({ submission, fingerprint, severity, rule }) => {
    const words = wordsOf.get(`${submission} ${fingerprint}`)
    const unit = unitOf.get(submission) ?? null
    return {
      submission,
      fingerprint,
      severity,
      rule,
      title: words?.title ?? '',
      message: words?.message ?? '',
      unit,
      unitName: nameOf(unit),
    }
  })
}

type Counts = Record<Level, number>

/**
 * Beside the batch of the year before (the same kind where there is one): what each unit of this batch had by level
 * then and has now, and all of them together by family of rules.
 */
async function trendOf(
  tx: Tx,
  office: CheckOffice,
  batch: StampedRow<typeof checkBatches.fields>,
  findings: readonly ListedFinding[],
  unitOf: UnitOf,
  nameOf: Names,
) {
  const earlier = (
    await readStamped(tx, office.tenant, checkBatches, fieldIs('year', batch.fields.year - 1))
  ).filter(({ org }) => org === batch.org)
  const before = earlier.findLast(({ fields }) => fields.kind === batch.fields.kind) ?? earlier.at(-1)
  if (!before) return null
  const submissions = await submissionsOf(tx, office, before.id)
  const then = await listedFindings(tx, office, submissions)
  const unitThen = new Map(submissions.map((row) => [row.id, row.fields.unit]))
  const of = (list: readonly ListedFinding[], units: UnitOf, unit: number): Counts =>
    countByLevel(list.filter(({ submission }) => units.get(submission) === unit))
  const units = [...new Set(unitOf.values())].filter((unit) => unit !== null)
  const both = units.filter((unit) => [...unitThen.values()].includes(unit))
  const compared = (list: readonly ListedFinding[], of_: UnitOf) =>
    list.filter(({ submission }) => both.includes(of_.get(submission) ?? -1))
  const inFamily = (list: readonly ListedFinding[], family: string): number =>
    list.filter(({ rule }) => familyOf(rule) === family).length
  return {
    batch: before.fields.title,
    year: before.fields.year,
    units: both.map((unit) => ({
      unit,
      name: nameOf(unit),
      before: of(then, unitThen, unit),
      now: of(findings, unitOf, unit),
    })),
    families: familyOrder
      .map((family) => ({
        family,
        before: inFamily(compared(then, unitThen), family),
        now: inFamily(compared(findings, unitOf), family),
      }))
      .filter(({ before: was, now }) => was > 0 || now > 0),
  }
}
