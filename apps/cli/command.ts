import { parseArgs } from 'node:util'

/** One command of the program: its name, one line for the overview, and what it does. */
export type Command = {
  readonly name: string
  readonly usage: string
  readonly says: string
  readonly run: (args: readonly string[]) => Promise<void>
}

/** A refusal at the terminal: a Chinese sentence, and exit code 2. */
export class UsageError extends Error {}

type Flags = Readonly<Record<string, { readonly type: 'string' | 'boolean' }>>

/**
 * Reads the arguments of a command.
 * @throws UsageError for a flag that the command does not know or a value that is missing
 */
export function readArguments<F extends Flags>(args: readonly string[], flags: F, usage: string) {
  try {
    return parseArgs({ args: [...args], options: flags, allowPositionals: true, strict: true })
  } catch {
    throw new UsageError(`参数无法识别。用法：${usage}`)
  }
}
