import {
  assembleNarrative,
  assembleProjectEvaluation,
  assembleTable,
  checkIdentities,
  type FilledForm,
  narrativeForm,
  relationFindings,
  scoredForm,
  tableForm,
} from '@hengjian/evaluation'
import { type LedgerReader, remembering, type RowRecord } from '@hengjian/metric'
import type { Organisation } from '@hengjian/store'
import { assertInvariant } from '@hengjian/values'
import type { House } from '../house.ts'
import { type EvaluationRow, formNamed, inputOf } from './input.ts'
import { narrativeInput } from './narrative.ts'

/** The level of organisations whose accounts a unit above takes into its own; a county keeps accounts for itself. */
const subordinateLevel = '单位'

/**
 * The form of an evaluation, filled from the ledgers: the one way from its row to anything that is shown,
 * frozen or printed.
 * @param reader live, or as of a sealed block
 */
export async function filledForm(
  house: House,
  evaluation: RowRecord,
  from: LedgerReader,
): Promise<FilledForm> {
  const filled = await filledFromLedgers(house, evaluation, remembering(from))
  const { reportFindings } = await import('./reportFindings.ts')
  const found = reportFindings(await house.catalogue.checking(), filled)
  return { ...filled, findings: [...filled.findings, ...found] }
}

async function filledFromLedgers(
  house: House,
  evaluation: RowRecord,
  reader: LedgerReader,
): Promise<FilledForm> {
  const { report, year, measures } = evaluation.fields as EvaluationRow
  const form = formNamed(house, report)
  switch (form.kind) {
    case 'table': {
      const { number, name, demo } = await organisationOf(house, evaluation)
      const entries = { measures }
      const input = { table: form, organisation: number, unit: name, year, entries, demo }
      return withRelations(house, tableForm(await assembleTable(input, reader)), number, reader)
    }
    case 'narrative': {
      const organisation = await organisationOf(house, evaluation)
      const input = await narrativeInput(house, form, organisation, year, reader)
      return narrativeForm(await assembleNarrative(input, reader))
    }
    case 'department': {
      const filled = scoredForm(
        await assembleProjectEvaluation(await inputOf(house, evaluation, reader), reader),
      )
      return withRelations(house, filled, evaluation.org, reader)
    }
    case 'project':
      return scoredForm(await assembleProjectEvaluation(await inputOf(house, evaluation, reader), reader))
  }
}

/** A form of the whole unit with how the relations between its figures stand. */
async function withRelations(
  house: House,
  filled: FilledForm,
  organisation: number,
  reader: LedgerReader,
): Promise<FilledForm> {
  const { identities, metrics } = house.catalogue
  const subordinates = (await house.organisations()).all.filter(
    ({ parent, level }) => parent === organisation && level === subordinateLevel,
  )
  const asked = { organisation, year: filled.year, subordinates }
  const relations = []
  for (const set of identities.values())
    relations.push(...(await checkIdentities(set, asked, (name) => metrics.get(name), reader)))
  return { ...filled, relations, findings: [...filled.findings, ...relationFindings(relations)] }
}

/** The organisation of an evaluation. */
export async function organisationOf(house: House, { org }: RowRecord): Promise<Organisation> {
  const organisation = (await house.organisations()).byNumber.get(org)
  assertInvariant(organisation, 'an evaluation of an unknown organisation')
  return organisation
}
