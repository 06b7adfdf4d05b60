import { type CatalogueForm, formsOf } from '@hengjian/catalogue'
import { inOffice } from '@hengjian/store'
import { type House, kernelLedger } from '../house.ts'
import { mustBeInScope, mustWrite, officeOf, type Person } from '../person.ts'
import { readerOf } from './input.ts'
import { createEvaluation } from './work.ts'

/** Most projects of a unit and year that a set is opened for; more are a mistake of the import. */
const mostProjects = 500

/**
 * Opens every self-evaluation of a unit and year that is not there yet: each form of the whole unit, and each form
 * about projects once for every project of the year.
 * @returns how many were opened
 */
export async function createSet(house: House, person: Person, org: number, year: number): Promise<number> {
  mustWrite(person, kernelLedger(house, 'evaluations'))
  const office = await officeOf(house, person)
  mustBeInScope(office, org)
  const missing = await inOffice(house.app, office, async (tx) => {
    const reader = await readerOf(house, tx, office, null)
    const ofYear = { org, subtree: false, conditions: [{ field: 'year', equals: year }] }
    const standing = await reader.rows({ ledger: 'evaluations', ...ofYear }, mostProjects * 2)
    const has = (report: string, subject: string | null): boolean =>
      standing.rows.some(
        ({ fields }) => fields['report'] === report && (fields['subject'] ?? null) === subject,
      )
    const wanted = async (form: CatalogueForm): Promise<readonly (string | null)[]> => {
      if (form.kind !== 'project') return [null]
      const { rows } = await reader.rows({ ledger: form.subjectLedger, ...ofYear }, mostProjects)
      return rows.map(({ id }) => id)
    }
    const found = []
    for (const form of formsOf(house.catalogue))
      for (const subject of await wanted(form))
        if (!has(form.name, subject)) found.push({ report: form.name, subject })
    return found
  })
  for (const { report, subject } of missing)
    await createEvaluation(house, person, { org, year, report, subject })
  return missing.length
}
