import { execFile } from 'node:child_process'
import { performance } from 'node:perf_hooks'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { inFolder } from './folder.ts'
import type { Measurement } from './measurement.ts'
import { usableAfter } from './start.ts'

const run = promisify(execFile)
const repository = fileURLToPath(new URL('..', import.meta.url))

/** The two commands of the README in a fresh clone of what is committed, with npm's cache as it stands. */
export async function measureInstall(): Promise<readonly Measurement[]> {
  return inFolder(async (folder) => {
    const clone = join(folder, 'clone')
    await run('git', ['clone', '--quiet', repository, clone])
    const begun = performance.now()
    await run('npm', ['ci', '--no-audit', '--no-fund'], { cwd: clone, maxBuffer: 64 * 1024 * 1024 })
    const seconds = (performance.now() - begun) / 1000
    const { stdout } = await run('du', ['-sk', join(clone, 'node_modules')])
    const gigabytes = (Number(stdout.split('\t')[0]) * 1024) / 1e9
    return [
      { what: 'npm ci', value: seconds, unit: 's', bound: 90 },
      { what: 'installed size with development tools', value: gigabytes, unit: 'GB', bound: 1.1 },
      {
        what: 'first start of a fresh clone, console built on the way',
        value: await usableAfter(join(folder, 'data'), clone),
        unit: 's',
        bound: 40,
      },
    ]
  })
}
