import { formsOf } from '@hengjian/catalogue'
import type { RowRecord } from '@hengjian/metric'
import type { Office, Tx } from '@hengjian/store'
import type { House } from '../house.ts'
import { type EvaluationRow, formNamed, readerOf } from './input.ts'

/** Most forms that one volume holds. */
const mostForms = 60

/** The evaluations of a unit and year in the order in which they are bound. */
export async function setInOrder(
  house: House,
  tx: Tx,
  office: Office,
  org: number,
  year: number,
): Promise<readonly RowRecord[]> {
  const reader = await readerOf(house, tx, office, null)
  const { rows } = await reader.rows(
    { ledger: 'evaluations', org, subtree: false, conditions: [{ field: 'year', equals: year }] },
    mostForms,
  )
  const order = formsOf(house.catalogue).map(({ name }) => name)
  const placeOf = ({ fields }: RowRecord): number => order.indexOf((fields as EvaluationRow).report)
  return [...rows].sort((one, other) => placeOf(one) - placeOf(other))
}

/** What each of them is called: its form, and the project that it is about. */
export async function setTitles(
  house: House,
  tx: Tx,
  office: Office,
  org: number,
  year: number,
): Promise<readonly string[]> {
  const unit = (await house.organisations()).byNumber.get(org)?.name ?? ''
  return (await setInOrder(house, tx, office, org, year)).map((row) => titleOf(house, row, unit))
}

/** The form, with its project where it is about one. */
export function titleOf(house: House, { fields }: RowRecord, unit: string): string {
  const { report, subjectCaption } = fields as EvaluationRow
  const { title } = formNamed(house, report)
  return subjectCaption === null || subjectCaption === unit ? title : `${title}（${subjectCaption}）`
}
