import type { Level } from '@hengjian/checker'
import { checkBatches, fieldIs, readStamped, type StampedRow, type Tx } from '@hengjian/store'
import { familyOf, familyOrder } from './families.ts'
import { countByLevel, type ListedFinding, listedFindings, submissionsOf } from './findings.ts'
import type { CheckOffice } from './seat.ts'

/** What a unit is called, and whose a file is. */
export type Names = (unit: number | null) => string
export type UnitOf = ReadonlyMap<string, number | null>

type Counts = Record<Level, number>

/**
 * Beside the batch of the year before (the same kind where there is one): what each unit of this batch had by level
 * then and has now, and all of them together by family of rules.
 */
export async function trendOf(
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
