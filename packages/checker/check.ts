import { withCauses } from './findings/causes.ts'
import type { CannotTell, Finding } from './findings/finding.ts'
import { fingerprintOf } from './findings/fingerprint.ts'
import { levels } from './findings/levels.ts'
import { outcomeOf, type Seen } from './findings/seen.ts'
import { placeKey } from './findings/placeKey.ts'
import { withSections } from './findings/sections.ts'
import { unsureOf } from './findings/unsure.ts'
import type { SourcedFact } from './facts/sourcedFact.ts'
import type { SourcedText } from './facts/sourcedText.ts'
import type { CheckedFile, Claim, Parameters, Rule } from './rules/rule.ts'

export type CheckResult = {
  /** Heaviest first, then by how sure the checker is. */
  readonly findings: readonly Finding[]
  readonly cannotTell: readonly CannotTell[]
  /** Relations that were judged, those that hold included. */
  readonly judged: number
}

/**
 * Asks every rule about one file (or about several, read as one submission).
 * Pure: the same file and rules give the same findings in the same order.
 */
export const check = (file: CheckedFile, rules: readonly Rule[], parameters: Parameters): CheckResult =>
  asked(file, rules, parameters, () => true)

/**
 * Asks the rules about several files of one submission (`understandTogether`) and keeps what only shows between
 * them: each of its files has been asked by itself, and what follows from a cause in one of them was told there.
 */
export const checkTogether = (
  files: CheckedFile,
  rules: readonly Rule[],
  parameters: Parameters,
): CheckResult =>
  asked(files, rules, parameters, ({ places }) => new Set(places.map(({ file }) => file)).size > 1)

/** Asks the rules that compare submissions of several offices and years, by what each of them says. */
export const checkAcross = (
  facts: readonly SourcedFact[],
  rules: readonly Rule[],
  parameters: Parameters,
  texts: readonly SourcedText[] = [],
): CheckResult =>
  concluded(
    rules.flatMap((rule) => [
      { rule, claims: rule.across?.(facts, parameters) ?? [] },
      { rule, claims: rule.acrossTexts?.(texts, parameters) ?? [] },
    ]),
    () => true,
    ({ finding }) => finding,
  )

function asked(
  file: CheckedFile,
  rules: readonly Rule[],
  parameters: Parameters,
  wanted: (finding: Finding) => boolean,
): CheckResult {
  const result = concluded(
    rules.map((rule) => ({ rule, claims: rule.check?.(file, parameters) ?? [] })),
    wanted,
    unsureOf(file),
  )
  return { ...result, findings: withSections(result.findings, file) }
}

type Asked = { readonly rule: Rule; readonly claims: Iterable<Claim> }

function concluded(
  asked: readonly Asked[],
  wanted: (finding: Finding) => boolean,
  weighed: (seen: Seen) => Finding,
): CheckResult {
  const seen: Seen[] = []
  const cannotTell: CannotTell[] = []
  const support = new Map<string, number>()
  const fitting = new Set<string>()
  let judged = 0
  for (const { rule, claims } of asked)
    for (const claim of claims) {
      const outcome = outcomeOf(rule, claim)
      if (outcome.kind === 'silent') cannotTell.push(outcome.cannotTell)
      else {
        judged += 1
        if (outcome.kind === 'seen') seen.push(outcome.seen)
        else
          for (const figure of outcome.figures) {
            support.set(figure, (support.get(figure) ?? 0) + 1)
            if (outcome.isEqual) fitting.add(figure)
          }
      }
    }
  const findings = withCauses(
    seen.filter((one) => !areFitting(one, fitting)).map((one) => ({ ...one, finding: weighed(one) })),
    support,
  )
    .filter(wanted)
    .toSorted(
      (one, other) =>
        levels.indexOf(one.severity) - levels.indexOf(other.severity) || other.confidence - one.confidence,
    )
  return { findings: once(findings), cannotTell, judged }
}

/**
 * Whether every number that a relation joins holds elsewhere: a slip leaves its number alone, so that numbers which all
 * fit were joined wrongly.
 */
const areFitting = ({ isJoined, figures }: Seen, fitting: ReadonlySet<string>): boolean =>
  isJoined && [...figures.keys()].every((figure) => fitting.has(figure))

/** Where a finding stands, for telling two of the same words apart. */
const spotOf = ({ places: [first] }: Finding): string => placeKey(first ?? {})

/**
 * The same finding said by two ways of reading is said once. Two of the same words at two places, as in two forms of
 * one file, stay two: the later ones are told apart by their order, so that each keeps a verdict of its own.
 */
function once(findings: readonly Finding[]): readonly Finding[] {
  const said = new Map<string, Set<string>>()
  return findings.flatMap((finding): readonly Finding[] => {
    const { fingerprint } = finding
    const spots = said.get(fingerprint) ?? new Set()
    const spot = spotOf(finding)
    if (spots.has(spot)) return []
    said.set(fingerprint, spots.add(spot))
    return [
      spots.size === 1
        ? finding
        : { ...finding, fingerprint: fingerprintOf([fingerprint, String(spots.size)]) },
    ]
  })
}
