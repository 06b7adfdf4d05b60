import { factsIn, type Fact, rule, sameFact, termOfFact } from '@hengjian/checker'

/** A name of fewer characters is shared by many things. */
const shortestName = 4
/** Up to here a name may be that of several things: 走访企业, 接待客商. */
const longestShared = 6

/** What is said more often is a kind of thing, of which each has its number. */
const mostOfOne = 24

/** The same result in the same words, in two documents of one file, or in two places of one. */
export const restatedResults = rule({
  id: 'X14',
  name: 'restatedResults',
  title: '同一成果在各处应一致',
  level: 'warning',
  status: 'trial',
  basis: '同一单位、同一年度、同一口径的成果只有一个数',
  fix: '核对两处的数和截止日期；口径或时点不同的请注明。',
  says: {},
  *check(file) {
    const facts = factsIn(file).filter(
      ({ known, measure, stage }) => !known && stage !== 'target' && named(measure),
    )
    // A report of many pages has thousands of facts: only those that sameFact could take for one are compared.
    const keyOf = ({ measure, stage, subject, period }: Fact): string =>
      `${measure}|${stage}|${subject}|${period.year}|${period.part}`
    const ofMeasure = Map.groupBy(factsIn(file), ({ measure }) => measure)
    const groups = new Map<Fact, readonly Fact[]>()
    for (const group of Map.groupBy(facts, keyOf).values())
      if (group.length > 1 && group.length <= mostOfOne) for (const fact of group) groups.set(fact, group)
    for (const fact of facts) {
      const group = groups.get(fact)
      if (!group) continue
      const alike = group.filter((other) => other === fact || sameFact(other, fact) === 'same')
      const here = alike.filter(({ document }) => document === fact.document)
      // With a third number the words name a kind of thing and not one thing: then at least
      // one document should agree with itself.
      const [first] = [alike, here].find((some) => values(some) <= 2) ?? []
      if (!first || first === fact) continue
      if (areTwo(first, fact, ofMeasure.get(fact.measure) ?? [])) continue
      if (toldApart(first, fact) || bounds(first, fact) || bounds(fact, first)) continue
      yield {
        relation: { kind: 'restate', one: termOfFact(fact), other: termOfFact(first) },
        document: fact.document,
        certainty: 0.6,
        ...(namesOne(fact.measure) || typedAlike(fact, first) ? {} : { atMost: 'notice' as const }),
      }
    }
  },
})

/** 群众满意度 and 企业满意度, each of which is told twice: two things, whatever they are called. */
const areTwo = (one: Fact, other: Fact, facts: readonly Fact[]): boolean =>
  [one, other].every(({ figure }) =>
    facts.some((again) => again.figure.id !== figure.id && again.figure.value === figure.value),
  )

/** 达到 95% 以上 leaves room for 96.62%. */
const bounds = ({ figure: one }: Fact, { figure: other }: Fact): boolean =>
  (one.bound === '≥' || one.bound === '>') && Number(other.value) >= Number(one.value)

/** A long name is said of one thing only. */
const namesOne = (measure: string): boolean =>
  (measure.match(/\p{Script=Han}/gu)?.length ?? 0) >= longestShared

/** As many digits, and one of them different: one of the two was typed wrong. */
function typedAlike({ figure: { value: one } }: Fact, { figure: { value: other } }: Fact): boolean {
  const [left, right] = [one ?? '', other ?? '']
  return (
    left.length > 1 &&
    left.length === right.length &&
    ([...left].filter((digit, at) => digit !== right[at]).length === 1 ||
      [...left].toSorted().join('') === [...right].toSorted().join(''))
  )
}

const values = (facts: readonly Fact[]): number => new Set(facts.map(({ figure }) => figure.value)).size

const longEnough = new RegExp(`(?:\\p{Script=Han}\\P{Script=Han}*){${shortestName}}`, 'u')

/** 实际值为目标值的 97.87% is said of every indicator. */
const ofAny = /目标值|实际值|完成值/
/** 单笔最高, 平均每个项目: of whatever the sentence speaks of. */
const ofSomething = /^(?:单[笔个项家场]|平均|最[高低多少大小]|每|其余|另)/

const named = (measure: string): boolean =>
  longEnough.test(measure) && !ofAny.test(measure) && !ofSomething.test(measure)

/** Numbers of one sentence, and of the rows of one table, tell things apart. */
const toldApart = (one: Fact, other: Fact): boolean =>
  one.document === other.document &&
  one.place.line === other.place.line &&
  one.place.paragraph === other.place.paragraph &&
  one.place.table === other.place.table &&
  (one.place.table !== undefined || one.place.row === other.place.row)
