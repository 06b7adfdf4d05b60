import {
  assembleProjectEvaluation,
  assembleTable,
  type FilledForm,
  scoredForm,
  tableForm,
} from '@hengjian/evaluation'
import type { LedgerReader, RowRecord } from '@hengjian/metric'
import { assertInvariant } from '@hengjian/values'
import type { House } from '../house.ts'
import { type EvaluationRow, inputOf } from './input.ts'

/**
 * The form of an evaluation, filled from the ledgers: the one way from its row to anything that is shown,
 * frozen or printed.
 * @param reader live, or as of a sealed block
 */
export async function filledForm(
  house: House,
  evaluation: RowRecord,
  reader: LedgerReader,
): Promise<FilledForm> {
  const { report, year, measures } = evaluation.fields as EvaluationRow
  const table = house.catalogue.tables.get(report)
  if (!table)
    return scoredForm(await assembleProjectEvaluation(await inputOf(house, evaluation, reader), reader))
  const organisation = (await house.organisations()).byNumber.get(evaluation.org)
  assertInvariant(organisation, 'an evaluation of an unknown organisation')
  return tableForm(
    await assembleTable(
      {
        table,
        organisation: organisation.number,
        unit: organisation.name,
        year,
        entries: { measures },
        demo: organisation.demo,
      },
      reader,
    ),
  )
}
