import {
  areExchanged,
  type Change,
  changesOf,
  type Claim,
  type Fact,
  factsIn,
  judge,
  type Level,
  looksMistyped,
  type Mention,
  type Passage,
  passagesIn,
  printedPrecision,
  type Relation,
  rule,
  type Term,
  termOfFact,
  termOfMention,
} from '@hengjian/checker'
import { grownWrongly } from './grown.ts'
import { isOverCurrent } from './overCurrent.ts'

/** What a text says a number grew or shrank by, in its unit and per cent, follows from the numbers before and after. */
export const changesInWords = rule({
  id: 'A22',
  name: 'changesInWords',
  title: '文中所述增减额、增减幅应与前后两数相符',
  level: 'error',
  status: 'trial',
  basis: '文中自己列出的本期数、基数和增减',
  fix: '核对本期数、上年数（预算数）与增减额、增减幅；口径调整的请注明。',
  says: {
    sign: '{label}所填 {stated}；按文中的数 {formula}，增减方向相反，请核对。',
  },
  *check(file) {
    const facts = factsIn(file)
    for (const passage of passagesIn(file)) {
      const asked = new Set<Mention>()
      for (const change of changesOf(passage)) {
        if (change.currents.length === 0) {
          const ofBase = rateOfBase(change)
          if (ofBase) yield { relation: ofBase, document: passage.document, certainty: 0.85 }
          else yield* toldWholly(change, facts, passage)
          continue
        }
        const bases = [...change.bases.map(termOfMention), ...toldBases(change, facts)]
        const ways = change.currents.flatMap((current) =>
          bases.length > 0
            ? bases.map((base) => relationsOf(change, termOfMention(current), base))
            : [impliedBy(change, termOfMention(current))],
        )
        const [first] = ways
        // Where one way to read the sentence holds, that one is meant.
        const meant = ways.find((relations) => relations.length > 0 && relations.every(fits)) ?? first
        // Two numbers before a change may be of other things: then only a slip of it is asked about.
        if (change.against === 'row' && !isSaving(change) && !meant?.some((one) => isSlip(one) || fits(one)))
          continue
        const sure = change.bases.length > 0 && change.currents.length === 1
        const atMost: Level = sure
          ? 'error'
          : ways.length === 1 || change.bases.length > 0
            ? 'warning'
            : 'notice'
        const precision = printedPrecision(passage, change.amount?.figure.unit ?? '')
        if (change.rate) asked.add(change.rate)
        for (const relation of meant ?? [])
          yield {
            relation,
            document: passage.document,
            precision,
            certainty: sure ? 0.85 : 0.6,
            atMost,
            ...(isOverCurrent(relation) ? { fitsOtherwise: true as const } : {}),
          }
      }
      yield* grownWrongly(passage, facts, asked)
    }
  },
})

const fits = (relation: Relation): boolean => {
  const { kind } = judge(relation)
  return kind !== 'wrong' && kind !== 'sign' && kind !== 'roundedEarly' && kind !== 'cannotTell'
}

/** 采购预算 210 万元，合同金额 196.35 万元，节约 13.65 万元 */
const isSaving = ({ amount, rate, currents, bases }: Change): boolean =>
  /节约|节省|节支/.test((amount ?? rate)?.lead ?? '') &&
  /预算|控制价|概算|限价/.test(bases[0]?.lead ?? '') &&
  /实际|支出|采购|合同|中标|成交|执行|决算/.test(currents[0]?.lead ?? '')

/** One digit, or two that were exchanged, would mend it. */
function isSlip(relation: Relation): boolean {
  const verdict = judge(relation)
  return (
    verdict.kind === 'wrong' &&
    (areExchanged(verdict.stated, verdict.expected) ||
      (relation.kind === 'sum' && looksMistyped([relation.total, ...relation.parts], verdict.difference)))
  )
}

const budgets: ReadonlySet<Fact['stage']> = new Set(['initialBudget', 'fullYearBudget', 'budget'])

