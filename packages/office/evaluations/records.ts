import { type Field, fieldsOf, type Ledger, printCell } from '@hengjian/ledger'
import type { Condition, Explanation, LedgerReader, RowRecord } from '@hengjian/metric'
import { leavesOf, statedTotals } from '@hengjian/metric'
import { captionsOf, inOffice } from '@hengjian/store'
import { type Money, moneyInYuan, sumMoney } from '@hengjian/values'
import { OfficeError } from '../errors.ts'
import { type House, ledgerNamed } from '../house.ts'
import { fileNames } from '../ledgers/fileNames.ts'
import { officeOf, type Person } from '../person.ts'
import { evaluationJson, evaluationRow } from './open.ts'
import { readerOf } from './input.ts'

/** Records shown in the panel; the ledger page shows them all. */
const mostRecords = 50

/** The rows behind a figure of an evaluation, with their evidence files and sum. */
export async function figureRecords(house: House, person: Person, id: string, key: string) {
  const office = await officeOf(house, person)
  return inOffice(house.app, office, async (tx) => {
    const row = await evaluationRow(house, tx, office, id)
    const { figures } = await evaluationJson(house, tx, office, person, id)
    const explanation = figures[key]
    if (!explanation) throw new OfficeError('FIGURE_UNKNOWN', '表上没有这个数，请刷新页面。')
    const reader = await readerOf(house, tx, office, null)
    const behind = await rowsBehind(reader, explanation, row.org)
    if (!behind) return { ledger: '', columns: [], rows: [], sum: null, total: 0 }
    const { total, rows } = behind
    const ledger = ledgerNamed(house, behind.ledger)
    const shown = fieldsOf(ledger).filter(
      ([name, { kind }]) =>
        kind === 'money' || kind === 'date' || kind === 'integer' || name === ledger.caption,
    )
    const files = await fileNames(
      tx,
      office.tenant,
      rows.flatMap(({ fields }) => evidenceIn(ledger, fields)),
    )
    const captions = new Map<string, string>()
    for (const [name, field] of shown) {
      if (field.kind !== 'ref') continue
      const ids = rows.flatMap(({ fields }) => (typeof fields[name] === 'string' ? [fields[name]] : []))
      for (const [one, caption] of await captionsOf(tx, office.tenant, ledgerNamed(house, field.ledger), ids))
        captions.set(one, caption)
    }
    const money = shown.find(([, { kind }]) => kind === 'money')?.[0]
    const amounts =
      money === undefined ? [] : rows.flatMap(({ fields }) => (fields[money] ? [fields[money] as Money] : []))
    return {
      ledger: ledger.name,
      columns: shown.map(([field, { label }]) => ({ field, label })),
      rows: rows.map(({ id: rowId, fields }) => ({
        id: rowId,
        cells: Object.fromEntries(
          shown.map(([name, field]) => [name, printed(field, fields[name] ?? null, captions)]),
        ),
        files: evidenceIn(ledger, fields).map((digest) => ({
          digest,
          name: files.get(digest)?.name ?? '佐证文件',
        })),
      })),
      sum: amounts.length === 0 ? null : `${moneyInYuan(sumMoney(amounts)).toFixed(2)} 元`,
      total,
    }
  })
}

const printed = (
  field: Field,
  cell: Parameters<typeof printCell>[1],
  captions: ReadonlyMap<string, string>,
): string => (field.kind === 'ref' ? (captions.get(String(cell)) ?? '') : printCell(field, cell))

const evidenceIn = (ledger: Ledger, fields: Readonly<Record<string, unknown>>): readonly string[] =>
  fieldsOf(ledger).flatMap(([name, { kind }]) =>
    kind === 'evidence' ? (fields[name] as readonly string[]) : [],
  )

type RowsBehind = {
  readonly ledger: string
  readonly rows: readonly RowRecord[]
  readonly total: number
}

/** The first ledger rows at the bottom of an explanation: detail, or the one stated total with its document. */
async function rowsBehind(
  reader: LedgerReader,
  explanation: Explanation,
  org: number,
): Promise<RowsBehind | null> {
  const leaf = leavesOf(explanation).find(({ source: { kind } }) => kind === 'records' || kind === 'total')
  return leaf ? rowsOfLeaf(reader, leaf, org, mostRecords) : null
}

async function rowsOfLeaf(
  reader: LedgerReader,
  { source }: Explanation,
  org: number,
  most: number,
): Promise<RowsBehind | null> {
  if (source.kind === 'total') {
    const row = await reader.find(statedTotals.name, source.rowId)
    return row && { ledger: statedTotals.name, rows: [row], total: 1 }
  }
  if (source.kind !== 'records') return null
  const { ledger, filter } = source
  const asked = { ledger, org, subtree: false, conditions: conditionsIn(filter) }
  return { ledger, ...(await reader.rows(asked, most)) }
}

/** Most rows of one figure whose evidence is gathered for a package. */
const mostProved = 5_000

/** Digests of the evidence behind some figures: of every row at the bottom of their explanations, each once. */
export async function evidenceBehind(
  house: House,
  reader: LedgerReader,
  figures: readonly Explanation[],
  org: number,
): Promise<ReadonlySet<string>> {
  const leaves = new Map(
    figures.flatMap(leavesOf).map((leaf) => [JSON.stringify([leaf.source, org]), leaf] as const),
  )
  const found = new Set<string>()
  for (const leaf of leaves.values()) {
    const behind = await rowsOfLeaf(reader, leaf, org, mostProved)
    if (!behind) continue
    const ledger = ledgerNamed(house, behind.ledger)
    for (const { fields } of behind.rows) for (const digest of evidenceIn(ledger, fields)) found.add(digest)
  }
  return found
}

/** The conditions that a records source carries as the filter of a ledger page. */
function conditionsIn(filter: string): readonly Condition[] {
  const parsed = JSON.parse(filter) as Readonly<Record<string, Omit<Condition, 'field'>>>
  return Object.entries(parsed).map(([field, condition]) => ({ field, ...condition }))
}
