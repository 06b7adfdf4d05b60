import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import type { Ledger } from '@hengjian/ledger'
import { sql } from 'kysely'
import type { Database, Tx } from '../database.ts'
import { StoreError } from '../errors.ts'
import { archivedTables, fileOfTable, type Manifest } from './tables.ts'

export type ArchiveTarget = { put(content: Readable): Promise<{ readonly digest: string }> }

const batch = 2_000

/**
 * Rebuilds a tenant from an archive in an empty store, of any PostgreSQL major: this is how an
 * installation moves to another one. All or nothing; `verifyJournal` afterwards says what it said before.
 * @throws StoreError ARCHIVE_UNREADABLE, ARCHIVE_DAMAGED, STORE_NOT_EMPTY
 */
export async function importArchive(
  keeper: Database,
  ledgers: readonly Ledger[],
  files: ArchiveTarget,
  directory: string,
): Promise<Manifest> {
  const manifest = await readManifest(directory)
  const unknown = manifest.tables.filter(({ name }) => !archivedTables(ledgers).includes(name))
  if (unknown.length > 0) {
    throw new StoreError(
      'ARCHIVE_UNREADABLE',
      `归档里有本程序没有的台账：${unknown.map(({ name }) => name).join('、')}。请用相同或更新的版本导入。`,
    )
  }
  await keeper.transaction().execute(async (tx) => {
    const standing = await sql<{ one: number }>`select 1 as one from app.journal_changes limit 1`.execute(tx)
    if (standing.rows.length > 0)
      throw new StoreError('STORE_NOT_EMPTY', '目标库里已有数据，归档只能导入空库。请换一个空的数据目录。')
    for (const table of manifest.tables)
      await importTable(tx, table, join(directory, fileOfTable(table.name)))
    await sql`select setval('app.change_numbers', greatest((select max(id) from app.journal_changes), 1))`.execute(
      tx,
    )
    for (const table of ['app.roll_up_deltas', 'app.same_entry_answers']) {
      await sql`select setval(pg_get_serial_sequence(${table}, 'id'), greatest((select max(id) from ${sql.raw(table)}), 1))`.execute(
        tx,
      )
    }
    const digests = await tx.selectFrom('app.files').select('digest').execute()
    for (const { digest } of digests) {
      const stored = await files.put(createReadStream(join(directory, 'files', digest)))
      if (stored.digest !== digest)
        throw new StoreError(
          'ARCHIVE_DAMAGED',
          `归档中的佐证文件 ${digest.slice(0, 12)} 内容与编号不符，未导入任何数据。`,
        )
    }
  })
  return manifest
}

async function readManifest(directory: string): Promise<Manifest> {
  try {
    const manifest = JSON.parse(await readFile(join(directory, 'manifest.json'), 'utf8')) as Manifest
    if (manifest.format === 'hengjian-archive-1') return manifest
  } catch {
    // A missing or malformed manifest is answered below like one of another format.
  }
  throw new StoreError('ARCHIVE_UNREADABLE', `“${directory}”不是衡鉴的归档目录：缺少可读的 manifest.json。`)
}

async function importTable(tx: Tx, table: Manifest['tables'][number], file: string): Promise<void> {
  const digest = createHash('sha256')
  let lines: string[] = []
  let rows = 0
  const flush = async (): Promise<void> => {
    if (lines.length === 0) return
    await sql`insert into ${sql.table(table.name)} overriding system value
      select * from jsonb_populate_recordset(null::${sql.table(table.name)}, ${`[${lines.join(',')}]`}::jsonb)`.execute(
      tx,
    )
    rows += lines.length
    lines = []
  }
  for await (const line of createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity })) {
    digest.update(`${line}\n`)
    lines.push(line)
    if (lines.length >= batch) await flush()
  }
  await flush()
  if (rows !== table.rows || digest.digest('hex') !== table.digest) {
    throw new StoreError(
      'ARCHIVE_DAMAGED',
      `归档文件 ${fileOfTable(table.name)} 与清单不符，未导入任何数据。请重新导出或换一份归档。`,
    )
  }
}
