import {
  checkAssignments,
  checkProcedures,
  checkSamples,
  fieldIs,
  inOffice,
  readStamped,
  type Tx,
} from '@hengjian/store'
import type { House } from '../house.ts'
import type { Person } from '../person.ts'
import { countByLevel, isOpen, listedFindings, type SubmissionRow, submissionsOf } from './findings.ts'
import { standingOf, standingWords } from './steps.ts'
import { trendOf } from './trend.ts'
import { queueOf } from './queue.ts'
import { batchRow, type CheckOffice, checkOfficeOf, mayBring } from './seat.ts'

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
    const checkedBy = await checksOf(tx, office, submissions)
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
      files: submissions.map(({ id: submission, fields, version }) => ({
        id: submission,
        path: fields.path,
        unit: fields.unit,
        unitName: nameOf(fields.unit),
        unitRead: fields.unitRead,
        draft: fields.draft,
        unreadable: fields.unreadable,
        findings: findings.filter((one) => one.submission === submission).length,
        by: checkedBy.get(fields.run)?.account_name ?? '',
        at: (checkedBy.get(fields.run)?.at ?? batch.at).toISOString(),
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

/** By whom and when each file was checked last; that its row was written since does not count. */
async function checksOf(tx: Tx, { tenant }: CheckOffice, submissions: readonly SubmissionRow[]) {
  if (submissions.length === 0) return new Map<string, never>()
  const rows = await tx
    .selectFrom('app.check_runs')
    .select(['id', 'at', 'account_name'])
    .where('tenant', '=', tenant)
    .where(
      'id',
      'in',
      submissions.map(({ fields }) => fields.run),
    )
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}

/** Where a unit stands in the tree; files of nobody come last. */
const placeOf = (orderOf: ReadonlyMap<number, number>, unit: number | null): number =>
  unit === null ? Number.MAX_SAFE_INTEGER : (orderOf.get(unit) ?? Number.MAX_SAFE_INTEGER - 1)
