import type { Readable } from 'node:stream'
import { exportPlanOf, type ExportCell, type Ledger } from '@hengjian/ledger'
import { inOffice, type ListQuery, listRows, type Office, totalsOf } from '@hengjian/store'
import { streamRows } from '@hengjian/workbook'
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
  const { title, columns } = exportPlanOf(ledger, house.codes, () => undefined)
  return streamRows({
    title,
    orientation: 'landscape',
    createdAt: house.now().toISOString(),
    columns,
    rows: exportRows(house, office, ledger, query),
  })
}

async function* exportRows(
  house: House,
  office: Office,
  ledger: Ledger,
  query: ListQuery,
): AsyncIterable<readonly ExportCell[]> {
  let cursor: string | null = null
  do {
    const at: string | null = cursor
    const page = await inOffice(house.app, office, async (tx) => {
      const { rows, next } = await listRows(tx, ledger, { ...query, cursor: at })
      return { rows, next, captions: await captionsFor(house, tx, office, ledger, rows) }
    })
    const { rowOf } = exportPlanOf(ledger, house.codes, (_ledger, id) => page.captions.get(id))
    for (const row of page.rows) yield rowOf(row)
    cursor = page.next
  } while (cursor !== null)
  const { sums } = await inOffice(house.app, office, (tx) => totalsOf(tx, ledger, query))
  const line = exportPlanOf(ledger, house.codes, () => undefined).sumsOf(sums)
  if (line) yield line
}
