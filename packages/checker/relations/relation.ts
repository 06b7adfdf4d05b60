import type { Term } from './term.ts'

/** Total = Σ parts − Σ less. `open`: the list may leave something out, so that only more than the total is wrong. */
export type SumRelation = {
  readonly kind: 'sum'
  readonly total: Term
  readonly parts: readonly Term[]
  readonly less?: readonly Term[]
  readonly open?: boolean
}

/** Rate = part ÷ whole, or the growth of part over whole. */
export type RatioRelation = {
  readonly kind: 'ratio'
  readonly rate: Term
  readonly part: Term
  readonly whole: Term
  /** part ÷ whole − 1. */
  readonly growth?: boolean
}

/** Score = points × rate, at most the points. The rate is printed, or follows from part and whole. */
export type ShareOfPointsRelation = {
  readonly kind: 'shareOfPoints'
  readonly score: Term
  readonly points: Term
  readonly rate: Term
}

/** The same fact twice. */
export type RestateRelation = { readonly kind: 'restate'; readonly one: Term; readonly other: Term }

/**
 * The growth of a number by the amount that it grew, where what it was before is not printed: 10.5 万元, 1.5 万元 less, is
 * 12.5 % less. Both are given without a sign.
 */
export type ChangeRelation = {
  readonly kind: 'change'
  readonly rate: Term
  readonly amount: Term
  readonly current: Term
  readonly direction: 'up' | 'down'
}

/** What a text or a form claims to be smaller, larger or equal. */
export type ComparisonRelation = {
  readonly kind: 'comparison'
  readonly left: Term
  readonly operator: '<' | '≤' | '=' | '≥' | '>'
  readonly right: Term
}

/** Result = Σ share × value: a weighted mean. Shares are per cent. */
export type WeightedMeanRelation = {
  readonly kind: 'weightedMean'
  readonly result: Term
  readonly pairs: readonly { readonly value: Term; readonly share: Term }[]
}

/**
 * What should hold between printed numbers. Rules state relations; whether one holds, and within which
 * tolerance, is decided in one place (`judge`).
 */
export type Relation =
  | SumRelation
  | RatioRelation
  | ShareOfPointsRelation
  | RestateRelation
  | ChangeRelation
  | ComparisonRelation
  | WeightedMeanRelation

/** The number that is checked against the others. */
export function statedTerm(relation: Relation): Term {
  switch (relation.kind) {
    case 'sum':
      return relation.total
    case 'ratio':
      return relation.rate
    case 'change':
      return relation.rate
    case 'shareOfPoints':
      return relation.score
    case 'restate':
      return relation.one
    case 'comparison':
      return relation.left
    case 'weightedMean':
      return relation.result
  }
}

/** Every number that takes part, the stated one first. */
export function termsOf(relation: Relation): readonly Term[] {
  switch (relation.kind) {
    case 'sum':
      return [relation.total, ...relation.parts, ...(relation.less ?? [])]
    case 'ratio':
      return [relation.rate, relation.part, relation.whole]
    case 'change':
      return [relation.rate, relation.amount, relation.current]
    case 'shareOfPoints':
      return [relation.score, relation.points, relation.rate]
    case 'restate':
      return [relation.one, relation.other]
    case 'comparison':
      return [relation.left, relation.right]
    case 'weightedMean':
      return [relation.result, ...relation.pairs.flatMap(({ value, share }) => [value, share])]
  }
}
