import { createHash } from 'node:crypto'
import { mkdir, open, readdir } from 'node:fs/promises'
import { join, posix } from 'node:path'
import { StoreError } from '../errors.ts'
import type { BackedUpFile } from './manifest.ts'

export type Copied = { readonly folders: readonly string[]; readonly files: readonly BackedUpFile[] }

const pieceBytes = 256 * 1024

/**
 * Copies a folder that may be changing, and digests what it copies in the same pass. Files that vanish
 * meanwhile are left out: the write-ahead log knows of their end.
 * @param skip paths below `from` (with `/`) that are not copied; a folder ending in `/` stays, empty
 * @param name path of the copy inside the backup
 */
export async function copyTree(
  from: string,
  backup: string,
  name: string,
  skip: readonly string[] = [],
): Promise<Copied> {
  const folders: string[] = [name]
  const files: BackedUpFile[] = []
  const walk = async (below: string): Promise<void> => {
    await mkdir(join(backup, name, below), { recursive: true, mode: 0o700 })
    if (skip.includes(`${below}/`)) return
    for (const entry of await readdir(join(from, below), { withFileTypes: true })) {
      const path = posix.join(below, entry.name)
      if (skip.includes(path)) continue
      if (entry.isSymbolicLink()) throw linkInside(join(from, path))
      if (entry.isDirectory()) {
        folders.push(posix.join(name, path))
        await walk(path)
      } else if (entry.isFile()) {
        const copied = await copyFile(join(from, path), join(backup, name, path))
        if (copied !== null) files.push({ path: posix.join(name, path), ...copied })
      }
    }
  }
  await walk('')
  return { folders, files }
}

/** Copies one file and flushes it; null when it is not there any more. */
export async function copyFile(from: string, to: string): Promise<Omit<BackedUpFile, 'path'> | null> {
  const source = await open(from, 'r').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  if (source === null) return null
  const target = await open(to, 'wx', 0o600).catch(async (error: unknown) => {
    await source.close()
    throw error
  })
  try {
    const hash = createHash('sha256')
    const buffer = Buffer.allocUnsafe(pieceBytes)
    let size = 0
    for (;;) {
      const { bytesRead } = await source.read(buffer, 0, pieceBytes, size)
      if (bytesRead === 0) break
      const piece = buffer.subarray(0, bytesRead)
      hash.update(piece)
      await target.writeFile(piece)
      size += bytesRead
    }
    await target.sync()
    return { size, digest: hash.digest('hex') }
  } finally {
    await target.close()
    await source.close()
  }
}

function linkInside(path: string): StoreError {
  return new StoreError(
    'BACKUP_LINK',
    `数据目录中有符号链接 ${path}（例如另设的表空间），在线备份不能跟随它。请改用 hengjian export --all。`,
  )
}
