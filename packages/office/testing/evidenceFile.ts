import { Readable } from 'node:stream'
import { inOffice } from '@hengjian/store'
import { sql } from 'kysely'
import type { House } from '../house.ts'
import { officeOf, type Person } from '../person.ts'

/** Brings a small file as this person and gives its digest, to be attached as evidence. */
export async function evidenceFile(house: House, who: Person, name: string): Promise<string> {
  const office = await officeOf(house, who)
  const { digest, size } = await house.files.put(Readable.from([Buffer.from(name)]))
  await inOffice(house.app, office, async (tx) => {
    await sql`insert into app.files (tenant, digest, name, size, media_type, uploaded_by)
      values (${office.tenant}, ${digest}, ${name}, ${size}, 'application/pdf', ${office.account})
      on conflict do nothing`.execute(tx)
    await sql`insert into app.file_uploads (tenant, digest, account, name)
      values (${office.tenant}, ${digest}, ${office.account}, ${name}) on conflict do nothing`.execute(tx)
  })
  return digest
}
