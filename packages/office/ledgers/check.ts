import {
  type CellJson,
  cellFromJson,
  type CellValue,
  fieldsOf,
  type Ledger,
  parseCell,
  type Row,
} from '@hengjian/ledger'
import { captionsOf, type Office, sameEntryElsewhere, type Tx } from '@hengjian/store'
import { sql } from 'kysely'
import { type FieldIssue, OfficeError } from '../errors.ts'
import { type House, ledgerNamed } from '../house.ts'

/**
 * Reads what a form sent: every cell by its field's own parser, the same that imports use, so a
 * person reads the same sentence everywhere.
 * @param partial only the fields that are present are read (a change)
 * @throws OfficeError FIELDS_WRONG with one issue per cell
 */
export async function readFields(
  house: House,
  tx: Tx,
  office: Office,
  ledger: Ledger,
  sent: Readonly<Record<string, CellJson>>,
  partial: boolean,
): Promise<Row> {
  const issues: FieldIssue[] = []
  const row: Record<string, CellValue> = {}
  for (const name of Object.keys(sent)) {
    if (!(name in ledger.fields))
      issues.push({ field: name, message: `${ledger.title}没有“${name}”这一项。` })
  }
  for (const [name, field] of fieldsOf(ledger)) {
    if (partial && !(name in sent)) continue
    const json = sent[name] ?? null
    if (field.kind === 'ref' && typeof json === 'string' && json !== '') {
      const known =
        uuid.test(json) &&
        (await captionsOf(tx, office.tenant, ledgerNamed(house, field.ledger), [json])).has(json)
      if (known) row[name] = json
      else
        issues.push({
          field: name,
          message: `${field.label}所选的记录不存在，或不在您的单位范围内，请重新选择。`,
        })
      continue
    }
    if (field.kind === 'flag') {
      row[name] = cellFromJson(field, json)
      continue
    }
    if (field.kind === 'evidence') {
      const digests = cellFromJson(field, json) as readonly string[]
      const usable = await usableFiles(tx, office, digests)
      if (digests.every((digest) => usable.has(digest))) row[name] = digests
      else
        issues.push({
          field: name,
          message: `${field.label}里有文件不是您上传的，也不在您的单位范围内，请重新上传。`,
        })
      continue
    }
    const parsed = parseCell(field, json === null ? '' : String(json), { codes: house.codes })
    if (parsed.kind === 'value') row[name] = parsed.value
    else if (parsed.kind === 'blank') row[name] = null
    else issues.push({ field: name, message: parsed.message })
  }
  if (issues.length > 0)
    throw new OfficeError('FIELDS_WRONG', `有 ${issues.length} 项需要改正，您填写的内容没有丢失。`, issues)
  return row
}

/**
 * Files this person may attach: those that prove a row of the own organisations, and those the person
 * brought. Knowing a digest is no right to the file: an attached one could be opened.
 */
async function usableFiles(tx: Tx, office: Office, digests: readonly string[]): Promise<ReadonlySet<string>> {
  if (digests.length === 0) return new Set()
  const { rows } = await sql<{ digest: string }>`
    select digest from app.evidence where tenant = ${office.tenant} and digest = any(${digests}::text[])
    union
    select digest from app.file_uploads where tenant = ${office.tenant} and digest = any(${digests}::text[])`.execute(
    tx,
  )
  return new Set(rows.map(({ digest }) => digest))
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/**
 * What must hold of a whole row before it is written: the ledger's own invariants, and that an entry
 * which may occur only once in the region is not used by another unit.
 * @throws OfficeError FIELDS_WRONG
 */
export async function mustHold(
  house: House,
  tx: Tx,
  ledger: Ledger,
  row: Row,
  id: string | null,
): Promise<void> {
  const issues: FieldIssue[] = []
  for (const invariant of Object.values(ledger.invariants)) {
    if (invariant.level === 'must' && !invariant.holds(row))
      issues.push({ field: invariant.field, message: invariant.says })
  }
  const usedBy = await sameEntryElsewhere(tx, ledger, row, id)
  if (usedBy !== null) {
    const tree = await house.organisations()
    const labels = ledger.sameEntry.map((name) => ledger.fields[name]?.label).join('、')
    const whom = tree.byNumber.get(usedBy)?.name ?? '其他单位'
    issues.push({
      field: ledger.sameEntry[0] ?? ledger.caption,
      message: `${labels}已由${whom}登记过，全地区只能登记一次。请与该单位核实。`,
    })
  }
  if (issues.length > 0)
    throw new OfficeError('FIELDS_WRONG', `有 ${issues.length} 项需要改正，您填写的内容没有丢失。`, issues)
}
