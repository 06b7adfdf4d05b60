import { type Draft, draftSection, type NarrativeSection, narrativeSections } from '@hengjian/evaluation'
import type { RowRecord } from '@hengjian/metric'
import { inOffice, type Office, type Tx, writeRows } from '@hengjian/store'
import { OfficeError } from '../errors.ts'
import { type House, ledgerNamed } from '../house.ts'
import { readFields } from '../ledgers/check.ts'
import { officeOf, type Person } from '../person.ts'
import { organisationOf } from './filled.ts'
import { type EvaluationRow, formNamed, readerOf } from './input.ts'
import { narrativeInput } from './narrative.ts'
import { evaluationRow } from './open.ts'

/** How a section of a report in words is addressed among the cells of a form. */
export const sectionPrefix = 'section:'

function sectionNamed(house: House, evaluation: RowRecord, key: string): NarrativeSection {
  const { report } = evaluation.fields as EvaluationRow
  const form = formNamed(house, report)
  const section = form.kind === 'narrative' ? form.sections.find((one) => one.key === key) : undefined
  if (!section) throw new OfficeError('SECTION_UNKNOWN', '这份报告没有这一节，请刷新页面。')
  return section
}

/** Writes the text of a section: its own row in 报告文稿, made with the first word. @throws OfficeError SECTION_UNKNOWN */
export async function enterSection(
  house: House,
  tx: Tx,
  office: Office,
  evaluation: RowRecord,
  { indicator, text }: { readonly indicator: string; readonly text: string },
): Promise<void> {
  const ledger = ledgerNamed(house, narrativeSections.name)
  const { year, report } = evaluation.fields as EvaluationRow
  const { key } = sectionNamed(house, evaluation, indicator.slice(sectionPrefix.length))
  const { rows } = await (
    await readerOf(house, tx, office, null)
  ).rows(
    {
      ledger: ledger.name,
      org: evaluation.org,
      subtree: false,
      conditions: [
        { field: 'year', equals: year },
        { field: 'report', equals: report },
        { field: 'section', equals: key },
      ],
    },
    1,
  )
  const [standing] = rows
  if (standing && text === '') {
    const { id, version } = standing
    await writeRows(tx, office, ledger, [{ verb: 'remove', id, version }], { reason: null })
    return
  }
  if (text === '') return
  const cells = standing ? { text } : { year, report, section: key, text }
  const fields = await readFields(house, tx, office, ledger, cells, standing !== undefined)
  await writeRows(
    tx,
    office,
    ledger,
    [
      standing
        ? { verb: 'change', id: standing.id, version: standing.version, fields }
        : { verb: 'create', org: evaluation.org, fields },
    ],
    { reason: null },
  )
}

/** A first draft of a section, assembled from the ledgers; nothing is written. */
export async function draftOf(house: House, person: Person, id: string, key: string): Promise<Draft> {
  const office = await officeOf(house, person)
  return inOffice(house.app, office, async (tx) => {
    const evaluation = await evaluationRow(house, tx, office, id)
    const section = sectionNamed(house, evaluation, key)
    const { report, year } = evaluation.fields as EvaluationRow
    const form = formNamed(house, report)
    if (form.kind !== 'narrative')
      throw new OfficeError('SECTION_UNKNOWN', '这份报告没有这一节，请刷新页面。')
    const reader = await readerOf(house, tx, office, null)
    const organisation = await organisationOf(house, evaluation)
    return draftSection(await narrativeInput(house, form, organisation, year, reader), section, reader)
  })
}
