import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const program = fileURLToPath(new URL('../apps/cli/bin.js', import.meta.url))

/** A first start makes the database, loads the demo and may build the console on a slow machine. */
const startLimit = 150_000

export type RunningDemo = { readonly address: string; close(): Promise<void> }

/**
 * Starts the program as a person does, on a free port and with a data directory of its own, and waits
 * until it says where it listens.
 * @throws Error with what the program printed, when it ends or stays silent instead
 */
export async function openDemo(): Promise<RunningDemo> {
  const folder = await mkdtemp(join(tmpdir(), 'hengjian-e2e-'))
  const child = spawn(
    process.execPath,
    [program, 'start', '--demo', '--data', folder, '--port', String(await freePort())],
    { env: ownEnvironment(), stdio: ['ignore', 'pipe', 'pipe'] },
  )
  const close = async (): Promise<void> => {
    if (child.exitCode === null && child.signalCode === null) {
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      await ended
    }
    await rm(folder, { recursive: true, force: true })
  }
  try {
    return { address: await addressOf(child), close }
  } catch (error) {
    await close()
    throw error
  }
}

/** The address that the program prints once it answers. */
function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    const fail = (why: string) => reject(new Error(`The demo ${why}. It said:\n${said}`))
    const timer = setTimeout(() => fail('did not start in time'), startLimit)
    const read = (chunk: Buffer): void => {
      said += chunk.toString('utf8')
      const address = /衡鉴已启动：(http:\/\/[\d.:]+)/.exec(said)?.[1]
      if (address === undefined) return
      clearTimeout(timer)
      resolve(address)
    }
    child.stdout?.on('data', read)
    child.stderr?.on('data', read)
    child.on('exit', (code) => {
      clearTimeout(timer)
      fail(`ended with ${code}`)
    })
  })
}

/** Nothing of an installation that may be set up on this machine: the demo brings its own database. */
function ownEnvironment(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(
    ([name]) => name !== 'DATABASE_URL' && name !== 'NODE_OPTIONS' && !name.startsWith('HENGJIAN_'),
  )
  return Object.fromEntries(own)
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  if (address === null || typeof address === 'string')
    throw new Error('Broken assumption: a port is a number')
  return address.port
}
