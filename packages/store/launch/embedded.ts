import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'
import { StoreError } from '../errors.ts'
import { clearBrokenUploads } from '../files/localFiles.ts'
import { findBinaries } from './binaries.ts'
import { realFolder, settleCluster } from './clusterPlace.ts'
import { startServer, stopServer, type Cluster } from './control.ts'
import { ensureCluster, ownerRole } from './initialise.ts'
import { layoutOf, type Layout } from './layout.ts'
import { livingHolder, takeLock, type Lock } from './lock.ts'
import type { OpenDatabase, OpenOptions } from './openDatabase.ts'
import { findRunning, unknownPassword } from './postmaster.ts'
import { refuseUnwritable } from './refusals.ts'
import { secretOf } from './secret.ts'

/**
 * Opens the database that came with the program. The order matters: first the lock, so that only one
 * process ever initialises or starts; then whatever already runs is adopted rather than started twice.
 */
export async function openEmbedded(options: OpenOptions): Promise<OpenDatabase> {
  const log = options.log ?? (() => undefined)
  const layout = layoutOf(await realFolder(layoutOf(options.dataDirectory).root))
  const place = await settleCluster(layout, options.runtimeDirectory, log)
  const lock =
    options.join === true
      ? await lockOrGuest(layout)
      : await takeLock(layout).catch(refuseUnwritable(layout.root))
  try {
    // Nobody else is here yet, so whatever is still coming in has lost its sender.
    if (lock !== null) await clearBrokenUploads(layout.files)
    const password = await secretOf(layout, 'database')
    const running = await findRunning(place.cluster, ownerRole, password)
    if (lock === null && running === null)
      throw new StoreError('DATA_IN_USE', `数据目录 ${layout.root} 正在启动或停止。请稍候再试。`)
    const binaries = await findBinaries({ account: place.account, runtime: place.runtime, log })
    const cluster: Cluster = { path: place.cluster, account: place.account, binaries }
    if (running === null) await ensureCluster(place.cluster, place.account, binaries, password)
    else if (lock !== null) log(`数据库进程 ${running.pid} 仍在运行（上次没有正常停止），直接接管。`)
    const port = running?.port ?? (await startServer(cluster, options.port))
    const ownerUrl = `postgres://${ownerRole}:${password}@127.0.0.1:${port}/${ownerRole}`
    await ensureDatabase(ownerUrl).catch(async (error: { code?: string }) => {
      if (running === null) await stopServer(cluster)
      throw error.code === '28P01' ? unknownPassword(place.cluster) : error
    })
    return opened(layout, cluster, port, ownerUrl, lock)
  } catch (error) {
    await lock?.release()
    throw error
  }
}

function opened(
  layout: Layout,
  cluster: Cluster,
  port: number,
  ownerUrl: string,
  lock: Lock | null,
): OpenDatabase {
  let stopping: Promise<void> | null = null
  const stop = async () => {
    if (lock === null) return
    await stopServer(cluster)
    await lock.release()
  }
  return {
    kind: 'embedded',
    ownerUrl,
    layout,
    cluster: cluster.path,
    describe: () =>
      `PostgreSQL ${cluster.binaries.version}（随程序自带），127.0.0.1:${port}，数据目录 ${cluster.path}，以${cluster.account.uid === null ? '当前账户' : `账户 ${cluster.account.name} `}运行`,
    announce: async (address) => lock?.announce(address),
    stop: () => (stopping ??= stop()),
  }
}

/** A guest (a command beside a running server) uses what runs; with nobody there it becomes the holder itself. */
async function lockOrGuest(layout: Layout): Promise<Lock | null> {
  for (let attempt = 1; ; attempt += 1) {
    if ((await livingHolder(layout)) !== null) return null
    try {
      return await takeLock(layout)
    } catch (error) {
      if (!(error instanceof StoreError) || attempt >= 5) return refuseUnwritable(layout.root)(error)
      await pause(100)
    }
  }
}

async function ensureDatabase(ownerUrl: string): Promise<void> {
  const url = new URL(ownerUrl)
  url.pathname = '/postgres'
  const client = new Client({ connectionString: url.href })
  await client.connect()
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [ownerRole])
    if (rowCount === 0) await client.query(`create database ${ownerRole}`)
  } finally {
    await client.end()
  }
}
