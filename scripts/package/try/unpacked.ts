import { spawnSync } from 'node:child_process'
import { chmod, readdir } from 'node:fs/promises'
import { join } from 'node:path'

/** An unpacked archive, and where its trial may write. */
export type Unpacked = {
  readonly repository: string
  readonly folder: string
  readonly place: string
}

/** An environment in which nothing of the machine is found. */
export const alone: NodeJS.ProcessEnv = { PATH: '', HOME: '/nonexistent', LANG: 'C' }

/** Runs a program to its end, in the place of the trial. */
export function run({ place }: Unpacked, command: string, args: readonly string[], env: NodeJS.ProcessEnv) {
  const { status, stdout, stderr, error } = spawnSync(command, args, { env, cwd: place, encoding: 'utf8' })
  if (error) throw error
  return { status, stdout, stderr }
}

/** Takes the right to write from a folder and all below, or gives it back. */
export async function writable(folder: string, yes: boolean): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true })
  const below = entries.filter((entry) => entry.isDirectory())
  for (const one of [folder, ...below.map(({ parentPath, name }) => join(parentPath, name))])
    await chmod(one, yes ? 0o755 : 0o555)
}
