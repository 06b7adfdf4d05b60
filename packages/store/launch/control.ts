import { chown, mkdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { StoreError } from '../errors.ts'
import { runAs, type Account } from './account.ts'
import type { Binaries } from './binaries.ts'
import { freePort } from './freePort.ts'
import { writeSettings } from './initialise.ts'
import { explainFailure } from './refusals.ts'

const largestLogBytes = 8 * 1024 * 1024

/** One database directory with the programs and the account that serve it. */
export type Cluster = { readonly path: string; readonly account: Account; readonly binaries: Binaries }

/**
 * Starts the server and waits until it takes connections, recovery after a crash included.
 * Started through `pg_ctl`, which on Windows also lays down an administrator's rights.
 * @param port fixed port; undefined takes a free one
 * @returns the port it listens on
 * @throws StoreError `PORT_IN_USE`, `DISK_FULL`, `DATA_NOT_WRITABLE`, `DATABASE_NOT_STARTED`
 */
export async function startServer(cluster: Cluster, port: number | undefined): Promise<number> {
  for (let attempt = 1; ; attempt += 1) {
    const tried = port ?? (await freePort())
    const refusal = await startOnce(cluster, tried)
    if (refusal === null) return tried
    const lostPort = refusal.code === 'PORT_IN_USE' && port === undefined
    // After a killed server its last backends may hold the shared memory for a moment.
    const lingering = /pre-existing shared memory/.test(refusal.message)
    if (attempt >= 20 || !(lostPort || lingering)) throw refusal
    await pause(250)
  }
}

/** Stops the server: sessions are ended, everything acknowledged is on disk before this returns. */
export async function stopServer({ path, account, binaries }: Cluster): Promise<void> {
  const { code, output } = await runAs(account, binaries.control, [
    'stop',
    '--pgdata',
    path,
    '--mode',
    'fast',
    '--wait',
    '--timeout',
    '120',
  ])
  if (code !== 0 && !/Is server running|no server running|PID file .* does not exist/.test(output))
    throw new StoreError(
      'DATABASE_NOT_STOPPED',
      `数据库没有在规定时间内停止，数据目录 ${path}。请稍后重试，或查看 ${logPath(path)}。`,
    )
}

async function startOnce({ path, account, binaries }: Cluster, port: number): Promise<StoreError | null> {
  await writeSettings(path, account, port)
  await prepareLog(path, account)
  const before = await readFile(logPath(path), 'utf8').catch(() => '')
  const { code, output } = await runAs(account, binaries.control, [
    'start',
    '--pgdata',
    path,
    '--log',
    logPath(path),
    '--wait',
    '--timeout',
    '600',
    '--silent',
  ])
  if (code === 0) return null
  const log = await readFile(logPath(path), 'utf8').catch(() => '')
  return explainFailure(`${output}\n${log.slice(before.length)}`, path, port)
}

function logPath(cluster: string): string {
  return join(cluster, 'log', 'postgres.log')
}

/** One older log is kept; the server itself never rotates. */
async function prepareLog(cluster: string, account: Account): Promise<void> {
  const folder = join(cluster, 'log')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  if (account.uid !== null && account.gid !== null) await chown(folder, account.uid, account.gid)
  const info = await stat(logPath(cluster)).catch(() => null)
  if (info === null || info.size < largestLogBytes) return
  await rm(`${logPath(cluster)}.1`, { force: true })
  await rename(logPath(cluster), `${logPath(cluster)}.1`)
}
