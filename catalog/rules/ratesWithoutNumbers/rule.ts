import {
  isGivenElsewhere,
  judge,
  type Mention,
  type Passage,
  passagesIn,
  rule,
  type Term,
  termOfMention,
  unfoundedClaim,
  unfoundedRatesOf,
} from '@hengjian/checker'

/** A rate behind the two numbers that it seems to be made of, which neither they nor any others around it give. */
export const ratesWithoutNumbers = rule({
  id: 'A46',
  name: 'ratesWithoutNumbers',
  title: '文中比率应能由前文列出的数算出',
  level: 'warning',
  status: 'trial',
  basis: '文中自己列出的数和比率',
  fix: '核对比率与前面的数；按其他数计算的，请写明是哪两个数。',
  says: {
    slip: '{label}所填 {stated}；按文中的数 {formula}，疑有一位数字写错，请核对。',
    none: '{label}所填 {stated}，用前文列出的数算不出来（{formula}），请核对，或写明计算用的数。',
  },
  *check(file) {
    for (const passage of passagesIn(file))
      for (const { stated, beside } of unfoundedRatesOf(passage)) {
        if (isGivenElsewhere(file, passage.document, stated, partsOf(stated, passage))) continue
        const rate = termOfMention(stated)
        const [part, whole, verdict] = nearest(rate, beside.map(termOfMention))
        if (verdict.kind === 'cannotTell') continue
        yield unfoundedClaim([rate, part, whole], verdict, passage.document)
      }
  },
})

/** Numbers before a rate which may be its part. */
const near = 4

function partsOf(stated: Mention, { said }: Passage): readonly Mention[] {
  const mentions = said.flatMap((one) => one.mentions)
  return mentions
    .slice(0, mentions.indexOf(stated))
    .filter(({ family, turn }) => (family === 'amount' || family === 'count') && turn === null)
    .slice(-near)
}

type Judged = readonly [part: Term, whole: Term, verdict: ReturnType<typeof judge>]

/** Which of two numbers is the part nothing says: the way that comes nearer to the rate. */
function nearest(rate: Term, beside: readonly Term[]): Judged {
  const [one, other] = beside as [Term, Term]
  const judged = ([part, whole]: readonly [Term, Term]): Judged => [
    part,
    whole,
    judge({ kind: 'ratio', rate, part, whole }),
  ]
  const [first, second] = [judged([one, other]), judged([other, one])]
  return offOf(first) <= offOf(second) ? first : second
}

const offOf = ([, , verdict]: Judged): number =>
  verdict.kind === 'cannotTell' ? Infinity : verdict.difference.abs().toNumber()
