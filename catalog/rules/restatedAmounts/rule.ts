import { type CheckedFile, type Fact, factsIn, rule, sameFact, termOfFact } from '@hengjian/checker'
import { Decimal } from '@hengjian/values'

/** The same money or people, told in a form and in a text, or twice in the text, are the same number. */
export const restatedAmounts = rule({
  id: 'X01',
  name: 'restatedAmounts',
  title: '同一数在报告各处应一致',
  level: 'error',
  status: 'trial',
  basis: '基础数据表、自评表与报告正文取自同一套决算',
  fix: '核对两处的数和口径（年初预算或全年预算、是否含基本建设支出）；口径不同的请注明。',
  says: {},
  *check(file) {
    const facts = factsIn(file).filter(({ known, stage }) => known && stage !== 'none' && stage !== 'change')
    // 项目支出 379.45 万元 under the heading of a project is that of its form, and not all that was spent on projects.
    const ofForms = new Set(
      facts.flatMap(({ measure, source, figure }) =>
        measure === 'projectFunds' && source === 'cell' ? [`${figure.value} ${figure.unit}`] : [],
      ),
    )
    const isOfProject = ({ measure, figure }: Fact): boolean =>
      measure === 'projectSpending' && ofForms.has(`${figure.value} ${figure.unit}`)
    const ofMeasure = Map.groupBy(facts, ({ measure }) => measure)
    // Only what could be the same is compared: a file may hold the reports of many units and years.
    const before = new Map<string, Fact[]>()
    for (const fact of facts) {
      const key = keyOf(fact)
      const earlier = before.get(key) ?? []
      before.set(key, [...earlier, fact])
      const first = earlier.find((other) => sameFact(other, fact) === 'same' && !ofOther(other, fact))
      const likely =
        first ?? earlier.find((other) => sameFact(other, fact) === 'loose' && isClose(other, fact))
      if (
        !likely ||
        hasTwin(fact, likely, ofMeasure.get(fact.measure) ?? []) ||
        isInAll(fact) !== isInAll(likely) ||
        isRaised(file, fact, likely) ||
        (fact.source === 'sentence' && likely.source === 'sentence' && [fact, likely].some(isOfProject))
      )
        continue
      const certainty = Math.min(likely.certainty, fact.certainty)
      yield {
        relation: { kind: 'restate', one: termOfFact(fact), other: termOfFact(likely) },
        document: fact.document,
        certainty,
        ...(first && certainty >= 0.9 ? {} : { atMost: 'warning' as const }),
      }
    }
  },
})

const keyOf = ({ measure, subject, scope, period }: Fact): string =>
  `${measure}|${subject}|${scope}|${period.year}|${period.part}`

/** 收入总计 holds what was carried over, which 收入合计 does not. */
const isInAll = ({ quote, measure }: Fact): boolean =>
  (measure === 'totalIncome' || measure === 'totalSpending') && /总计/.test(quote)

/** Rates of two sentences may be those of two projects: 总体执行率 96%, the slowest 77%. */
const ofOther = (one: Fact, other: Fact): boolean =>
  one.stage === 'rate' && one.source === 'sentence' && other.source === 'sentence'

/** An initial budget beside 预算数, which may be the adjusted one: only numbers that are near are meant to be equal. */
function isClose({ figure: one }: Fact, { figure: other }: Fact): boolean {
  if (one.value === null || other.value === null || one.unit !== other.unit) return false
  const [left, right] = [new Decimal(one.value), new Decimal(other.value)]
  return left.minus(right).abs().lte(Decimal.max(left.abs(), right.abs()).times('0.2'))
}

/** 年初预算 66 万元，追加后为 73.2 万元: the sentence of one tells the other. */
const isRaised = ({ documents }: CheckedFile, fact: Fact, other: Fact): boolean =>
  fact.stage !== other.stage &&
  documents.some(({ sentences }) =>
    sentences.some(({ figures }) =>
      [fact, other].every(({ figure }) =>
        figures.some(({ value, unit }) => value === figure.value && unit === figure.unit),
      ),
    ),
  )

/** Where a third place says the same as this one, that is the one that is meant: 年初 beside 全年. */
const hasTwin = (fact: Fact, other: Fact, facts: readonly Fact[]): boolean =>
  sameFact(other, fact) === 'loose' &&
  [fact, other].some((own) =>
    facts.some(
      (third) =>
        third !== own &&
        third.measure === own.measure &&
        third.figure.unit === own.figure.unit &&
        Number(third.figure.value) === Number(own.figure.value),
    ),
  )
