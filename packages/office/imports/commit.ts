import type { CellValue, Ledger, RowResult } from '@hengjian/ledger'
import {
  inOffice,
  type Intent,
  type Office,
  reverseChange,
  type Tx,
  type WriteOptions,
  writeRows,
} from '@hengjian/store'
import { assertInvariant } from '@hengjian/values'
import { OfficeError } from '../errors.ts'
import { type House, ledgerNamed } from '../house.ts'
import { mustWrite, officeOf, type Person } from '../person.ts'
import { keepSource } from './keepSource.ts'
import { forgetSheets } from './lastRead.ts'
import { takesOfficialForms } from './official.ts'
import { runOf, type SentCorrections } from './run.ts'
import { readImport, type StoredImport } from './stored.ts'

/** What a person keeps of an import. */
export type Receipt = {
  readonly id: string
  readonly ledger: string
  readonly source: string
  readonly at: string
  readonly by: string
  readonly created: number
  readonly changed: number
  readonly skipped: number
  readonly sums: Readonly<Record<string, string>>
  readonly reversedAt: string | null
  readonly reversedBy: string | null
  readonly reverseReason: string | null
}

/**
 * Takes the whole file or nothing: the dry run is repeated inside the transaction that writes.
 * @throws OfficeError IMPORT_NOT_CLEAN while rows are wrong or wait for a confirmation, IMPORT_DONE
 */
export async function commitImport(
  house: House,
  person: Person,
  id: string,
  sent: SentCorrections,
): Promise<Receipt> {
  const office = await officeOf(house, person)
  const stored = await readImport(house, office, id)
  const ledger = ledgerNamed(house, stored.ledger)
  mustWrite(person, ledger)
  return inOffice(house.app, office, async (tx) => {
    const standing = await tx
      .selectFrom('app.imports')
      .select('change')
      .where('tenant', '=', office.tenant)
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirstOrThrow()
    if (standing.change !== null)
      throw new OfficeError('IMPORT_DONE', '这份文件已经导入过，请查看导入回执。需要再导入请重新上传。')
    const { intents, counts, sums } = await taken(house, tx, office, ledger, stored, sent)
    // The rows are read; what they were read from is let go before they are written.
    forgetSheets(house)
    const change = await writeInPieces(tx, office, ledger, intents, `导入${stored.source}`)
    const receipt: Receipt = {
      id,
      ledger: stored.ledger,
      source: stored.source,
      at: house.now().toISOString(),
      by: person.displayName,
      created: counts.create,
      changed: counts.change,
      skipped: counts.skip,
      sums,
      reversedAt: null,
      reversedBy: null,
      reverseReason: null,
    }
    await tx
      .updateTable('app.imports')
      .set({ change, receipt: JSON.stringify(receipt) })
      .where('tenant', '=', office.tenant)
      .where('id', '=', id)
      .execute()
    return receipt
  })
}

/** The rows of a clean dry run as they are to be written. @throws OfficeError IMPORT_NOT_CLEAN, IMPORT_NOTHING */
async function taken(
  house: House,
  tx: Tx,
  office: Office,
  ledger: Ledger,
  stored: StoredImport,
  sent: SentCorrections,
) {
  const { rows, counts, sums, issues } = await runOf(house, tx, office, ledger, stored, sent)
  const open = counts.error + counts.confirm
  if (open > 0) {
    // What the person saw was clean, unless a month was closed since: then the sentence says so.
    const closed = issues.find(({ code }) => code === 'MONTH_CLOSED')
    const hint = closed ? `第 ${closed.row} 行：${closed.message}` : '请处理后再导入。'
    throw new OfficeError('IMPORT_NOT_CLEAN', `还有 ${open} 行有错或待确认，没有写入任何数据。${hint}`)
  }
  const evidence = takesOfficialForms(ledger) ? await keepSource(house, tx, office, stored) : null
  const intents = rows.flatMap((row) => intentOf(row, stored, evidence))
  if (intents.length === 0)
    throw new OfficeError('IMPORT_NOTHING', '文件里的行在台账中都已存在，没有需要写入的数据。')
  return { intents, counts, sums }
}

/** Rows written at a time: what the writer makes of them is let go before the next piece. */
const piece = 5_000

/** One change for the whole file, whatever its size. */
async function writeInPieces(
  tx: Tx,
  office: Office,
  ledger: Ledger,
  intents: readonly Intent[],
  reason: string,
): Promise<number> {
  let change: number | null = null
  for (let from = 0; from < intents.length; from += piece) {
    const part = intents.slice(from, from + piece)
    const options: WriteOptions =
      change === null ? { reason } : { reason, change: { id: change, entries: from } }
    change = (await writeRows(tx, office, ledger, part, options)).change
  }
  assertInvariant(change !== null, 'an import without a row was refused before')
  return change
}

function intentOf(
  { result, fields, replaces, occurrence }: RowResult,
  { org }: StoredImport,
  evidence: string | null,
): readonly Intent[] {
  if (!fields || (result !== 'create' && result !== 'change')) return []
  if (replaces) {
    const kept = Object.fromEntries(Object.entries(replaces.fields).filter(([, cell]) => Array.isArray(cell)))
    const proofs = evidence === null ? kept : { ...kept, evidence: withProof(kept['evidence'], evidence) }
    return [{ verb: 'change', id: replaces.id, version: replaces.version, fields: { ...fields, ...proofs } }]
  }
  const proved = evidence === null ? fields : { ...fields, evidence: [evidence] }
  return [{ verb: 'create', org, fields: proved, occurrence }]
}

const withProof = (kept: CellValue | undefined, evidence: string): readonly string[] => {
  const proofs = Array.isArray(kept) ? (kept as readonly string[]) : []
  return proofs.includes(evidence) ? proofs : [...proofs, evidence]
}

/** Receipts of a ledger's imports, newest first. */
export async function receipts(house: House, person: Person, ledger: string): Promise<readonly Receipt[]> {
  const office = await officeOf(house, person)
  const found = await inOffice(house.app, office, (tx) =>
    tx
      .selectFrom('app.imports')
      .select('receipt')
      .where('tenant', '=', office.tenant)
      .where('ledger', '=', ledger)
      .where('receipt', 'is not', null)
      .orderBy('created_at', 'desc')
      .limit(100)
      .execute(),
  )
  return found.flatMap(({ receipt }) => (receipt === null ? [] : [JSON.parse(receipt) as Receipt]))
}

/** Takes an import back by a reversing change; rows that were written again since stop it, with a sentence. */
export async function reverseImport(
  house: House,
  person: Person,
  id: string,
  reason: string,
): Promise<Receipt> {
  const office = await officeOf(house, person)
  const stored = await readImport(house, office, id)
  const ledger = ledgerNamed(house, stored.ledger)
  mustWrite(person, ledger)
  const { change, receipt } = stored
  if (change === null || receipt === null)
    throw new OfficeError('IMPORT_NOT_DONE', '这次导入还没有写入数据，不需要撤销。')
  if (stored.reversed !== null) throw new OfficeError('IMPORT_REVERSED', '这次导入已经撤销过了。')
  return inOffice(house.app, office, async (tx) => {
    const reversal = await reverseChange(tx, office, ledger, change, reason)
    const taken: Receipt = {
      ...(JSON.parse(receipt) as Receipt),
      reversedAt: house.now().toISOString(),
      reversedBy: person.displayName,
      reverseReason: reason,
    }
    await tx
      .updateTable('app.imports')
      .set({ reversed: reversal.change, receipt: JSON.stringify(taken) })
      .where('tenant', '=', office.tenant)
      .where('id', '=', id)
      .execute()
    return taken
  })
}