/** 基本支出比年初预算增加 43.45 万元: both numbers stand elsewhere, in a form or in another sentence. */
function* toldWholly(change: Change, facts: readonly Fact[], { document, year }: Passage): Iterable<Claim> {
  const { amount, rate, against } = change
  const mention = amount ?? rate
  if (!mention || against === 'said' || against === 'row') return
  const { fact, lead } = mention
  const ofFunds = !fact?.known && /(?:全年|调整后的?|年中|年末)预算/.test(lead)
  if (!fact?.known && !ofFunds) return
  const own = facts.filter(
    (other) =>
      other.known &&
      other.period.part === null &&
      (ofFunds
        ? other.document === document && other.source === 'cell' && /年度资金总额/.test(other.quote)
        : other.measure === fact?.measure && other.subject === fact.subject && other.scope === fact.scope),
  )
  const now = own.filter(
    ({ stage, period }) => period.year === year && stage === (ofFunds ? 'fullYearBudget' : 'executed'),
  )
  const before = own.filter(({ stage, period }) =>
    against === 'lastYear'
      ? stage === 'executed' && year !== null && period.year === year - 1
      : period.year === year && (against === 'budget' ? budgets.has(stage) : stage === 'initialBudget'),
  )
  const ways = now.flatMap((current) =>
    before.map((base) => relationsOf(change, termOfFact(current), termOfFact(base))),
  )
  const [first] = ways
  if (!first || ways.some((relations) => relations.every(fits))) return
  const slip = ways.find((relations) => relations.some(isSlip))
  for (const relation of slip ?? first)
    yield { relation, document, certainty: 0.6, atMost: slip ? 'warning' : 'notice' }
}

/** A rate as the direction of its words has it. */
function signed(mention: Mention, direction: Change['direction']): Term {
  const term = termOfMention(mention)
  const value = term.figure.value?.replace('-', '') ?? null
  return {
    ...term,
    figure: { ...term.figure, value: value === null || direction === 'up' ? value : `-${value}` },
  }
}

const bare = (mention: Mention, unit?: string): Term => {
  const term = termOfMention(mention)
  const value = term.figure.value?.replace('-', '') ?? null
  return { ...term, figure: { ...term.figure, value, ...(unit === undefined ? {} : { unit }) } }
}

function relationsOf(change: Change, current: Term, base: Term): readonly Relation[] {
  const { direction, amount, rate, points } = change
  const isMore = direction === 'up' || (direction === 'apart' && larger(current, base))
  const [more, less] = isMore ? [current, base] : [base, current]
  const by = amount ? bare(amount) : points ? bare(points, current.figure.unit) : null
  return [
    ...(by ? [{ kind: 'sum' as const, total: by, parts: [more], less: [less] }] : []),
    ...(rate && direction !== 'apart'
      ? [{ kind: 'ratio' as const, rate: signed(rate, direction), part: current, whole: base, growth: true }]
      : []),
  ]
}

const larger = (one: Term, other: Term): boolean => Number(one.figure.value) > Number(other.figure.value)

/** 与上年的 3420 万元相比增加 440 万元，增长 12.87%: what was gained, in what there was. */
function rateOfBase({ amount, rate, bases: [base, ...more] }: Change): Relation | null {
  if (
    !amount ||
    !rate ||
    !base ||
    more.length > 0 ||
    !(/(?:与|比|较)[^,，]*$/.test(base.lead) || /今年|本年/.test(amount.lead) || /^[(（]/.test(base.lead)) ||
    amount.figure.unit !== base.figure.unit
  )
    return null
  return { kind: 'ratio', rate: bare(rate), part: bare(amount), whole: termOfMention(base) }
}

function impliedBy({ amount, rate, direction }: Change, current: Term): readonly Relation[] {
  return amount && rate && direction !== 'apart'
    ? [{ kind: 'change', rate: bare(rate), amount: bare(amount), current, direction }]
    : []
}

/** What a form, or another sentence, says of the same measure for the year before, or for its budget. */
function toldBases({ currents, bases, against }: Change, facts: readonly Fact[]): readonly Term[] {
  const [current, ...more] = currents
  const fact = current?.fact
  if (!fact?.known || more.length > 0 || bases.length > 0) return []
  const found = facts.filter(
    (other) =>
      other.known &&
      other.measure === fact.measure &&
      other.subject === fact.subject &&
      other.scope === fact.scope &&
      other.period.part === null &&
      (against === 'lastYear'
        ? other.stage === fact.stage &&
          fact.period.year !== null &&
          other.period.year === fact.period.year - 1
        : against === 'initialBudget' &&
          other.stage === 'initialBudget' &&
          other.period.year === fact.period.year),
  )
  return new Set(found.map(({ figure }) => figure.value)).size === 1 ? found.slice(0, 1).map(termOfFact) : []
}
