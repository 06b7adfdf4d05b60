import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'
import { StoreError } from '../errors.ts'
import { isPostmasterOf } from './processes.ts'

/** A running database server, as its `postmaster.pid` names it. */
export type Postmaster = { readonly pid: number; readonly port: number }

const patienceMs = 120_000

/**
 * The server that already runs on this directory, after its program was killed or beside a running
 * copy; null when none does. A server that is still recovering or stopping is waited for. A pid file
 * whose number now belongs to a stranger is removed, because the server itself would refuse to start.
 * @throws StoreError `DATABASE_FOREIGN` when a server runs there that does not know our password
 */
export async function findRunning(
  cluster: string,
  owner: string,
  password: string,
): Promise<Postmaster | null> {
  const until = Date.now() + patienceMs
  for (;;) {
    const found = await readPostmaster(cluster)
    if (found === null) return null
    if (!(await isPostmasterOf(found.pid, cluster))) {
      await rm(join(cluster, 'postmaster.pid'), { force: true })
      return null
    }
    if (found.ready && (await answers(found.port, cluster, owner, password))) return found
    if (Date.now() > until)
      throw new StoreError(
        'DATABASE_SILENT',
        `数据目录 ${cluster} 的数据库进程 ${found.pid} 一直没有应答。请查看 ${join(cluster, 'log', 'postgres.log')}，或停止该进程后重试。`,
        { pid: found.pid },
      )
    await pause(100)
  }
}

/** Reads `postmaster.pid`: pid on line 1, port on line 4, state on line 8. */
export async function readPostmaster(cluster: string): Promise<(Postmaster & { ready: boolean }) | null> {
  const text = await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => null)
  if (text === null) return null
  const lines = text.split('\n')
  return { pid: Number(lines[0]), port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' }
}

async function answers(port: number, cluster: string, user: string, password: string): Promise<boolean> {
  const client = new Client({ host: '127.0.0.1', port, user, password, database: 'postgres' })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query<{ data_directory: string }>('show data_directory')
    return rows[0]?.data_directory === cluster
  } catch (error) {
    if ((error as { code?: string }).code === '28P01') throw unknownPassword(cluster)
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** The password file no longer belongs to this database: only a backup or the old file helps. */
export function unknownPassword(cluster: string): StoreError {
  return new StoreError(
    'DATABASE_FOREIGN',
    `数据目录 ${cluster} 的数据库不接受 secrets/database 中的口令，该文件可能被删除或替换过。请从备份中恢复这个文件。数据没有改动。`,
  )
}
