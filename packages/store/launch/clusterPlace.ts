import { randomUUID } from 'node:crypto'
import { chmod, mkdir, realpath, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { StoreError } from '../errors.ts'
import { canEnter, databaseAccount, type Account } from './account.ts'
import { readRecord, writeRecord, type Layout } from './layout.ts'
import { refuseUnwritable } from './refusals.ts'

/** Where root keeps what another account must reach although the data directory is closed to it. */
const sharedFolder = '/var/lib/hengjian'

export type ClusterPlace = { readonly cluster: string; readonly account: Account; readonly runtime: string }

/**
 * Makes the data directory and decides, once for ever, where its database lies: inside it, or, when
 * the database account cannot enter it (a clone in the home of root), below `/var/lib/hengjian`. The
 * decision is kept in the directory's record.
 * @param layout must name the real path of the data directory
 * @throws StoreError `DATA_NOT_WRITABLE`, `DATA_NEWER`, `NO_ACCOUNT`, `DATA_CLOSED`
 */
export async function settleCluster(
  layout: Layout,
  runtimeDirectory: string | undefined,
  log: (sentence: string) => void,
): Promise<ClusterPlace> {
  await makeDataDirectory(layout)
  const record = await readRecord(layout)
  const cluster = record?.cluster ?? layout.cluster
  const account = await databaseAccount(cluster)
  const runtime = runtimeDirectory ?? (account.uid === null ? layout.runtime : join(sharedFolder, 'runtime'))
  if (record !== null && (record.cluster !== undefined || (await canEnter(account, layout.root))))
    return { cluster, account, runtime }
  if (await canEnter(account, layout.root)) {
    await writeRecord(layout, layout.cluster)
    return { cluster: layout.cluster, account, runtime }
  }
  if (await exists(layout.cluster))
    throw new StoreError(
      'DATA_CLOSED',
      `数据目录 ${layout.root} 中已有数据库，但运行数据库的账户 ${account.name} 不能进入上级文件夹。请放开上级文件夹的进入权限（chmod o+x），或把整个数据目录移到别处并用 --data 指定。`,
    )
  // A name of its own each time: data of an earlier installation at this path must not be taken for ours.
  const elsewhere = join(sharedFolder, randomUUID().slice(-12))
  await mkdir(elsewhere, { recursive: true, mode: 0o755 }).catch(refuseUnwritable(elsewhere))
  await writeRecord(layout, join(elsewhere, 'postgres'))
  log(
    `账户 ${account.name} 不能进入 ${layout.root}，数据库改放在 ${elsewhere}。两处都要保留；想放在一处，请用 --data 指定该账户能进入的文件夹。`,
  )
  return { cluster: join(elsewhere, 'postgres'), account, runtime }
}

/** The real path matters: PostgreSQL reports it, and one directory reached by two names has one lock. */
export async function realFolder(folder: string): Promise<string> {
  return realpath(folder).catch(async () => {
    const parent = dirname(folder)
    return parent === folder ? folder : join(await realFolder(parent), folder.slice(parent.length))
  })
}

async function makeDataDirectory(layout: Layout): Promise<void> {
  try {
    await mkdir(layout.root, { recursive: true, mode: 0o700 })
    await mkdir(layout.files, { recursive: true, mode: 0o700 })
    if (process.getuid?.() !== 0) return
    // Root's database account must pass through to its own folder; it can list and read nothing else here.
    const { mode } = await stat(layout.root)
    await chmod(layout.root, (mode & 0o777) | 0o011)
  } catch (error) {
    refuseUnwritable(layout.root)(error)
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}
