import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { RuleShelf } from '@hengjian/catalogue/rules'
import { loadRules } from '@hengjian/catalogue/rules'
import { check, type ReadDocument, type Rule, understand } from '@hengjian/checker'
import { ReadError, readSubmission } from '@hengjian/report/read'
import { programDirectory } from '../place.ts'
import { figuresOf } from './figuresOf.ts'
import type { DocumentSummary, FileResult, Outcome } from './result.ts'

/** The rules of the program's own catalogue. */
export const ownRules = (): Promise<RuleShelf> => loadRules(join(programDirectory, 'catalog'))

/** Reads one file and asks the rules about it. What cannot be read is an answer, not an error. */
export async function examine(path: string, rules: readonly Rule[], shelf: RuleShelf): Promise<Outcome> {
  try {
    return { kind: 'checked', result: await checked(path, await bytesOf(path), rules, shelf) }
  } catch (error) {
    if (!(error instanceof ReadError)) throw error
    return { kind: 'unreadable', unreadable: { file: path, code: error.code, message: error.message } }
  }
}

const bytesOf = (path: string): Promise<Uint8Array> =>
  readFile(path).catch((error: unknown) => {
    throw new ReadError('NOT_OPENED', '打不开文件，请核对权限，或先关闭正在使用它的程序。', { cause: error })
  })

async function checked(
  path: string,
  bytes: Uint8Array,
  rules: readonly Rule[],
  { parameters, measures }: RuleShelf,
): Promise<FileResult> {
  const file = understand(basename(path), await readSubmission(bytes), measures)
  const { findings, cannotTell, judged } = check(file, rules, parameters)
  return {
    file: path,
    kind: file.kind,
    documents: file.documents.map(summaryOf),
    figures: figuresOf(file),
    remarks: file.remarks,
    judged,
    findings,
    cannotTell,
  }
}

function summaryOf({ id, title, unit, year, kind, from, to }: ReadDocument): DocumentSummary {
  const base = { id, title, unit, year, type: kind }
  if (from.line !== undefined) return { ...base, lines: [from.line, to.line ?? from.line] }
  return from.page === undefined ? base : { ...base, pages: [from.page, to.page ?? from.page] }
}
