import type { Finding } from '@hengjian/checker'
import { fitsRule, isStructural } from './kinds.ts'
import { type Oracle, type OracleEntry, rootsOf } from './oracle.ts'

export type Compared = {
  readonly found: readonly string[]
  readonly missed: readonly string[]
  /** Causes that are arithmetic or structural. */
  readonly structural: { readonly found: number; readonly all: number }
  /** Findings on a relation that holds and should be left alone. */
  readonly onHolding: readonly Unasked[]
  /** Findings that no entry of the oracle knows. */
  readonly extra: readonly Unasked[]
}

/** A finding that nobody asked for, and how it reads in a list. */
export type Unasked = { readonly finding: Finding; readonly said: string }

const linesOf = ({ places, consequences }: Finding): ReadonlySet<number> =>
  new Set([...places, ...consequences.flatMap((one) => one.places)].flatMap(({ line }) => line ?? []))

const numberIn = (text: string | null): number | null => {
  const [found] = /[-−]?\d+(?:\.\d+)?/.exec(text?.replaceAll(',', '') ?? '') ?? []
  return found === undefined ? null : Number(found.replace('−', '-'))
}

type Match = { readonly entry: OracleEntry; readonly sameNumber: boolean; readonly shared: number }

const expectations: readonly OracleEntry['expect'][] = ['flag', 'optional', 'no-flag']

/** The entry as one that a finding may be about: a shared line and a rule of the right family; null where not. */
function matchOf(finding: Finding, entry: OracleEntry): Match | null {
  const rules = [finding.rule, ...finding.consequences.map(({ rule }) => rule)]
  const lines = linesOf(finding)
  const common = entry.lines.filter((line) => lines.has(line)).length
  if (common === 0 || !rules.some((rule) => fitsRule(entry.category, rule))) return null
  const stated = numberIn(finding.stated)
  return {
    entry,
    sameNumber: stated !== null && stated === numberIn(entry.stated),
    shared: common / new Set([...lines, ...entry.lines]).size,
  }
}

/** The entry that a finding is about: the same number says most, then what should be flagged, then shared lines. */
function entryOf(finding: Finding, entries: readonly OracleEntry[]): OracleEntry | null {
  const [first] = entries
    .flatMap((entry) => matchOf(finding, entry) ?? [])
    .toSorted(
      (one, other) =>
        Number(other.sameNumber) - Number(one.sameNumber) ||
        expectations.indexOf(one.entry.expect) - expectations.indexOf(other.entry.expect) ||
        other.shared - one.shared,
    )
  return first?.entry ?? null
}

const described = ({ rule, severity, message, places }: Finding): string =>
  `${rule} ${severity} ${places[0]?.line ?? '?'}: ${message.slice(0, 90)}`

/**
 * Sets what was found beside what an auditor found. A cause counts as found when a finding of the right family stands
 * on one of its lines; a finding belongs to the entry that it is most like. What is only told (info) is left out.
 */
export function compared({ entries }: Oracle, all: readonly Finding[]): Compared {
  const findings = all.filter(({ severity }) => severity !== 'info')
  const roots = [...rootsOf(entries.filter(({ expect }) => expect === 'flag'))]
  type Root = (typeof roots)[number]
  const isFound = ([, members]: Root): boolean =>
    members.some((entry) => findings.some((finding) => matchOf(finding, entry) !== null))
  const isOf = ([, members]: Root): boolean => members.some(({ category }) => isStructural(category))
  const nameOf = ([name, members]: Root): string => {
    const lines = [...new Set(members.flatMap((one) => one.lines))].join(', ')
    return `${name} [${members[0]?.category}] ${members[0]?.description} (${lines})`
  }
  const structural = roots.filter(isOf)
  const owned = findings.map((finding) => ({ finding, entry: entryOf(finding, entries) }))
  return {
    found: roots.filter(isFound).map(nameOf),
    missed: roots
      .filter((root) => !isFound(root))
      .map((root) => `${isOf(root) ? '' : '(words) '}${nameOf(root)}`),
    structural: { found: structural.filter(isFound).length, all: structural.length },
    onHolding: owned.flatMap(({ finding, entry }) =>
      entry?.expect === 'no-flag'
        ? [{ finding, said: `${described(finding)} ← ${entry.id} ${entry.description}` }]
        : [],
    ),
    extra: owned.flatMap(({ finding, entry }) =>
      entry === null ? [{ finding, said: described(finding) }] : [],
    ),
  }
}
