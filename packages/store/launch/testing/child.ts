import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const program = fileURLToPath(new URL('holdDatabase.ts', import.meta.url))

export type Holding = {
  readonly pid: number
  readonly ownerUrl: string
  /** Everything printed so far. */
  readonly printed: () => string
  /** Waits until a line is printed. */
  readonly says: (words: string) => Promise<void>
  /** Ends the program the way the system does: no handler runs. */
  readonly kill: () => Promise<void>
}

/** Starts a program that holds a data directory, and waits until it does. */
export async function holdInChild(dataDirectory: string, work = 'hold'): Promise<Holding> {
  const child = spawn(process.execPath, [program, dataDirectory, work], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  let printed = ''
  child.stdout.on('data', (piece) => (printed += String(piece)))
  const says = (words: string) => waitFor(child, () => printed.includes(words))
  await says('ready ')
  const ownerUrl = /ready (\S+)/.exec(printed)?.[1]
  if (child.pid === undefined || ownerUrl === undefined) throw new Error('The program said nothing')
  return {
    pid: child.pid,
    ownerUrl,
    printed: () => printed,
    says,
    async kill() {
      child.kill('SIGKILL')
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
    },
  }
}

function waitFor(child: ChildProcess, holds: () => boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = () => holds() && resolve()
    child.stdout?.on('data', look)
    child.on('exit', (code) => reject(new Error(`The program ended early, code ${code}`)))
    look()
  })
}
