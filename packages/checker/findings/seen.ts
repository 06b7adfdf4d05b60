import type { Decimal } from '@hengjian/values'
import { judge } from '../relations/judge.ts'
import { type Relation, statedTerm, termsOf } from '../relations/relation.ts'
import { isExplainedBySlip, isFar } from '../relations/slip.ts'
import { printed, printedDifference } from '../relations/term.ts'
import type { Claim, Quoted, Rule } from '../rules/rule.ts'
import type { CannotTell, Finding } from './finding.ts'
import { fingerprintOf } from './fingerprint.ts'
import { levelOf, lighter, mostFor } from './levels.ts'
import { filled, sentenceOf } from './words.ts'

/** A finding before causes are told from consequences. */
export type Seen = {
  readonly finding: Finding
  /** Figures that would mend it, and how; empty for what is not computed. */
  readonly repairs: ReadonlyMap<string, Decimal>
  /** Figures of whose error it would be a consequence. */
  readonly follows: readonly string[]
  /** Place of each figure that takes part. */
  readonly figures: ReadonlyMap<string, Quoted>
  /** Whether it computes one number of a text from others: then it may have joined the wrong ones. */
  readonly isJoined: boolean
  /** Whether a slip of the pen explains it; what is not computed, or only compared, needs no such explanation. */
  readonly isExplained: boolean
}

/** What came of one claim: a finding, a silence, or a relation that holds and speaks for its figures. */
export type Outcome =
  | { readonly kind: 'seen'; readonly seen: Seen }
  | { readonly kind: 'silent'; readonly cannotTell: CannotTell }
  | {
      readonly kind: 'holds'
      readonly figures: readonly string[]
      /** What is only no more than something else may still be wrong. */
      readonly isEqual: boolean
    }

/** From here on what a relation compares stands so plainly that nothing else can be meant. */
const plain = 0.95
const joining: ReadonlySet<string> = new Set<Relation['kind']>(['sum', 'ratio', 'change', 'weightedMean'])

const place = ({ place, quote }: Quoted): Finding['places'][number] => ({ ...place, quote })

/** Judges one claim of a rule. */
export function outcomeOf(rule: Rule, claim: Claim): Outcome {
  const { document } = claim
  const base = {
    rule: rule.id,
    title: rule.title,
    why: rule.basis,
    fix: rule.fix,
    document,
    consequences: [],
  }
  if ('cannotTell' in claim) return silent(rule, claim.cannotTell, document, claim.places)
  if (!('relation' in claim)) {
    const level = lighter(rule.level, claim.atMost ?? rule.level)
    const finding: Finding = {
      ...base,
      severity: level,
      confidence: claim.certainty ?? 1,
      message: filled(rule.says[claim.says] ?? claim.says, claim.values),
      stated: claim.stated ?? null,
      expected: claim.expected ?? null,
      difference: null,
      tolerance: null,
      formula: null,
      places: claim.places.map(place),
      fingerprint: fingerprintOf([rule.id, document, claim.says, ...claim.places.map(({ quote }) => quote)]),
    }
    return {
      kind: 'seen',
      seen: {
        finding,
        repairs: new Map(),
        follows: claim.follows ?? [],
        figures: new Map(),
        isJoined: false,
        isExplained: true,
      },
    }
  }
  const { relation, precision, values = {}, says, certainty = 1 } = claim
  const terms = termsOf(relation)
  const quoted = terms.map(({ figure, quote }): Quoted => ({ place: figure.place, quote }))
  const verdict = judge(relation, precision)
  if (verdict.kind === 'cannotTell') return silent(rule, verdict.reason, document, quoted)
  if (verdict.kind === 'holds' || verdict.kind === 'approximate')
    return {
      kind: 'holds',
      figures: terms.map(({ figure }) => figure.id),
      isEqual: relation.kind !== 'comparison' && !('open' in relation && relation.open),
    }
  const isExplained = claim.fitsOtherwise === true || isExplainedBySlip(verdict, terms)
  const most = mostFor(certainty, isExplained ? 'explained' : isFar(verdict, terms) ? 'far' : 'open')
  const capped = lighter(lighter(rule.level, claim.atMost ?? rule.level), most)
  const stated = statedTerm(relation)
  const finding: Finding = {
    ...base,
    severity: levelOf(capped, verdict.kind),
    confidence: certainty,
    message: sentenceOf(relation, verdict, rule.says, says, values),
    stated: stated.figure.printed,
    expected: printed(verdict.expected, verdict.unit),
    difference: printedDifference(verdict.difference, verdict.unit),
    tolerance: printedDifference(verdict.tolerance, verdict.unit),
    formula: verdict.formula,
    places: quoted.map(place),
    fingerprint: fingerprintOf([
      rule.id,
      document,
      ...terms.flatMap(({ label, figure }) => [label, figure.printed]),
    ]),
  }
  return {
    kind: 'seen',
    seen: {
      finding,
      repairs: verdict.repairs,
      follows: [],
      figures: new Map(terms.map((term, at) => [term.figure.id, quoted[at] as Quoted])),
      isJoined:
        certainty < plain &&
        joining.has(relation.kind) &&
        !claim.fitsOtherwise &&
        terms.every(({ said }) => said === true),
      isExplained: isExplained || relation.kind === 'comparison',
    },
  }
}

const silent = (rule: Rule, reason: string, document: string, places: readonly Quoted[]): Outcome => ({
  kind: 'silent',
  cannotTell: { rule: rule.id, reason, document, places: places.map(place) },
})
