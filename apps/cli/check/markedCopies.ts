import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { FileResult } from '@hengjian/checking'
import { checkAuthor, markedCopy } from '@hengjian/checking/papers'
import { UsageError } from '../command.ts'

/**
 * Writes a copy with comments of every file that something was found in. Two files of one name in two folders get a
 * number each.
 * @returns how many were written
 * @throws UsageError for a folder that cannot be written to
 */
export async function writeMarkedCopies(
  files: readonly FileResult[],
  folder: string,
  date: Date,
): Promise<number> {
  const found = files.filter(({ findings }) => findings.length > 0)
  const taken = new Set<string>()
  const by = { author: checkAuthor, date: date.toISOString() }
  try {
    await mkdir(folder, { recursive: true })
    for (const { file, findings } of found) {
      const { name, bytes } = await markedCopy(file, await readFile(file), findings, by)
      await writeFile(join(folder, freeName(name, taken)), bytes)
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error && 'path' in error)
      throw new UsageError(`批注稿写不到“${folder}”，请核对这个目录能否写入，里面的文件是否正被打开。`)
    throw error
  }
  return found.length
}

function freeName(name: string, taken: Set<string>): string {
  let free = name
  for (let at = 2; taken.has(free); at += 1) free = name.replace(/(?=\.\w+$)/, String(at))
  taken.add(free)
  return free
}
