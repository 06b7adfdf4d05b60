import { draftSection } from '@hengjian/evaluation'
import { inOffice } from '@hengjian/store'
import { OfficeError } from '../errors.ts'
import { type House, kernelLedger } from '../house.ts'
import { mustWrite, officeOf, type Person } from '../person.ts'
import { organisationOf } from './filled.ts'
import { type EvaluationRow, formNamed, readerOf } from './input.ts'
import { narrativeInput } from './narrative.ts'
import { evaluationJson, evaluationRow } from './open.ts'
import { enterSection, sectionPrefix } from './sections.ts'

/**
 * Writes the first draft of every section of a report in words that says nothing yet. What a person wrote stays;
 * sections of whose figures none is known stay empty.
 * @throws OfficeError EVALUATION_CLOSED, SECTION_UNKNOWN for a form that has no sections
 */
export async function draftEmptySections(house: House, person: Person, id: string) {
  const evaluations = kernelLedger(house, 'evaluations')
  mustWrite(person, evaluations)
  const office = await officeOf(house, person)
  return inOffice(house.app, office, async (tx) => {
    const row = await evaluationRow(house, tx, office, id)
    if (!evaluations.states.states[row.state]?.open)
      throw new OfficeError('EVALUATION_CLOSED', '这份自评已报送，数字已冻结。需要修改时请先退回。')
    const { report, year } = row.fields as EvaluationRow
    const form = formNamed(house, report)
    if (form.kind !== 'narrative') throw new OfficeError('SECTION_UNKNOWN', '这份表没有要起草的文字。')
    const reader = await readerOf(house, tx, office, null)
    const organisation = await organisationOf(house, row)
    const input = await narrativeInput(house, form, organisation, year, reader)
    const { sections } = await evaluationJson(house, tx, office, person, id)
    for (const section of form.sections) {
      if (sections.find(({ key }) => key === section.key)?.typed !== '') continue
      const { text } = await draftSection(input, section, reader)
      if (text.trim() !== '')
        await enterSection(house, tx, office, row, { indicator: `${sectionPrefix}${section.key}`, text })
    }
    return evaluationJson(house, tx, office, person, id)
  })
}
