import { type Office, registerFile, type Tx } from '@hengjian/store'
import type { House } from '../house.ts'
import { broughtBy, type StoredImport } from './stored.ts'

const mediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/**
 * Makes the file that was brought a file of evidence, so that the rows read from it open down to it.
 * @returns its digest, as a cell of evidence holds it; null for a paste, which is no document
 */
export async function keepSource(
  house: House,
  tx: Tx,
  office: Office,
  stored: StoredImport,
): Promise<string | null> {
  const brought = await broughtBy(house, stored)
  if ('text' in brought) return null
  const { digest, source: name } = stored
  await registerFile(tx, office, { digest, name, size: brought.bytes.length, mediaType })
  return digest
}
