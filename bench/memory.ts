import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { inFolder } from './folder.ts'
import type { Measurement } from './measurement.ts'
import { startProgram } from './program.ts'

const idleFor = 5_000

/**
 * Memory of the server and its database, five seconds after a start on an existing data directory:
 * the sum of PSS (smaps_rollup) over the program, the database server (which is no child of it) and all
 * that hang below them, so that memory which the processes of PostgreSQL share is counted once. Linux only.
 */
export async function measureMemory(): Promise<readonly Measurement[]> {
  return inFolder(async (folder) => {
    const first = await startProgram(folder)
    await first.stop()
    const program = await startProgram(folder)
    try {
      await wait(idleFor)
      const database = Number(
        (await readFile(join(folder, 'postgres/postmaster.pid'), 'utf8')).split('\n')[0],
      )
      const members = [...(await descendants(program.pid)), ...(await descendants(database))]
      const sizes = await Promise.all(members.map(proportionalSize))
      console.log(`  ${members.length} processes; server ${sizes[0]?.toFixed(0)} MB`)
      return [
        {
          what: 'memory idle, server + database (PSS)',
          value: sizes.reduce((sum, size) => sum + size, 0),
          unit: 'MB',
          bound: 250,
        },
      ]
    } finally {
      await program.stop()
    }
  })
}

/** A process and everything below it, itself first. */
async function descendants(root: number): Promise<readonly number[]> {
  const numbers = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number)
  const parents = new Map(await Promise.all(numbers.map(async (pid) => [pid, await parentOf(pid)] as const)))
  const found = [root]
  for (const pid of found) {
    for (const [child, parent] of parents) if (parent === pid) found.push(child)
  }
  return found
}

/** The process above, or null when it has ended meanwhile. The name in brackets may hold spaces. */
const parentOf = (pid: number): Promise<number | null> =>
  readFile(`/proc/${pid}/stat`, 'utf8').then(
    (stat) => Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]),
    () => null,
  )

async function proportionalSize(pid: number): Promise<number> {
  const rollUp = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8')
  const kilobytes = /^Pss:\s+(\d+) kB$/m.exec(rollUp)?.[1]
  if (kilobytes === undefined) throw new Error(`No PSS of process ${pid}`)
  return Number(kilobytes) / 1024
}
