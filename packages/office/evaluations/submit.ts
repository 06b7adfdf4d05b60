import { asksExplanation, explainedInWords, explanationKey, formToReport, freeze } from '@hengjian/evaluation'
import type { Report } from '@hengjian/report'
import { pdfWriter, type PdfWriter, writeDocx, writeXlsx } from '@hengjian/report/write'
import { appendEntries, hash, inOffice, openChange, sealPending, writeRows } from '@hengjian/store'
import { existsSync } from 'node:fs'
import { Readable } from 'node:stream'
import { OfficeError } from '../errors.ts'
import { type House, kernelLedger } from '../house.ts'
import { mustWrite, officeOf, type Person } from '../person.ts'
import { filledForm } from './filled.ts'
import { readerOf } from './input.ts'
import { overlayInForce } from './overlays.ts'
import { evaluationJson, evaluationRow, frozenForm, latestSubmission } from './open.ts'

export const formats = ['docx', 'xlsx', 'pdf'] as const
export type Format = (typeof formats)[number]

/** The writers of this process; the PDF thread starts with the first document and stays warm. */
export type Writers = { write(report: Report, format: Format): Promise<Uint8Array>; close(): Promise<void> }

/**
 * @param fontsDirectory the office's own document fonts; null for the open ones
 * @throws OfficeError FONTS_MISSING for a folder that is not there: documents would silently look otherwise
 */
export function documentWriters(fontsDirectory: string | null): Writers {
  if (fontsDirectory !== null && !existsSync(fontsDirectory))
    throw new OfficeError(
      'FONTS_MISSING',
      `字体目录 ${fontsDirectory} 不存在。请核对 HENGJIAN_FONTS，或去掉它以使用自带的字体。`,
    )
  const pdf: PdfWriter = pdfWriter(fontsDirectory)
  return {
    write: (report, format) =>
      format === 'docx' ? writeDocx(report) : format === 'xlsx' ? writeXlsx(report) : pdf.write(report),
    close: () => pdf.close(),
  }
}

/**
 * Submits an evaluation. What is committed is sealed into a block first; every figure is read as of
 * that block and frozen with its explanation and the digest of its records; the block's hash is printed
 * on the documents, and their bytes are kept.
 * @param explanations reasons given for findings, by code and indicator
 * @throws OfficeError FINDINGS_OPEN while a finding that asks for it has no explanation
 */
export async function submitEvaluation(
  house: House,
  writers: Writers,
  person: Person,
  id: string,
  version: number,
  explanations: Readonly<Record<string, string>>,
) {
  const evaluations = kernelLedger(house, 'evaluations')
  mustWrite(person, evaluations)
  const office = await officeOf(house, person)
  const block = await sealPending(house.keeper, house.tenant)
  if (!block) throw new OfficeError('NOTHING_RECORDED', '台账里还没有任何记录，不能报送。')
  const submission = await inOffice(house.app, office, async (tx) => {
    const row = await evaluationRow(house, tx, office, id)
    if (!evaluations.states.states[row.state]?.open)
      throw new OfficeError('EVALUATION_CLOSED', '这份自评已经报送，无需重复提交。')
    const reader = await readerOf(house, tx, office, block)
    const frozen = await filledForm(house, row, reader)
    const open = frozen.findings.filter(
      (finding) => asksExplanation(finding) && !explanations[explanationKey(finding)]?.trim(),
    )
    if (open.length > 0) {
      throw new OfficeError(
        'FINDINGS_OPEN',
        `还有 ${open.length} 处数据不符或需核实，改正或写明原因后才能报送。`,
        open.map(({ place, message }) => ({ field: place, message })),
      )
    }
    const number = ((await latestSubmission(tx, office, row))?.number ?? 0) + 1
    const change = await openChange(tx, office, '报送自评')
    const explained = explainedInWords(frozen.findings, explanations)
    const overlay = await overlayInForce(reader, row)
    await writeRows(
      tx,
      office,
      evaluations,
      [{ verb: 'change', id, version, fields: { explained, overlay } }],
      {
        reason: '报送自评',
        change: { id: change, entries: 0 },
      },
    )
    await writeRows(tx, office, evaluations, [{ verb: 'move', id, version: version + 1, to: 'submitted' }], {
      reason: '报送自评',
      change: { id: change, entries: 1 },
    })
    const figures = freeze(frozen.figures)
    const rows = figures.map((figure) => ({
      tenant: office.tenant,
      org: row.org,
      evaluation: id,
      submission: number,
      key: figure.key,
      title: figure.title,
      printed: figure.printed,
      value: JSON.stringify(figure.value),
      explanation: JSON.stringify(figure.explanation),
      records: JSON.stringify({ query: figure.query, digest: figure.digest }),
      as_of_block: block.number,
      opened: change,
    }))
    await tx.insertInto('app.frozen_figures').values(rows).execute()
    const digest = hash('sha256', JSON.stringify(figures))
    await appendEntries(
      tx,
      office.tenant,
      change,
      [
        {
          org: row.org,
          ledger: 'frozenFigures',
          rowId: id,
          version: number,
          verb: 'create',
          definition: 'frozenFigures',
          algorithm: 'sha256',
          digest,
        },
      ],
      2,
    )
    return { number, org: row.org, change }
  })
  await issue(house, writers, person, id, submission)
  return inOffice(house.app, office, (tx) => evaluationJson(house, tx, office, person, id))
}

