import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { loadRules, type RuleShelf } from '@hengjian/catalogue/rules'
import type { Rule } from '@hengjian/checker'
import { examine, type Outcome, unreadable } from '@hengjian/checking'
import { ReadError } from '@hengjian/report/read'
import { programDirectory } from '../place.ts'

/** The rules of the program's own catalogue. */
export const ownRules = (): Promise<RuleShelf> => loadRules(join(programDirectory, 'catalog'))

/** Reads one file and asks the rules about it. What cannot be read is an answer, not an error. */
export async function examineFile(path: string, rules: readonly Rule[], shelf: RuleShelf): Promise<Outcome> {
  const bytes = await readFile(path).catch(() => null)
  if (bytes === null)
    return unreadable(path, new ReadError('NOT_OPENED', '打不开文件，请核对权限，或先关闭正在使用它的程序。'))
  return (await examine(path, bytes, rules, shelf)).outcome
}
