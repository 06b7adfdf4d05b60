import { randomBytes } from 'node:crypto'
import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { writeDurably } from './durable.ts'
import type { Layout } from './layout.ts'

/**
 * A password of this installation: made on first use, then always the same. Only the owner of the
 * data directory can read it.
 * @param name what it opens, for example `database`
 * @returns 43 characters that are safe inside a URL
 */
export async function secretOf(layout: Layout, name: string): Promise<string> {
  const path = join(layout.secrets, name)
  const known = await readFile(path, 'utf8').catch(() => null)
  if (known !== null && known.trim() !== '') return known.trim()
  await mkdir(layout.secrets, { recursive: true, mode: 0o700 })
  const made = randomBytes(32).toString('base64url')
  await writeDurably(path, `${made}\n`, 0o600)
  return made
}
