import { Readable } from 'node:stream'
import { inOffice, registerFile } from '@hengjian/store'
import type { House } from '../house.ts'
import { officeOf, type Person } from '../person.ts'

/** Brings a small file as this person and gives its digest, to be attached as evidence. */
export async function evidenceFile(house: House, who: Person, name: string): Promise<string> {
  const office = await officeOf(house, who)
  const { digest, size } = await house.files.put(Readable.from([Buffer.from(name)]))
  await inOffice(house.app, office, (tx) =>
    registerFile(tx, office, { digest, name, size, mediaType: 'application/pdf' }),
  )
  return digest
}
