import type { RuleShelf } from '@hengjian/catalogue/rules'
import {
  checkAcross,
  checkTogether,
  type CheckResult,
  resultOfRegion,
  type Rule,
  type SourcedFact,
  type SourcedText,
  understandTogether,
} from '@hengjian/checker'
import { readSubmission } from '@hengjian/report/read'
import type { FileResult } from './result.ts'

/** Files that are read once more as one submission; a folder of one office's thousand forms is not a report. */
const mostTogether = 100

/** Whose report a file is, as most of its documents say; null where they do not say both. */
function submissionOf({ documents }: FileResult): string | null {
  const owners = documents.flatMap(({ unit, year }) =>
    unit === null || year === null ? [] : `${unit}|${year}`,
  )
  const counts = [...Map.groupBy(owners, (owner) => owner).entries()]
  return counts.toSorted(([, one], [, other]) => other.length - one.length)[0]?.[0] ?? null
}

/**
 * Files of one office and year, which are compared with each other: report, base table and forms that are handed in
 * apart. Only submissions of two files and more, in the order of the files.
 */
export function submissionsIn(results: readonly FileResult[]): readonly (readonly string[])[] {
  const groups = Map.groupBy(results, submissionOf)
  groups.delete(null)
  return [...groups.values()]
    .map((group) => group.map(({ file }) => file))
    .filter(({ length }) => length > 1 && length <= mostTogether)
}

export type OpenedFile = { readonly file: string; readonly bytes: Uint8Array }

/**
 * Reads the files of one submission again and asks what only shows between them.
 * @throws ReadError where a file that could be read no longer can
 */
export async function examineTogether(
  files: readonly OpenedFile[],
  rules: readonly Rule[],
  { parameters, measures }: RuleShelf,
): Promise<CheckResult> {
  const readings = []
  for (const { file, bytes } of files) readings.push({ name: file, reading: await readSubmission(bytes) })
  return checkTogether(understandTogether(files[0]?.file ?? '', readings, measures), rules, parameters)
}

/** Asks what shows between offices and years; of each file once. */
export const examineAcross = (
  facts: readonly SourcedFact[],
  rules: readonly Rule[],
  { parameters }: Pick<RuleShelf, 'parameters'>,
  texts: readonly SourcedText[] = [],
): CheckResult => checkAcross(facts, rules, parameters, texts)

/** The results of its region that a file tells, each once: by them the reports of other offices are found. */
export const resultsOf = (facts: readonly SourcedFact[]): readonly string[] => [
  ...new Set(facts.flatMap((fact) => resultOfRegion(fact) ?? [])),
]
