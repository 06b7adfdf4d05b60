import {
  judge,
  multiplesOf,
  passagesIn,
  type RatioRelation,
  rule,
  slipsIn,
  termOfMention,
  termsOf,
} from '@hengjian/checker'

/** How many times an amount led to another one is the quotient of the two. */
export const multiplesInWords = rule({
  id: 'A59',
  name: 'multiplesInWords',
  title: '放大倍数、每1元带动的金额应等于所列两数之比',
  level: 'warning',
  status: 'trial',
  basis: '文中自己列出的投入和带动的金额',
  fix: '核对倍数和计算用的两个数；按其他口径计算的请注明。',
  says: {},
  *check(file) {
    for (const passage of passagesIn(file))
      for (const { rate, part, whole, isNamed, isGiven } of multiplesOf(passage)) {
        const relation: RatioRelation = {
          kind: 'ratio',
          rate: termOfMention(rate),
          part: termOfMention(part),
          whole: termOfMention(whole),
        }
        const verdict = judge(relation)
        if (verdict.kind === 'cannotTell') continue
        // The two that only stand right before it are asked about where a slip keeps them from giving it.
        if (
          verdict.kind === 'wrong' &&
          !isNamed &&
          (isGiven || slipsIn(verdict, termsOf(relation)).length === 0)
        )
          continue
        yield {
          relation,
          document: passage.document,
          certainty: 0.6,
          ...(isNamed && isGiven ? { fitsOtherwise: true as const } : {}),
        }
      }
  },
})
