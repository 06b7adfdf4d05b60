import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { assetsOf } from './loginPage.ts'
import type { Measurement } from './measurement.ts'

const built = fileURLToPath(new URL('../apps/web/dist', import.meta.url))

/** What the first page of the console loads before anything is clicked, as built last by `npm run build`. */
export async function measureWeb(): Promise<readonly Measurement[]> {
  const document = await readFile(`${built}/index.html`, 'utf8')
  const loaded = new Map<string, number>()
  const load = async (path: string): Promise<void> => {
    if (loaded.has(path)) return
    loaded.set(path, 0)
    const source = await readFile(`${built}${path}`)
    loaded.set(path, gzipSync(source).length)
    for (const imported of staticImports(source.toString('utf8'))) await load(`/assets/${imported}`)
  }
  for (const path of assetsOf(document)) if (path.endsWith('.js')) await load(path)
  const kilobytes = [...loaded.values()].reduce((sum, size) => sum + size, 0) / 1024
  return [
    {
      what: `first page JS, gzip (${loaded.size} files with all static imports)`,
      value: kilobytes,
      unit: 'KB',
      bound: 400,
    },
  ]
}

/** Files that a built module imports or re-exports at once; `import(…)` comes later and does not count. */
const staticImports = (source: string): readonly string[] =>
  [...source.matchAll(/(?:\bfrom|\bimport)\s*["'`]\.\/([^"'`]+\.js)["'`]/g)].map(([, file]) => file as string)
