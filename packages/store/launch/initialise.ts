import {
  chmod,
  chown,
  lchown,
  mkdir,
  mkdtemp,
  readFile,
  readdir,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { StoreError } from '../errors.ts'
import { runAs, type Account } from './account.ts'
import type { Binaries } from './binaries.ts'
import { syncFolder } from './durable.ts'
import { explainFailure, refuseLowSpace } from './refusals.ts'
import { accessRules, serverSettings } from './settings.ts'

/** Name of the role that owns everything in the embedded database. */
export const ownerRole = 'hengjian'

const firstStartBytes = 400 * 1024 * 1024
const laterStartBytes = 64 * 1024 * 1024

/**
 * Makes the database directory if there is none, else checks that these programs can read it.
 * It is made beside its place and renamed, so that a first start that was killed leaves nothing that
 * looks finished.
 * @throws StoreError `DISK_FULL`, `DATA_OTHER_VERSION`, `DATABASE_NOT_STARTED`
 */
export async function ensureCluster(
  cluster: string,
  account: Account,
  binaries: Binaries,
  password: string,
): Promise<void> {
  const major = await readFile(join(cluster, 'PG_VERSION'), 'utf8').catch(() => null)
  await refuseLowSpace(dirname(cluster), major === null ? firstStartBytes : laterStartBytes)
  if (major === null) return initialise(cluster, account, binaries, password)
  if (Number(major) !== binaries.major)
    throw new StoreError(
      'DATA_OTHER_VERSION',
      `数据目录 ${cluster} 属于 PostgreSQL ${major.trim()}，本程序自带的是 PostgreSQL ${binaries.major}。请先用原来的版本执行 hengjian export --all，再在新的空目录执行 hengjian import --all。数据没有改动。`,
      { found: Number(major), own: binaries.major },
    )
  // A restored or moved directory may belong to root.
  if (account.uid !== null && (await stat(cluster)).uid !== account.uid) await giveTo(account, cluster)
}

/** Writes the configuration for this start. */
export async function writeSettings(cluster: string, account: Account, port: number): Promise<void> {
  for (const [name, content] of [
    ['postgresql.conf', serverSettings(port)],
    ['pg_hba.conf', accessRules],
  ] as const) {
    const path = join(cluster, name)
    await writeFile(path, content, { mode: 0o600 })
    if (account.uid !== null && account.gid !== null) await chown(path, account.uid, account.gid)
  }
}

async function initialise(
  cluster: string,
  account: Account,
  binaries: Binaries,
  password: string,
): Promise<void> {
  const draft = `${cluster}.new`
  await rm(draft, { recursive: true, force: true })
  await mkdir(draft, { mode: 0o700 })
  if (account.uid !== null) await giveTo(account, draft)
  const purse = await mkdtemp(join(tmpdir(), 'hengjian-'))
  try {
    // The password goes through a file of the account, never through the list of running commands.
    const note = join(purse, 'password')
    await writeFile(note, `${password}\n`, { mode: 0o600 })
    if (account.uid !== null) await giveTo(account, purse)
    const { code, output } = await runAs(account, binaries.initdb, [
      `--pgdata=${draft}`,
      `--username=${ownerRole}`,
      `--pwfile=${note}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      // The builtin provider gives the same order on every system and needs no locale installed there.
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
    ])
    if (code !== 0) {
      await rm(draft, { recursive: true, force: true })
      throw explainFailure(output, dirname(cluster), 0)
    }
  } finally {
    await rm(purse, { recursive: true, force: true })
  }
  await rm(cluster, { recursive: true, force: true })
  await rename(draft, cluster)
  await syncFolder(dirname(cluster))
}

/** Hands a folder with all it holds to the database account. Only ever called on the database's own folders. */
async function giveTo(account: Account, folder: string): Promise<void> {
  if (account.uid === null || account.gid === null) return
  await lchown(folder, account.uid, account.gid)
  await chmod(folder, 0o700)
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) await giveTo(account, path)
    else await lchown(path, account.uid, account.gid)
  }
}
