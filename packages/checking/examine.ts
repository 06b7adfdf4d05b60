import type { RuleShelf } from '@hengjian/catalogue/rules'
import {
  check,
  type ReadDocument,
  type Rule,
  type SourcedFact,
  sourcedFacts,
  type SourcedText,
  sourcedTexts,
  understand,
} from '@hengjian/checker'
import type { ReadBlock } from '@hengjian/report'
import { ReadError, readSubmission } from '@hengjian/report/read'
import { figuresOf } from './figuresOf.ts'
import type { DocumentSummary, FileResult, Outcome } from './result.ts'

/** What came of a file, with what stands on its pages for whoever shows it. */
export type Examined = {
  readonly outcome: Outcome
  readonly blocks: readonly ReadBlock[]
  /** By which other submissions are compared with it. */
  readonly facts: readonly SourcedFact[]
  readonly texts: readonly SourcedText[]
}

/**
 * Reads one file and asks the rules about it. What cannot be read is an answer, not an error.
 * @param file as the person knows it
 * @param unnamed what stands for the unit of documents that name none, where somebody else knows it
 */
export async function examine(
  file: string,
  bytes: Uint8Array,
  rules: readonly Rule[],
  { parameters, measures }: RuleShelf,
  unnamed: string | null = null,
): Promise<Examined> {
  try {
    const reading = await readSubmission(bytes)
    const understood = understand(nameOf(file), reading, measures)
    const { findings, cannotTell, judged } = check(understood, rules, parameters)
    const result: FileResult = {
      file,
      kind: understood.kind,
      documents: understood.documents.map(summaryOf),
      figures: figuresOf(understood),
      remarks: understood.remarks,
      judged,
      findings,
      cannotTell,
    }
    return {
      outcome: { kind: 'checked', result },
      blocks: reading.blocks,
      facts: sourcedFacts(file, understood, unnamed),
      texts: sourcedTexts(file, understood),
    }
  } catch (error) {
    if (!(error instanceof ReadError)) throw error
    return { outcome: unreadable(file, error), blocks: [], facts: [], texts: [] }
  }
}

/** A file that was not read, with the sentence that says what to do. */
export const unreadable = (file: string, { code, message }: ReadError): Outcome => ({
  kind: 'unreadable',
  unreadable: { file, code, message },
})

const nameOf = (path: string): string => path.split(/[/\\]/).at(-1) ?? path

function summaryOf({ id, title, unit, year, kind, from, to }: ReadDocument): DocumentSummary {
  const base = { id, title, unit, year, type: kind }
  if (from.line !== undefined) return { ...base, lines: [from.line, to.line ?? from.line] }
  return from.page === undefined ? base : { ...base, pages: [from.page, to.page ?? from.page] }
}
