import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'
import manifest from '../../apps/portable/package.json' with { type: 'json' }
import { bundleChecker } from './bundle.ts'
import { licencesOf } from './licences.ts'
import type { Platform } from './platforms.ts'
import { runtimeOf } from './runtime.ts'
import { type ArchiveFile, tar } from './tar.ts'
import { zip } from './zip.ts'

const { version } = manifest
const start = (repository: string): string => join(repository, 'apps/portable/start')

/** What every archive holds, whatever the platform: scripts, page, rules to read, licences. */
export async function commonFiles(repository: string): Promise<readonly ArchiveFile[]> {
  const [app, page] = [join(repository, 'dist/checker/app'), join(repository, 'dist/checker/page')]
  const foreign = new Set(await bundleChecker(repository, app))
  await build({
    root: join(repository, 'apps/web'),
    mode: 'selfCheck',
    logLevel: 'warn',
    build: { outDir: page, emptyOutDir: true },
    plugins: [
      {
        name: 'foreign',
        generateBundle(_, bundle) {
          for (const chunk of Object.values(bundle))
            if (chunk.type === 'chunk')
              for (const id of chunk.moduleIds)
                if (id.includes('node_modules')) foreign.add(id.replace(/^\0/, ''))
        },
      },
    ],
  })
  const licences = [...(await licencesOf(foreign))].map(([name, text]) =>
    plain(`许可/${name}.txt`, Buffer.from(text)),
  )
  const rules = (await folderFiles(join(repository, 'catalog/rules'), 'catalog/rules')).filter(({ name }) =>
    name.endsWith('/README.md'),
  )
  return [
    ...(await folderFiles(app, 'app')),
    plain('app/package.json', Buffer.from('{ "type": "module" }\n')),
    ...(await folderFiles(page, 'app/page')).filter(({ name }) => !name.endsWith('.gz')),
    ...rules,
    plain('LICENSE', await readFile(join(repository, 'LICENSE'))),
    plain('NOTICE', await readFile(join(repository, 'NOTICE'))),
    ...licences,
  ]
}

/** Writes the archive of one platform to `dist/`. @returns its path */
export async function writeArchive(
  repository: string,
  platform: Platform,
  common: readonly ArchiveFile[],
): Promise<string> {
  const { program, licence, version: node } = await runtimeOf(repository, platform.runtime, platform.program)
  const base = `hengjian-checker-${version}-${platform.id}`
  const files: readonly ArchiveFile[] = [
    { name: platform.program.replace('bin/', ''), bytes: program, runs: true },
    ...(await Promise.all(platform.start.map((name) => startFile(repository, name)))),
    plain('使用说明.txt', Buffer.from(await instructions(repository, platform))),
    plain(`许可/Node.js ${node}.txt`, licence),
    ...common,
  ]
  const inside = files.map((file) => ({ ...file, name: `${base}/${file.name}` }))
  const path = join(repository, 'dist', `${base}.${platform.archive}`)
  await mkdir(join(repository, 'dist'), { recursive: true })
  await writeFile(path, platform.archive === 'zip' ? zip(inside) : gzipSync(tar(inside)))
  return path
}

const plain = (name: string, bytes: Uint8Array): ArchiveFile => ({ name, bytes, runs: false })

/** Windows reads its start files with its own ends of line. */
async function startFile(repository: string, name: string): Promise<ArchiveFile> {
  const text = await readFile(join(start(repository), name), 'utf8')
  return { name, bytes: Buffer.from(name.endsWith('.cmd') ? windows(text) : text), runs: true }
}

async function instructions(repository: string, { title, tested, words, id }: Platform): Promise<string> {
  const text = await readFile(join(start(repository), '使用说明.txt'), 'utf8')
  const values: Readonly<Record<string, string>> = {
    version,
    platform: title,
    tested: tested
      ? '本包在 Linux x86-64 上测试过。'
      : '本包与 Linux x86-64 的包用同样的办法制作，没有在这种电脑上测试过。',
    ...words,
  }
  const filled = text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
  // The mark at the beginning tells old editors that it is UTF-8.
  return id.startsWith('win') ? `\uFEFF${windows(filled)}` : filled
}

const windows = (text: string): string => text.replaceAll('\n', '\r\n')

async function folderFiles(folder: string, as: string): Promise<readonly ArchiveFile[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true })
  const paths = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
  return Promise.all(
    paths.toSorted().map(async (path) => {
      const name = `${as}${path.slice(folder.length).replaceAll('\\', '/')}`
      return plain(name, await readFile(path))
    }),
  )
}
