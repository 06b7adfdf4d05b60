import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const root = fileURLToPath(new URL('../', import.meta.url))
const page = readFileSync(`${root}ARCHITECTURE.md`, 'utf8')

/** The lines of the tree, each with the folders it names. */
const tree = (page.split('```')[1] ?? '').split('\n')

/** The folders of a folder that hold something; git knows no empty ones. */
const foldersOf = (path: string): readonly string[] =>
  readdirSync(`${root}${path}`, { withFileTypes: true })
    .filter((entry) => !entry.isDirectory() || readdirSync(`${root}${path}/${entry.name}`).length > 0)
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules')
    .map(({ name }) => name)

/** The lines below a folder of the first level, until the next one. */
function below(folder: string): string {
  const start = tree.findIndex((line) => line.startsWith(`${folder}/`))
  const length = tree.slice(start + 1).findIndex((line) => !line.startsWith(' '))
  return tree.slice(start + 1, start + 1 + length).join('\n')
}

it('the map fits on a screen', () => {
  expect(page.split('\n').length).toBeLessThanOrEqual(80)
})

it.each(['packages', 'apps', 'catalog', 'packages/store'])(
  'every folder of %s has its place on the map',
  (folder) => {
    const lines = folder === 'packages/store' ? below('packages') : below(folder)
    const ignored = ['testing']
    const named = new Set(lines.match(/[a-z]+(?=[/*])/gi))
    expect(foldersOf(folder).filter((name) => !named.has(name) && !ignored.includes(name))).toEqual([])
  },
)

it('what the map names is there', () => {
  const all = new Set<string>()
  const walk = (path: string): void => {
    for (const name of foldersOf(path)) {
      if (name === 'dist' || name === 'data') continue
      all.add(name)
      walk(`${path}${name}/`)
    }
  }
  walk('')
  const named = tree.flatMap((line) =>
    line.split('  ')[0] === ''
      ? (/^ +(\w+)\//.exec(line)?.slice(1) ?? [])
      : (/^(\w+)\//.exec(line)?.slice(1) ?? []),
  )
  expect(named.length).toBeGreaterThan(20)
  expect(named.filter((name) => !all.has(name))).toEqual([])
})
