import { readFile } from 'node:fs/promises'
import type { RuleShelf } from '@hengjian/catalogue/rules'
import type { CheckResult, Rule, SourcedFact, SourcedText } from '@hengjian/checker'
import { examine, examineTogether, type Outcome, unreadable } from '@hengjian/checking'
import { ReadError } from '@hengjian/report/read'

/** What one thread does at a time: a file by itself, or the files of one submission against each other. */
export type Task =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'together'; readonly paths: readonly string[] }

/** What came of a task. */
export type Done =
  | {
      readonly kind: 'file'
      readonly outcome: Outcome
      readonly facts: readonly SourcedFact[]
      readonly texts: readonly SourcedText[]
    }
  | { readonly kind: 'together'; readonly result: CheckResult | null }

/** Does a task. What cannot be read is an answer, not an error; files that can no longer be read compare with nothing. */
export async function perform(task: Task, rules: readonly Rule[], shelf: RuleShelf): Promise<Done> {
  if (task.kind === 'file') return ofFile(task.path, rules, shelf)
  const files = await Promise.all(task.paths.map(async (file) => ({ file, bytes: await bytesOf(file) })))
  const opened = files.flatMap(({ file, bytes }) => (bytes === null ? [] : [{ file, bytes }]))
  const result = await examineTogether(opened, rules, shelf).catch((error: unknown) => {
    if (error instanceof ReadError) return null
    throw error
  })
  return { kind: 'together', result }
}

async function ofFile(path: string, rules: readonly Rule[], shelf: RuleShelf): Promise<Done> {
  const bytes = await bytesOf(path)
  if (bytes === null) {
    const error = new ReadError('NOT_OPENED', '打不开文件，请核对权限，或先关闭正在使用它的程序。')
    return { kind: 'file', outcome: unreadable(path, error), facts: [], texts: [] }
  }
  const { outcome, facts, texts } = await examine(path, bytes, rules, shelf)
  return { kind: 'file', outcome, facts, texts }
}

const bytesOf = (path: string): Promise<Uint8Array | null> => readFile(path).catch(() => null)
