import { readdir, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { StoreError } from '../errors.ts'
import { writeDurably } from '../launch/durable.ts'
import type { OpenDatabase } from '../launch/openDatabase.ts'
import { copyDatabase } from './copyDatabase.ts'
import { copyTree } from './copyTree.ts'
import { makeEmptyFolder } from './emptyFolder.ts'
import type { BackupManifest } from './manifest.ts'

/**
 * Backs up a running installation: database, evidence files and the passwords that open it. Writers go
 * on; the copy is the state at its end. Files are copied after the database, and a file is always there
 * before a row refers to it, so no row of the copy misses its evidence.
 * @param target new or empty folder; only its owner can read it, since passwords lie in it
 * @throws StoreError BACKUP_NEEDS_EXPORT for a server of DATABASE_URL, FOLDER_NOT_EMPTY, BACKUP_LINK
 */
export async function backup(database: OpenDatabase, target: string): Promise<BackupManifest> {
  if (database.cluster === null)
    throw new StoreError(
      'BACKUP_NEEDS_EXPORT',
      '当前使用 DATABASE_URL 指定的数据库服务器，衡鉴不能复制它的数据目录。请用 hengjian export --all 目录 导出全部内容，或由数据库管理员用 pg_basebackup 备份服务器。',
    )
  const folder = resolve(target)
  await makeEmptyFolder(folder)
  try {
    const copied = await copyDatabase(database.ownerUrl, database.cluster, folder)
    const rest = [
      await copyTree(database.layout.secrets, folder, 'secrets'),
      await copyTree(database.layout.files, folder, 'files', ['incoming/']),
    ]
    const manifest: BackupManifest = {
      format: 'hengjian-backup-1',
      madeAt: new Date().toISOString(),
      postgres: copied.postgres,
      log: copied.log,
      folders: [copied, ...rest].flatMap((part) => part.folders),
      files: [copied, ...rest].flatMap((part) => part.files),
    }
    await writeDurably(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 1)}\n`, 0o600)
    return manifest
  } catch (error) {
    // Half a backup is worse than none: somebody might count on it.
    for (const name of await readdir(folder)) await rm(join(folder, name), { recursive: true, force: true })
    throw error
  }
}
