import {
  type CheckedFile,
  type Fact,
  factsIn,
  judge,
  type Relation,
  rule,
  sameFact,
  termOfFact,
} from '@hengjian/checker'

/** 因公出国（境）费为零, 没有因公出国: what did not happen is told without a number. */
const nothingElse =
  /因公出国[^。;；]{0,24}(?:为零|为0|为０|均?未发生|没有发生|无支出|零支出)|(?:没有|未发生|未安排|无)[^,，。;；]{0,6}因公出国/

/** What a text divides, and what into, by the names of the measures; what few units have may be left out. */
const wholes: readonly {
  readonly whole: string
  readonly parts: readonly string[]
  readonly rarely?: string
  /** Parts that few units have and the dictionary does not know, by their words. */
  readonly besides?: RegExp
  /** What its paragraph must say for these to be all of its parts. */
  readonly where?: RegExp
}[] = [
  {
    whole: 'totalSpending',
    parts: ['basicSpending', 'projectSpending'],
    besides: /^(?:经营|上缴上级|对?附属单位补助|其他)支出$/,
  },
  { whole: 'basicSpending', parts: ['staffSpending', 'publicFunds'] },
  { whole: 'basicSpending', parts: ['wages', 'goodsAndServices', 'grants'], rarely: 'capital' },
  { whole: 'threePublic', parts: ['vehicleRunning', 'reception'], where: nothingElse },
  { whole: 'threePublic', parts: ['vehicles', 'reception'], where: nothingElse },
  { whole: 'threePublic', parts: ['abroad', 'vehicles', 'reception'] },
  { whole: 'threePublic', parts: ['abroad', 'vehiclePurchase', 'vehicleRunning', 'reception'] },
]

/** Of one year and stage, in one kind of unit: words that the dictionary does not know name no scope. */
const goesWith = (other: Fact, { stage, period, figure }: Fact): boolean =>
  other.stage === stage && other.period.year === period.year && other.figure.unit === figure.unit

/** Numbers that a text gives right behind a whole, before it comes to another one. */
const reach = 9

function following(facts: readonly Fact[], at: number): readonly Fact[] {
  const whole = facts[at]
  const next = facts.slice(at + 1, at + 1 + reach)
  const end = next.findIndex(
    ({ measure, document }) => measure === whole?.measure || document !== whole?.document,
  )
  return end < 0 ? next : next.slice(0, end)
}

/** 支出决算 380 万元，其中基本支出 300 万元，项目支出 80 万元: what a text divides is the sum of what it divides it into. */
export const wholesInWords = rule({
  id: 'A01',
  name: 'wholesInWords',
  title: '文中总数应等于所列各项之和',
  level: 'error',
  status: 'trial',
  basis: '勾稽关系 I01、I02、I04、I06：支出合计、基本支出、三公经费与其组成',
  fix: '核对总数与所列各项；有未列出的部分，请一并写明。',
  says: {},
  *check(file) {
    const facts = factsIn(file).filter(
      ({ source, known, measure }) =>
        source === 'sentence' && (known || wholes.some(({ besides }) => besides?.test(measure) === true)),
    )
    for (const [at, fact] of facts.entries()) {
      const near = following(facts, at)
      const find = (measure: string): Fact | undefined =>
        near.find(
          (other) =>
            other.measure === measure && sameFact({ ...other, measure: fact.measure }, fact) === 'same',
        )
      for (const { whole, parts, rarely, besides, where } of wholes) {
        if (fact.measure !== whole || (where && !where.test(paragraphOf(fact, file)))) continue
        const found = parts.flatMap((name) => find(name) ?? [])
        if (found.length < parts.length) continue
        const one = rarely === undefined ? undefined : find(rarely)
        const more = [
          ...(one ? [one] : []),
          ...near.filter((other) => !other.known && besides?.test(other.measure) && goesWith(other, fact)),
        ]
        const precision = Math.max(...[fact, ...found].map(({ figure }) => figure.precision))
        const relationOf = (some: readonly Fact[]): Relation => ({
          kind: 'sum',
          total: termOfFact(fact),
          parts: some.map(termOfFact),
        })
        // 支出总计 may hold what was left over at the end of the year.
        const left = facts.filter(
          (other) => whole === 'totalSpending' && other.measure === 'balance' && goesWith(other, fact),
        )
        if (left.some((one) => judge(relationOf([...found, ...more, one]), precision).kind === 'holds'))
          continue
        yield {
          relation: relationOf([...found, ...more]),
          precision,
          document: fact.document,
          certainty: 0.8,
        }
      }
    }
  },
})

/** The words of the paragraph that a fact stands in. */
function paragraphOf({ figure, document }: Fact, { documents }: CheckedFile): string {
  const sentences = documents.find(({ id }) => id === document)?.sentences ?? []
  const own = sentences.find(({ figures }) => figures.some(({ id }) => id === figure.id))
  return sentences.flatMap((one) => (one.paragraph === own?.paragraph ? [one.text.text] : [])).join('')
}
