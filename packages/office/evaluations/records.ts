import { type Field, fieldsOf, type Ledger, printCell } from '@hengjian/ledger'
import type { Condition, Explanation } from '@hengjian/metric'
import { leavesOf } from '@hengjian/metric'
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
    const source = recordsBehind(explanation)
    if (!source) return { ledger: '', columns: [], rows: [], sum: null, total: 0 }
    const ledger = ledgerNamed(house, source.ledger)
    const reader = await readerOf(house, tx, office, null)
    const { total, rows } = await reader.rows(
      { ledger: ledger.name, org: row.org, subtree: false, conditions: conditionsIn(source.filter) },
      mostRecords,
    )
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
      sum:
        money === undefined
          ? null
          : `${moneyInYuan(sumMoney(rows.map(({ fields }) => fields[money] as Money))).toFixed(2)} 元`,
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

/** The first ledger rows at the bottom of an explanation. */
function recordsBehind(explanation: Explanation) {
  const leaf = leavesOf(explanation).find(({ source }) => source.kind === 'records')
  return leaf?.source.kind === 'records' ? leaf.source : null
}

/** The conditions that a records source carries as the filter of a ledger page. */
function conditionsIn(filter: string): readonly Condition[] {
  const parsed = JSON.parse(filter) as Readonly<Record<string, Omit<Condition, 'field'>>>
  return Object.entries(parsed).map(([field, condition]) => ({ field, ...condition }))
}
