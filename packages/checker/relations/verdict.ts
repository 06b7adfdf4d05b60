import type { Decimal } from '@hengjian/values'

/**
 * What became of a relation.
 * holds · tail: rounding of the parts explains it · approximate: 约, 余 explain it · truncated: cut off instead of
 * rounded · lastPlace: two printings of one fact differ by one in the last place · roundedEarly: rounded to a whole
 * number and printed with decimals · sign: right but for its sign · wrong
 */
export type VerdictKind =
  | 'holds'
  | 'tail'
  | 'approximate'
  | 'truncated'
  | 'lastPlace'
  | 'roundedEarly'
  | 'sign'
  | 'wrong'

/** Formula and repairs are made when they are asked for: most relations hold, and nobody asks. */
export type Verdict = {
  readonly kind: VerdictKind
  /** By the numbers of the document, in the unit of the stated number. */
  readonly expected: Decimal
  readonly stated: Decimal
  readonly unit: string
  /** Stated − expected. */
  readonly difference: Decimal
  /** What would still have been accepted. */
  readonly tolerance: Decimal
  /** With the numbers put in: 12.42 + 367.72 = 380.14 万元. */
  readonly formula: string
  /**
   * For each figure (by id) the value that would make the relation hold, in the figure's own unit:
   * several relations that one figure with one value would mend have one cause.
   */
  readonly repairs: ReadonlyMap<string, Decimal>
}

/** A relation that cannot be judged, with the reason in Chinese. */
export type Undecided = { readonly kind: 'cannotTell'; readonly reason: string }
