import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { loadRules } from '@hengjian/catalogue/rules'
import { load } from 'js-yaml'

const shelvesOfData = ['standards', 'profiles', 'measures'] as const

/**
 * What stands in for `packages/catalogue/shelf.ts` in a bundle: the rules as imports, the data as they are in the YAML
 * files. Whoever loads a shelf reads and checks the same as from the folders.
 * @throws CatalogueError naming the file to correct: a catalogue that does not load is not packed
 */
export async function catalogueModule(root: string): Promise<string> {
  const { rules } = await loadRules(root)
  const names = [...rules.keys()]
  const shelves = await Promise.all(
    shelvesOfData.map(async (shelf) => [shelf, await dataIn(join(root, shelf))] as const),
  )
  return [
    ...names.map((name) => `import { ${name} } from ${JSON.stringify(join(root, 'rules', name, 'rule.ts'))}`),
    `const folders = { rules: [${names.join(', ')}] }`,
    `const data = ${JSON.stringify(Object.fromEntries(shelves))}`,
    'const shelfOf = (path) => path.split(/[\\\\/]/).at(-1)',
    'const byName = (items) => new Map(items.map((item) => [item.name, item]))',
    'export const loadFolders = async (path) => byName(folders[shelfOf(path)])',
    'export const loadYaml = async (path, read) => byName(data[shelfOf(path)].map(read))',
  ].join('\n')
}

async function dataIn(folder: string): Promise<readonly unknown[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).toSorted()
  return Promise.all(
    names.map(async (name): Promise<unknown> => load(await readFile(join(folder, name), 'utf8'))),
  )
}
