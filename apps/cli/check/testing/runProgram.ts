import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const program = fileURLToPath(new URL('../../bin.js', import.meta.url))

export type Ended = { readonly code: number; readonly output: string; readonly errors: string }

/** Runs the program as a person at a terminal would. */
export const runProgram = (...args: readonly string[]): Promise<Ended> =>
  new Promise((resolve) => {
    execFile(process.execPath, [program, ...args], (error, output, errors) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : error ? 1 : 0, output, errors }),
    )
  })
