import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { once } from 'node:events'
import { pipeline } from 'node:stream/promises'
import type { Readable } from 'node:stream'
import type { Ledger } from '@hengjian/ledger'
import { sql } from 'kysely'
import type { Database, Tx } from '../database.ts'
import { StoreError } from '../errors.ts'
import { archivedTables, fileOfTable, hasTenant, type Manifest } from './tables.ts'

export type ArchiveFiles = { get(digest: string): Promise<Readable> }

/** Rows fetched at a time; memory stays constant however large a table is. */
const batch = 2_000

/**
 * Writes the whole tenant in open formats: one JSON line per row and table, exactly as PostgreSQL
 * prints it, the evidence files by digest, and a manifest. One repeatable-read snapshot: what is
 * written meanwhile is in the next archive.
 * @param directory an empty or new folder
 * @throws StoreError FOLDER_NOT_EMPTY
 */
export async function exportArchive(
  keeper: Database,
  tenant: number,
  ledgers: readonly Ledger[],
  files: ArchiveFiles,
  directory: string,
): Promise<Manifest> {
  await mkdir(join(directory, 'tables'), { recursive: true })
  await mkdir(join(directory, 'files'), { recursive: true })
  const standing = (await readdir(directory)).filter((name) => name !== 'tables' && name !== 'files')
  if (standing.length > 0)
    throw new StoreError('FOLDER_NOT_EMPTY', `导出目录“${directory}”里已有内容，请换一个空目录。`)
  return keeper
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (tx) => {
      const tables = []
      for (const name of archivedTables(ledgers))
        tables.push({ name, ...(await exportTable(tx, tenant, name, join(directory, fileOfTable(name)))) })
      const digests = await tx.selectFrom('app.files').select('digest').where('tenant', '=', tenant).execute()
      for (const { digest } of digests) {
        const target = join(directory, 'files', digest)
        await mkdir(dirname(target), { recursive: true })
        await pipeline(await files.get(digest), createWriteStream(target))
      }
      const { rows: version } = await sql<{ server_version: string }>`show server_version`.execute(tx)
      const last = await tx
        .selectFrom('app.journal_blocks')
        .select('hash')
        .where('tenant', '=', tenant)
        .orderBy('number', 'desc')
        .limit(1)
        .executeTakeFirst()
      const manifest: Manifest = {
        format: 'hengjian-archive-1',
        tenant,
        exportedAt: new Date().toISOString(),
        postgres: version[0]?.server_version ?? '',
        lastBlockHash: last?.hash.toString('hex') ?? null,
        tables,
        files: digests.length,
      }
      await writeFile(join(directory, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`)
      return manifest
    })
}

async function exportTable(
  tx: Tx,
  tenant: number,
  table: string,
  file: string,
): Promise<{ readonly rows: number; readonly digest: string }> {
  const out = createWriteStream(file)
  const digest = createHash('sha256')
  let rows = 0
  const own = hasTenant(table) ? sql`where t.tenant = ${sql.lit(tenant)}` : sql``
  await sql`declare archived no scroll cursor for
    select to_jsonb(t)::text as line from ${sql.table(table)} t ${own}`.execute(tx)
  for (;;) {
    const { rows: lines } = await sql<{ line: string }>`fetch ${sql.lit(batch)} from archived`.execute(tx)
    if (lines.length === 0) break
    rows += lines.length
    const text = lines.map(({ line }) => `${line}\n`).join('')
    digest.update(text)
    if (!out.write(text)) await once(out, 'drain')
  }
  await sql`close archived`.execute(tx)
  out.end()
  await once(out, 'finish')
  return { rows, digest: digest.digest('hex') }
}
