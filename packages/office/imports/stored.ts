import type { Mapping } from '@hengjian/ledger'
import { inOffice, newId, type Office } from '@hengjian/store'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { OfficeError } from '../errors.ts'
import type { House } from '../house.ts'
import type { Brought } from './source.ts'

/** An import that has been started: what was brought lies in the file store, nothing is in the ledger yet. */
export type StoredImport = {
  readonly id: string
  readonly org: number
  readonly ledger: string
  readonly source: string
  readonly digest: string
  readonly mapping: Mapping
  readonly change: number | null
  readonly receipt: string | null
  readonly reversed: number | null
}

/** What a pasted block is called where a file would have its name. */
export const pastedName = '粘贴的内容'

/** Keeps what a person brought and opens an import for it. */
export async function storeImport(
  house: House,
  office: Office,
  org: number,
  ledger: string,
  brought: Brought,
  mapping: Mapping,
): Promise<string> {
  const bytes = 'text' in brought ? Buffer.from(brought.text, 'utf8') : brought.bytes
  const source = 'text' in brought ? pastedName : brought.name
  const { digest } = await house.files.put(Readable.from([bytes]))
  const id = newId()
  await inOffice(house.app, office, (tx) =>
    tx
      .insertInto('app.imports')
      .values({
        tenant: office.tenant,
        id,
        org,
        account: office.account,
        ledger,
        source,
        digest,
        mapping: JSON.stringify(mapping),
      })
      .execute(),
  )
  return id
}

/** @throws OfficeError IMPORT_UNKNOWN when there is none, or it belongs to another unit */
export async function readImport(house: House, office: Office, id: string): Promise<StoredImport> {
  const found = await inOffice(house.app, office, (tx) =>
    tx
      .selectFrom('app.imports')
      .selectAll()
      .where('tenant', '=', office.tenant)
      .where('id', '=', id)
      .executeTakeFirst(),
  )
  if (!found) throw new OfficeError('IMPORT_UNKNOWN', '没有找到这次导入，请重新上传文件。')
  const { org, ledger, source, digest, mapping, change, receipt, reversed } = found
  return {
    id,
    org,
    ledger,
    source,
    digest,
    mapping: JSON.parse(mapping) as Mapping,
    change,
    receipt,
    reversed,
  }
}

/** What was brought, again from the file store. */
export async function broughtBy(house: House, { source, digest }: StoredImport): Promise<Brought> {
  const bytes = await buffer(await house.files.get(digest))
  return source === pastedName ? { text: bytes.toString('utf8') } : { name: source, bytes }
}
