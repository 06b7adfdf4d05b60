import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { performance } from 'node:perf_hooks'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { nodeFlags } from '../apps/cli/nodeFlags.js'

/** The program as `npm start` starts it, in a process of its own. */
export type Program = {
  readonly address: string
  readonly pid: number
  /** Milliseconds from the command to the first answer of the server. */
  readonly answeredAfter: number
  /** Milliseconds from the command until now. */
  elapsed(): number
  stop(): Promise<void>
}

const patience = 120_000

/**
 * Runs `start --demo` and waits for its first answer.
 * @param root folder of the program: this one, or a clone
 */
export async function startProgram(
  dataDirectory: string,
  root = fileURLToPath(new URL('..', import.meta.url)),
): Promise<Program> {
  const port = await freePort()
  const address = `http://127.0.0.1:${port}`
  const begun = performance.now()
  const elapsed = (): number => performance.now() - begun
  const child = spawn(
    process.execPath,
    [...nodeFlags, 'apps/cli/bin.js', 'start', '--demo', '--data', dataDirectory, '--port', String(port)],
    { cwd: root, env: { ...process.env, DATABASE_URL: undefined }, stdio: ['ignore', 'ignore', 'inherit'] },
  )
  const stop = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return
    child.kill('SIGTERM')
    await once(child, 'exit')
  }
  try {
    while (!(await answers(`${address}/api/health`))) {
      if (child.exitCode !== null)
        throw new Error(`The program ended with ${child.exitCode} before it answered`)
      if (elapsed() > patience) throw new Error('The program did not answer in two minutes')
      await wait(10)
    }
  } catch (error) {
    await stop()
    throw error
  }
  return { address, pid: child.pid as number, answeredAfter: elapsed(), elapsed, stop }
}

const answers = (url: string): Promise<boolean> =>
  fetch(url).then(
    ({ ok }) => ok,
    () => false,
  )

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('No free port on 127.0.0.1')
  return address.port
}
