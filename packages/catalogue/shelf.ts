import { readdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { load } from 'js-yaml'
import { CatalogueError } from './errors.ts'

const require = createRequire(import.meta.url)

type Named = { readonly name: string }

/** Names of the entries of one shelf, in a fixed order; an absent shelf is empty. */
async function entries(folder: string): Promise<readonly string[]> {
  const found = await readdir(folder, { withFileTypes: true }).catch(() => [])
  return found.map((entry) => entry.name).sort()
}

const byName = <T extends Named>(items: readonly (readonly [string, T])[]): ReadonlyMap<string, T> => {
  const map = new Map<string, T>()
  for (const [place, item] of items) {
    if (map.has(item.name)) throw new CatalogueError(`${place}：名称“${item.name}”重复，请改名。`)
    map.set(item.name, item)
  }
  return map
}

/**
 * Loads the folders of a shelf: `<folder>/<name>/<file>` exports its entry under the folder's name.
 * @throws CatalogueError when a folder exports nothing of its name
 */
export async function loadFolders<T extends Named>(
  folder: string,
  file: string,
): Promise<ReadonlyMap<string, T>> {
  const names = (await entries(folder)).filter((name) => /^[a-z][A-Za-z0-9]*$/.test(name))
  const items = await Promise.all(
    names.map(async (name): Promise<readonly [string, T]> => {
      const place = join(folder, name, file)
      const module = require(place) as Readonly<Record<string, T | undefined>>
      const item = module[name]
      if (item?.name !== name) throw new CatalogueError(`${place}：应导出名为“${name}”的条目。`)
      return [place, item]
    }),
  )
  return byName(items)
}

/**
 * Loads the YAML files of a shelf.
 * @throws CatalogueError naming the file that cannot be read as what it should be
 */
export async function loadYaml<T extends Named>(
  folder: string,
  read: (data: unknown) => T,
): Promise<ReadonlyMap<string, T>> {
  const files = (await entries(folder)).filter((name) => name.endsWith('.yaml'))
  const items = await Promise.all(
    files.map(async (file): Promise<readonly [string, T]> => {
      const place = join(folder, file)
      try {
        const item = read(load(await readFile(place, 'utf8')))
        if (`${item.name}.yaml` !== file) throw new Error(`name ${item.name} is not the file's`)
        return [place, item]
      } catch (error) {
        const detail = error instanceof Error ? error.message : String(error)
        throw new CatalogueError(`${place} 内容有误，请改正：${detail}`, { cause: error })
      }
    }),
  )
  return byName(items)
}
