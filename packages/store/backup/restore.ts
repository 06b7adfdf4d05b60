import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import { dirname, join, posix } from 'node:path'
import { assertInvariant } from '@hengjian/values'
import { StoreError } from '../errors.ts'
import { realFolder, settleCluster } from '../launch/clusterPlace.ts'
import { syncFolder } from '../launch/durable.ts'
import { layoutOf } from '../launch/layout.ts'
import { takeLock } from '../launch/lock.ts'
import { copyFile } from './copyTree.ts'
import { makeEmptyFolder } from './emptyFolder.ts'
import { type BackupManifest, provenManifest } from './manifest.ts'

export type RestoreOptions = {
  readonly backup: string
  /** New or empty folder; the restored installation is started with it. */
  readonly dataDirectory: string
  readonly log?: ((sentence: string) => void) | undefined
}

/**
 * Puts a backup into an empty data directory. The backup is proved first and again while it is copied;
 * the database gets its name only at the end, so a restore broken off never looks like an installation.
 * @throws StoreError BACKUP_UNFINISHED, BACKUP_DAMAGED, FOLDER_NOT_EMPTY
 */
export async function restore({ backup, dataDirectory, log }: RestoreOptions): Promise<BackupManifest> {
  const manifest = await provenManifest(backup)
  const layout = layoutOf(await realFolder(layoutOf(dataDirectory).root))
  await makeEmptyFolder(layout.root)
  const { cluster } = await settleCluster(layout, undefined, log ?? (() => undefined))
  const lock = await takeLock(layout)
  const draft = `${cluster}.restoring`
  try {
    await rm(draft, { recursive: true, force: true })
    const placeOf = (path: string): string => {
      const [part, ...rest] = path.split('/')
      if (part === 'postgres') return join(draft, ...rest)
      assertInvariant(part === 'secrets' || part === 'files', `a backup has three parts, not ${part}`)
      assertInvariant(!rest.includes('..'), 'paths of a backup stay inside it')
      return join(layout.root, part, ...rest)
    }
    if ((await readdir(dirname(cluster))).includes('postgres')) throw standing(cluster)
    for (const folder of manifest.folders) await mkdir(placeOf(folder), { recursive: true, mode: 0o700 })
    for (const file of manifest.files) {
      const copied = await copyFile(join(backup, posix.normalize(file.path)), placeOf(file.path))
      if (copied?.digest !== file.digest) throw changedMeanwhile(backup, file.path)
    }
    await rename(draft, cluster)
    await syncFolder(dirname(cluster))
    return manifest
  } catch (error) {
    for (const path of [draft, layout.secrets, layout.files, layout.record])
      await rm(path, { recursive: true, force: true })
    throw error
  } finally {
    await lock.release()
  }
}

function standing(cluster: string): StoreError {
  return new StoreError('FOLDER_NOT_EMPTY', `${cluster} 里已有数据库，没有写入任何东西。请换一个空目录。`)
}

function changedMeanwhile(backup: string, path: string): StoreError {
  return new StoreError(
    'BACKUP_DAMAGED',
    `备份 ${backup} 中的 ${path} 在恢复过程中发生了变化，已撤销本次恢复。请换一份备份。`,
    { path },
  )
}
