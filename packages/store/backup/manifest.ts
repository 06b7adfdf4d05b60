import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { StoreError } from '../errors.ts'

/** One file of a backup: path from its root with `/`, size in bytes, SHA-256. */
export type BackedUpFile = { readonly path: string; readonly size: number; readonly digest: string }

/** What a backup says of itself; written last, so a backup without it is unfinished. */
export type BackupManifest = {
  readonly format: 'hengjian-backup-1'
  readonly madeAt: string
  /** Major version of PostgreSQL that must read the copy. */
  readonly postgres: number
  /** First and last position of the write-ahead log that the copy needs. */
  readonly log: { readonly from: string; readonly to: string }
  /** Folders, empty ones included: the server misses them. */
  readonly folders: readonly string[]
  readonly files: readonly BackedUpFile[]
}

/**
 * Reads and proves a whole backup before anything is done with it.
 * @throws StoreError BACKUP_UNFINISHED, BACKUP_DAMAGED
 */
export async function provenManifest(backup: string): Promise<BackupManifest> {
  const text = await readFile(join(backup, 'manifest.json'), 'utf8').catch(() => null)
  const manifest = text === null ? null : parsed(text)
  if (manifest === null)
    throw new StoreError(
      'BACKUP_UNFINISHED',
      `目录 ${backup} 不是一份完整的备份（没有可读的 manifest.json）。请换一份备份。`,
    )
  for (const file of manifest.files) {
    const found = await describeFile(backup, file.path).catch(() => null)
    if (found?.digest !== file.digest)
      throw new StoreError(
        'BACKUP_DAMAGED',
        `备份 ${backup} 中的 ${file.path} ${found === null ? '不见了' : '与备份时不一致'}，没有恢复任何内容。请换一份备份。`,
        { path: file.path },
      )
  }
  return manifest
}

function parsed(text: string): BackupManifest | null {
  try {
    const manifest = JSON.parse(text) as BackupManifest
    return manifest.format === 'hengjian-backup-1' ? manifest : null
  } catch {
    return null
  }
}

/** Size and digest of a file that lies in the backup. */
export async function describeFile(backup: string, path: string): Promise<BackedUpFile> {
  const hash = createHash('sha256')
  let size = 0
  for await (const chunk of createReadStream(join(backup, path)) as AsyncIterable<Buffer>) {
    hash.update(chunk)
    size += chunk.length
  }
  return { path, size, digest: hash.digest('hex') }
}
