import { formsOf } from '@hengjian/catalogue'
import { type BoundForm, boundReport } from '@hengjian/evaluation'
import type { RowRecord } from '@hengjian/metric'
import { inOffice, type Office, type Tx } from '@hengjian/store'
import { OfficeError } from '../errors.ts'
import type { House } from '../house.ts'
import { mustBeInScope, officeOf, type Person } from '../person.ts'
import { filledForm } from './filled.ts'
import { type EvaluationRow, readerOf } from './input.ts'
import { frozenForm, latestSubmission } from './open.ts'
import type { EvaluationFile, Writers } from './submit.ts'

/** Most forms that one volume holds. */
const mostForms = 60

/** Who signs the volume, as the notices of the last years ask. */
const signatures = ['填表人（签字）', '单位负责人（签字）', '单位（盖章）'] as const

/**
 * The bound volume of a unit and year as PDF: cover, report in words, base table, scored forms, page to
 * sign. Submitted forms stand as they were frozen, the others as the ledgers are now.
 * @throws OfficeError NO_EVALUATION where there is nothing to bind
 */
export async function boundVolume(
  house: House,
  writers: Writers,
  person: Person,
  org: number,
  year: number,
): Promise<EvaluationFile> {
  const office = await officeOf(house, person)
  mustBeInScope(office, org)
  const unit = (await house.organisations()).byNumber.get(org)?.name ?? ''
  const { forms, captions } = await inOffice(house.app, office, (tx) => read(house, tx, office, org, year))
  if (forms.length === 0)
    throw new OfficeError('NO_EVALUATION', `${unit}${year}年度还没有自评。请先在“绩效管理”里新建。`)
  const report = boundReport({
    unit,
    year,
    asOf: forms.map(({ filled }) => filled.asOf.at).reduce((a, b) => (a > b ? a : b)),
    forms,
    titleOf: (filled) => {
      const about = captions.get(filled)
      return about === undefined || about === unit ? filled.title : `${filled.title}（${about}）`
    },
    signatures,
  })
  return { name: `${unit}${report.title}（合订本）.pdf`, bytes: await writers.write(report, 'pdf') }
}

async function read(house: House, tx: Tx, office: Office, org: number, year: number) {
  const reader = await readerOf(house, tx, office, null)
  const { rows } = await reader.rows(
    { ledger: 'evaluations', org, subtree: false, conditions: [{ field: 'year', equals: year }] },
    mostForms,
  )
  const order = formsOf(house.catalogue).map(({ name }) => name)
  const placeOf = ({ fields }: RowRecord): number => order.indexOf((fields as EvaluationRow).report)
  const forms: BoundForm[] = []
  const captions = new Map<BoundForm['filled'], string>()
  for (const row of [...rows].sort((a, b) => placeOf(a) - placeOf(b))) {
    const submission = row.state === 'submitted' ? await latestSubmission(tx, office, row) : null
    const filled = submission
      ? await frozenForm(house, tx, office, row, submission)
      : await filledForm(house, row, reader)
    const frozen = submission ? { block: submission.block, hash: submission.blockHash } : null
    forms.push({ filled, issue: { frozen } })
    const { subjectCaption } = row.fields as EvaluationRow
    if (subjectCaption !== null) captions.set(filled, subjectCaption)
  }
  return { forms, captions }
}
