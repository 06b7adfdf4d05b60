import type { Finding } from '@hengjian/checker'
import type { ReadBlock } from '@hengjian/report'
import type { CorpusOracle, Planted } from './oracle.ts'
import { passagesOf, plainWords, wordsAt } from './placesRead.ts'

export type Reading = { readonly findings: readonly Finding[]; readonly blocks: readonly ReadBlock[] }

export type Judged = {
  readonly found: readonly Planted[]
  readonly missed: readonly Planted[]
  /** Errors and warnings about a report in which everything holds. */
  readonly falseAlarms: readonly Finding[]
}

const numbersIn = (text: string): readonly number[] =>
  (
    plainWords(text)
      .replaceAll(',', '')
      .match(/\d+(?:\.\d+)?/g) ?? []
  ).map(Number)

/** A short number stands everywhere: it says nothing about the place. */
const isTelling = (stated: string | null): stated is string => (stated?.length ?? 0) >= 3

/** Whether a finding is about a slip: it stands at its words, or it names the number that was printed. */
function isAbout(slip: Planted, finding: Finding, words: readonly string[]): boolean {
  const quotes = slip.quotes.map(plainWords)
  if (words.some((text) => quotes.some((quote) => text.includes(quote)))) return true
  if (!isTelling(slip.stated)) return false
  const [stated] = numbersIn(slip.stated)
  return (
    stated !== undefined &&
    [finding, ...finding.consequences].some(({ message }) => numbersIn(message).includes(stated))
  )
}

const sameFinding = ({ rule, message }: Finding): string => `${rule} ${message}`

/**
 * Sets what a checker says of a report with slips beside what it says of the same report without. Only what is new
 * counts as found, and nothing that is only told; whatever is more than a notice about the clean report is false.
 */
export function judged({ planted }: CorpusOracle, clean: Reading, slipped: Reading): Judged {
  const before = new Set(clean.findings.map(sameFinding))
  const passages = passagesOf(slipped.blocks)
  const fresh = slipped.findings
    .filter((finding) => finding.severity !== 'info' && !before.has(sameFinding(finding)))
    .map((finding) => ({ finding, words: wordsAt(finding, passages) }))
  const isFound = (slip: Planted): boolean =>
    fresh.some(({ finding, words }) => isAbout(slip, finding, words))
  return {
    found: planted.filter(isFound),
    missed: planted.filter((slip) => !isFound(slip)),
    falseAlarms: clean.findings.filter(({ severity }) => severity === 'error' || severity === 'warning'),
  }
}
