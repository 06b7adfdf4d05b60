import { join } from 'node:path'
import { assertInvariant } from '@hengjian/values'
import { build, type Plugin } from 'vite'
import { catalogueModule } from './catalogueModule.ts'

/** A place of the source that counts on the folders of the source, and what it says in a bundle. */
type Seam = { readonly file: string; readonly says: string; readonly becomes: string }

const seams: readonly Seam[] = [
  {
    file: 'apps/cli/place.ts',
    says: "new URL('../../', import.meta.url)",
    becomes: "new URL('../', import.meta.url)",
  },
  { file: 'apps/cli/check/threads.ts', says: "'./worker.ts'", becomes: "'./checkWorker.js'" },
  {
    file: 'packages/checking/selfCheck/selfCheck.ts',
    says: "'./worker.ts'",
    becomes: "'./selfCheckWorker.js'",
  },
]

const entries: Readonly<Record<string, string>> = {
  hengjian: 'apps/portable/hengjian.ts',
  checkWorker: 'apps/cli/check/worker.ts',
  selfCheckWorker: 'packages/checking/selfCheck/worker.ts',
}

/**
 * Bundles the checker into a few scripts of one folder, with the catalogue in them.
 * @returns the files of other people's packages that went in, by their paths
 */
export async function bundleChecker(repository: string, folder: string): Promise<ReadonlySet<string>> {
  const foreign = new Set<string>()
  const mended = new Set<Seam>()
  const standIns: Plugin = {
    name: 'stand-ins',
    enforce: 'pre',
    async load(id) {
      if (id !== join(repository, 'packages/catalogue/shelf.ts')) return null
      return { code: await catalogueModule(join(repository, 'catalog')), moduleType: 'js' }
    },
    transform(code, id) {
      const seam = seams.find(({ file }) => id === join(repository, file))
      if (!seam) return null
      assertInvariant(code.includes(seam.says), `${seam.file} no longer says ${seam.says}`)
      mended.add(seam)
      return { code: code.replace(seam.says, seam.becomes), map: null }
    },
    generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle))
        if (chunk.type === 'chunk') {
          const source = /new URL\([^)]*\.ts\W/.exec(chunk.code)?.[0]
          assertInvariant(!source, `${chunk.fileName} still asks for a source: ${source}`)
          for (const id of chunk.moduleIds) if (id.includes('node_modules')) foreign.add(id)
        }
    },
  }
  await build({
    root: repository,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    plugins: [standIns],
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: true,
      outDir: folder,
      emptyOutDir: true,
      target: 'node24',
      minify: true,
      reportCompressedSize: false,
      rolldownOptions: {
        input: Object.fromEntries(
          Object.entries(entries).map(([name, file]) => [name, join(repository, file)]),
        ),
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
        // Our own modules only export: what nobody imports from one stays out, such as the writer of PDF files.
        treeshake: {
          moduleSideEffects: (id) =>
            id.includes('node_modules') || Object.values(entries).some((file) => id.endsWith(file)),
        },
      },
    },
  })
  assertInvariant(mended.size === seams.length, 'a seam of the bundle was not met')
  return foreign
}