/** Writes the three documents of a submission once and keeps their bytes; they are never rendered again. */
async function issue(
  house: House,
  writers: Writers,
  person: Person,
  id: string,
  submission: { readonly number: number; readonly org: number; readonly change: number },
): Promise<void> {
  const office = await officeOf(house, person)
  const report = await inOffice(house.app, office, (tx) => evaluationReport(house, tx, office, id))
  for (const format of formats) {
    const bytes = await writers.write(report, format)
    const { digest, size } = await house.files.put(Readable.from([bytes]))
    await inOffice(house.app, office, (tx) =>
      tx
        .insertInto('app.issued_documents')
        .values({
          tenant: office.tenant,
          org: submission.org,
          evaluation: id,
          submission: submission.number,
          format,
          digest,
          size,
          opened: submission.change,
        })
        .onConflict((conflict) => conflict.doNothing())
        .execute(),
    )
  }
}

/** The printed form: of the frozen figures once submitted, of the ledgers as they stand before. */
export async function evaluationReport(
  house: House,
  tx: Parameters<typeof evaluationRow>[1],
  office: Parameters<typeof evaluationRow>[2],
  id: string,
): Promise<Report> {
  const row = await evaluationRow(house, tx, office, id)
  const submission = row.state === 'submitted' ? await latestSubmission(tx, office, row) : null
  const reader = await readerOf(house, tx, office, null)
  const filled = submission
    ? await frozenForm(house, tx, office, row, submission)
    : await filledForm(house, row, reader)
  const frozen = submission ? { block: submission.block, hash: submission.blockHash } : null
  return formToReport(filled, { frozen })
}

export type EvaluationFile = { readonly name: string; readonly bytes: Uint8Array | Readable }

/** A document of an evaluation: the issued bytes once submitted, a draft of the live form before. */
export async function evaluationFile(
  house: House,
  writers: Writers,
  person: Person,
  id: string,
  format: Format,
): Promise<EvaluationFile> {
  const office = await officeOf(house, person)
  const { report, issued } = await inOffice(house.app, office, async (tx) => {
    const row = await evaluationRow(house, tx, office, id)
    const submission = row.state === 'submitted' ? await latestSubmission(tx, office, row) : null
    return {
      report: await evaluationReport(house, tx, office, id),
      issued: submission?.issued.find((one) => one.format === format) ?? null,
    }
  })
  const name = `${report.unit}${report.year}年度${report.title}.${format}`
  return { name, bytes: issued ? await house.files.get(issued.digest) : await writers.write(report, format) }
}
