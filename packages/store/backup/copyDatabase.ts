import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { assertInvariant } from '@hengjian/values'
import { Client, type QueryResultRow } from 'pg'
import { copyFile, copyTree, type Copied } from './copyTree.ts'
import { type BackedUpFile, type BackupManifest, describeFile } from './manifest.ts'

/**
 * What a copy of a running server leaves out: the log is added afterwards and only as far as needed,
 * `pg_control` comes last as in the server's own tool, the rest belongs to the running process.
 */
const leftOut =
  `pg_wal/ pg_replslot/ pg_dynshmem/ pg_notify/ pg_serial/ pg_snapshots/ pg_stat_tmp/ pg_subtrans/
  log/ postmaster.pid postmaster.opts global/pg_control`.split(/\s+/)

export type CopiedDatabase = Copied & Pick<BackupManifest, 'postgres' | 'log'>

/**
 * Copies the directory of a running server with the log that makes the copy whole, after the manual's
 * "Making a Base Backup Using the Low Level API". Started on it, a server replays that log and stands
 * at the end of the copy.
 * @param cluster directory of the server
 * @param backup folder that gets `postgres/`
 */
export async function copyDatabase(
  ownerUrl: string,
  cluster: string,
  backup: string,
): Promise<CopiedDatabase> {
  const client = new Client({ connectionString: ownerUrl })
  client.on('error', () => undefined)
  await client.connect()
  try {
    // The slot keeps the log of the whole copy from being recycled; it ends with this session.
    await client.query(
      `select pg_create_physical_replication_slot('hengjian_' || pg_backend_pid(), true, true)`,
    )
    const begin = await one<{ from: string; file: string; number: number }>(
      client,
      `select lsn::text as from, pg_walfile_name(lsn) as file, current_setting('server_version_num')::int as number
       from pg_backup_start('hengjian', true) as lsn`,
    )
    const own = join(backup, 'postgres')
    const copied = await copyTree(cluster, backup, 'postgres', leftOut)
    const control = await copyFile(join(cluster, 'global/pg_control'), join(own, 'global/pg_control'))
    assertInvariant(control !== null, 'a running server has a control file')
    const end = await one<{ to: string; file: string; label: string }>(
      client,
      'select lsn::text as to, pg_walfile_name(lsn) as file, labelfile as label from pg_backup_stop(false)',
    )
    await writeFile(join(own, 'backup_label'), end.label, { mode: 0o600, flush: true })
    return {
      folders: copied.folders,
      files: [
        ...copied.files,
        { path: 'postgres/global/pg_control', ...control },
        await describeFile(backup, 'postgres/backup_label'),
        ...(await copyLog(cluster, backup, begin.file, end.file)),
      ],
      postgres: Math.floor(begin.number / 10_000),
      log: { from: begin.from, to: end.to },
    }
  } finally {
    await client.end()
  }
}

/** The segments of the write-ahead log between two names; names of one timeline sort by age. */
async function copyLog(
  cluster: string,
  backup: string,
  first: string,
  last: string,
): Promise<BackedUpFile[]> {
  const names = (await readdir(join(cluster, 'pg_wal')))
    .filter(
      (name) => (/^[0-9A-F]{24}$/.test(name) && name >= first && name <= last) || name.endsWith('.history'),
    )
    .sort()
  assertInvariant(names.includes(first) && names.includes(last), 'the slot keeps the log of the copy')
  const files: BackedUpFile[] = []
  for (const name of names) {
    const path = `postgres/pg_wal/${name}`
    const copied = await copyFile(join(cluster, 'pg_wal', name), join(backup, path))
    assertInvariant(copied !== null, 'the slot keeps the log of the copy')
    files.push({ path, ...copied })
  }
  return files
}

async function one<Row extends QueryResultRow>(client: Client, text: string): Promise<Row> {
  const { rows } = await client.query<Row>(text)
  assertInvariant(rows[0] !== undefined, 'the statement answers with one row')
  return rows[0]
}
