import { type BoundForm, boundReport } from '@hengjian/evaluation'
import { inOffice, type Office, type Tx } from '@hengjian/store'
import { OfficeError } from '../errors.ts'
import type { House } from '../house.ts'
import { mustBeInScope, officeOf, type Person } from '../person.ts'
import { filledForm } from './filled.ts'
import { dispatchRow, filedUnder } from '../filing/dispatch.ts'
import { readerOf } from './input.ts'
import { frozenForm, latestSubmission } from './open.ts'
import { setInOrder, titleOf } from './setTitles.ts'
import type { EvaluationFile, Writers } from './submit.ts'

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
  const { forms, titles, dispatch } = await inOffice(house.app, office, (tx) =>
    read(house, tx, office, org, year),
  )
  if (forms.length === 0)
    throw new OfficeError('NO_EVALUATION', `${unit}${year}年度还没有自评。请先在“绩效管理”里新建。`)
  const report = boundReport({
    unit,
    year,
    asOf: forms.map(({ filled }) => filled.asOf.at).reduce((a, b) => (a > b ? a : b)),
    forms,
    titleOf: (filled) => titles.get(filled) ?? filled.title,
    ...dispatch,
    signatures,
  })
  return { name: `${unit}${report.title}（合订本）.pdf`, bytes: await writers.write(report, 'pdf') }
}

async function read(house: House, tx: Tx, office: Office, org: number, year: number) {
  const reader = await readerOf(house, tx, office, null)
  const forms: BoundForm[] = []
  const titles = new Map<BoundForm['filled'], string>()
  const unit = (await house.organisations()).byNumber.get(org)?.name ?? ''
  for (const row of await setInOrder(house, tx, office, org, year)) {
    const submission = row.state === 'submitted' ? await latestSubmission(tx, office, row) : null
    const filled = submission
      ? await frozenForm(house, tx, office, row, submission)
      : await filledForm(house, row, reader)
    const frozen = submission ? { block: submission.block, hash: submission.blockHash } : null
    forms.push({ filled, issue: { frozen } })
    titles.set(filled, titleOf(house, row, unit))
  }
  return { forms, titles, dispatch: filedUnder(await dispatchRow(house, tx, office, org, year)) }
}
