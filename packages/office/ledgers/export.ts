import type { Readable } from 'node:stream'
import { type CellValue, type Field, fieldsOf, type Ledger } from '@hengjian/ledger'
import { inOffice, type ListQuery, listRows, type Office, totalsOf } from '@hengjian/store'
import { type Decimal, type Money, moneyInYuan } from '@hengjian/values'
import { type PlannedCell, streamRows } from '@hengjian/workbook'
import { type House, ledgerNamed } from '../house.ts'
import { officeOf, type Person } from '../person.ts'
import { type Asked, queryOf } from './look.ts'
import { captionsFor } from './rowJson.ts'

/** Rows read at a time; each page is its own short transaction, the memory stays constant. */
const pageRows = 1_000

/** What the page shows, as XLSX: the filtered set in its order, with its sums, streamed while it is read. */
export async function ledgerExport(
  house: House,
  person: Person,
  name: string,
  asked: Asked,
): Promise<Readable> {
  const ledger = ledgerNamed(house, name)
  const office = await officeOf(house, person)
  const query = { ...(await queryOf(house, office, ledger, asked)), limit: pageRows }
  const shown = fieldsOf(ledger).filter(([, { kind }]) => kind !== 'evidence')
  return streamRows({
    title: ledger.title,
    orientation: 'landscape',
    createdAt: house.now().toISOString(),
    columns: [
      ...shown.map(([, field]) => ({ header: headerOf(field), width: widthOf(field) })),
      { header: '状态', width: 10 },
    ],
    rows: contentRows(house, office, ledger, query, shown),
  })
}

async function* contentRows(
  house: House,
  office: Office,
  ledger: Ledger,
  query: ListQuery,
  shown: readonly (readonly [string, Field])[],
): AsyncIterable<readonly PlannedCell[]> {
  let cursor: string | null = null
  do {
    const at: string | null = cursor
    const page = await inOffice(house.app, office, async (tx) => {
      const { rows, next } = await listRows(tx, ledger, { ...query, cursor: at })
      return { rows, next, captions: await captionsFor(house, tx, office, ledger, rows) }
    })
    for (const row of page.rows) {
      const cells = shown.map(([field, definition]) =>
        contentOf(house, definition, row.fields[field] ?? null, page.captions),
      )
      yield [...cells, { text: ledger.states.states[row.state]?.title ?? row.state }]
    }
    cursor = page.next
  } while (cursor !== null)
  const { sums } = await inOffice(house.app, office, (tx) => totalsOf(tx, ledger, query))
  if (Object.keys(sums).length === 0) return
  yield shown.map(([field], index) => {
    const sum = sums[field]
    if (sum !== undefined) return { number: sum, format: '#,##0.00', bold: true }
    return index === 0 ? { text: '合计', bold: true } : {}
  })
}

function contentOf(
  house: House,
  field: Field,
  cell: CellValue,
  captions: ReadonlyMap<string, string>,
): PlannedCell {
  if (cell === null) return {}
  switch (field.kind) {
    case 'money':
      return { number: moneyInYuan(cell as Money).toFixed(2), format: '#,##0.00' }
    case 'quantity':
      return { number: (cell as Decimal).toFixed() }
    case 'integer':
    case 'year':
      return { number: String(cell), format: '0' }
    case 'date':
      return { date: String(cell) }
    case 'ref':
      return { text: captions.get(String(cell)) ?? '' }
    case 'code':
      return { text: `${String(cell)} ${house.codes.get(field.list)?.get(String(cell)) ?? ''}`.trim() }
    case 'flag':
      return { text: cell === true ? '是' : '否' }
    default:
      return { text: String(cell) }
  }
}

/** A header with its unit: what is exported can be imported again. */
function headerOf(field: Field): string {
  if (field.kind === 'money') return `${field.label}（元）`
  const unit = field.kind === 'integer' || field.kind === 'quantity' ? field.unit : ''
  return unit === '' ? field.label : `${field.label}（${unit}）`
}

const widthOf = ({ kind }: Field): number => (kind === 'text' || kind === 'ref' || kind === 'code' ? 28 : 16)
