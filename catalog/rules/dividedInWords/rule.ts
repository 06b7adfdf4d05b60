import {
  type Claim,
  type Division,
  divisionsOf,
  looksMistyped,
  type Mention,
  enumeratedIn,
  type Passage,
  passagesIn,
  printedPrecision,
  isExplainedBySlip,
  isFar,
  judge,
  rule,
  termsOf,
  sameNamedOf,
  sumOf,
  surveysOf,
  termOfMention,
  twoPartsOf,
  valueOf,
} from '@hengjian/checker'

/** A text that divides a number into a list gives parts that add up to it, or, where it names only some, to no more. */
export const dividedInWords = rule({
  id: 'A31',
  name: 'dividedInWords',
  title: '文中所列各项之和应等于总数',
  level: 'error',
  status: 'trial',
  basis: '文中自己列出的总数和分项',
  fix: '核对总数与所列各项；有未列出的部分或分类有交叉的，请写明。',
  says: {},
  *check(file) {
    const passages = passagesIn(file)
    for (const { passage, division } of enumeratedIn(passages)) yield* claimsOf(passage, division)
    for (const passage of passages)
      for (const division of [
        ...divisionsOf(passage),
        ...twoPartsOf(passage),
        ...sameNamedOf(passage),
        ...surveysOf(passage),
      ])
        yield* claimsOf(passage, division)
  },
})

function* claimsOf(passage: Passage, division: Division): Iterable<Claim> {
  const precision = printedPrecision(passage, division.total.figure.unit)
  const readings = (total: Mention): readonly (Read | null)[] =>
    readingsOf({ ...division, total }).map((parts) => claimOf({ ...division, total }, parts, precision))
  const own = readings(division.total)
  // Where one way to read the list holds, that one is meant.
  const best =
    own.find((one) => one?.fits) ??
    division.totals
      .flatMap(readings)
      .find((one) => one?.exact || (division.parts.length === 1 && one?.fits)) ??
    own[0]
  if (best && !isOfTwoThings(best, precision) && !holdsWithoutOne(best))
    yield { ...best.claim, document: passage.document }
}

/** A sum that is far from its total and that no slip explains was read out of numbers that do not belong together. */
function isOfTwoThings({ fits, claim: { relation } }: Read, precision: number): boolean {
  if (fits) return false
  const verdict = judge(relation, precision)
  return verdict.kind !== 'cannotTell' && isFar(verdict, termsOf(relation))
}

/** Fewer numbers are left out by chance. */
const fewestParts = 3

/** 核定编制 24 名，其中行政 18 名、事业 6 名，实有 21 人: a list that holds without one of its numbers read one too many. */
function holdsWithoutOne({ fits, claim: { relation } }: Read): boolean {
  if (fits || relation.kind !== 'sum' || relation.parts.length < fewestParts) return false
  const verdict = judge(relation)
  return (
    verdict.kind === 'wrong' &&
    !isExplainedBySlip(verdict, termsOf(relation)) &&
    relation.parts.some((part) => valueOf(part)?.eq(verdict.difference.negated()) === true)
  )
}

/** Beyond, too many lists could be picked out of one. */
const mostParts = 8

/** All of a list, without what stands behind a ；, or, where parts are divided in their turn, those that add up. */
function readingsOf({ total, parts, instead, marked }: Division): readonly (readonly Mention[])[] {
  const wanted = Number(total.figure.value)
  const sameUnit = parts.every(({ figure }) => figure.unit === total.figure.unit)
  const picked =
    marked || total.family !== 'amount' || !sameUnit || parts.length < 3 || parts.length > mostParts
      ? []
      : Array.from({ length: 2 ** parts.length }, (_, mask) =>
          parts.filter((_part, at) => (mask >> at) & 1),
        ).filter(
          (some) =>
            some.length > 1 &&
            Math.abs(some.reduce((so, { figure }) => so + Number(figure.value), 0) - wanted) < 1e-6,
        )
  return [parts, ...instead, ...picked.slice(0, 1)]
}

/** 追减 3.60 万元 in a list of what there was makes it less. */
const isTakenAway = ({ lead }: Mention): boolean =>
  /(?:追减|调减|核减|减去|扣除|扣减)(?:预算|资金|经费)?(?:了|约)?\s*$/.test(lead)

type Read = {
  readonly fits: boolean
  readonly exact: boolean
  readonly claim: Omit<Extract<Claim, { relation: unknown }>, 'document'>
}

function claimOf({ total, list }: Division, mentions: readonly Mention[], precision: number): Read | null {
  const [head, parts, less] = [
    termOfMention(total),
    mentions.filter((one) => !isTakenAway(one)).map(termOfMention),
    mentions.filter(isTakenAway).map(termOfMention),
  ]
  if (parts.length === 0) return null
  const value = valueOf(head)
  if (!value) return null
  const unit = head.figure.unit
  const zero = { ...head, figure: { ...head.figure, value: '0' } }
  const off = value.minus(sumOf([zero, ...parts])).plus(sumOf([zero, ...less]))
  const claim = (open: boolean, certainty: number, atMost?: 'warning' | 'notice'): Read => ({
    fits: off.isZero() || (open && off.gt(0)),
    exact: off.isZero(),
    claim: {
      relation: { kind: 'sum', total: head, parts, less, ...(open ? { open: true as const } : {}) },
      precision,
      certainty,
      ...(atMost ? { atMost } : {}),
    },
  })
  const money = /^(?:元|万元)$/.test(unit)
  const isTyped = (): boolean => looksMistyped([head, ...parts], off)
  const several = mentions.length > 1
  if (several && list === 'whole')
    return money || /^[人名]$/.test(unit) ? claim(false, 0.8) : claim(false, 0.7, 'warning')
  if (several && list === 'likely' && (off.lt(0) || isTyped())) return claim(false, 0.7, 'warning')
  if (several && list === 'likely') return claim(false, 0.5, 'notice')
  // Spending that is named project by project is mostly named wholly.
  const spending = money && total.fact?.known === true && total.fact.stage === 'executed'
  if (several && list === 'open' && spending && off.gt(0) && off.lt(value.times('0.3')))
    return claim(false, 0.5, isTyped() ? 'warning' : 'notice')
  if (several && list === 'open' && isTyped()) return claim(false, 0.6, 'warning')
  if (
    mentions.length > 2 &&
    list === 'mainly' &&
    money &&
    off.gt(0) &&
    off.lt(value.times('0.3')) &&
    isTyped()
  )
    return claim(false, 0.5, 'notice')
  // Kinds of things that are counted may overlap: 制造业 30 个 and 亿元以上 25 个 of 40. One of them alone may not be more.
  if (several && total.family === 'amount') return claim(true, 0.7, 'warning')
  const largest = parts.toSorted((one, other) => valueOf(other)?.cmp(valueOf(one) ?? 0) ?? 0)[0]
  if (!largest) return null
  return {
    fits: value.gte(valueOf(largest) ?? 0) || largest.figure.unit !== unit,
    exact: false,
    claim: {
      relation: { kind: 'sum', total: head, parts: [largest], open: true },
      precision,
      certainty: 0.7,
      atMost: 'warning',
    },
  }
}
