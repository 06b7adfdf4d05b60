import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { UsageError } from '../command.ts'

/** What Office programs and systems leave beside the files of people. */
const isOfPeople = (name: string): boolean => !/^(?:\.|~\$|Thumbs\.db$|desktop\.ini$)/i.test(name)

/**
 * The files that a person names, those of folders among them, in the order of their paths.
 * Links are not followed out of a folder.
 * @throws UsageError for a path that is not there
 */
export async function inputsOf(paths: readonly string[]): Promise<readonly string[]> {
  const found = await Promise.all(
    paths.map(async (path) => {
      const here = await stat(path).catch(() => {
        throw new UsageError(`找不到“${path}”，请核对路径。`)
      })
      return here.isDirectory() ? await filesIn(path) : [path]
    }),
  )
  return [...new Set(found.flat())]
}

async function filesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true })
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((path) =>
      path
        .slice(folder.length)
        .split(/[/\\]/)
        .every((part) => part === '' || isOfPeople(part)),
    )
    .toSorted()
}
