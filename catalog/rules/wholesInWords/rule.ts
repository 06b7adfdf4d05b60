import { type Fact, factsIn, rule, sameFact, termOfFact } from '@hengjian/checker'

/** What a text divides, and what into, by the names of the measures; the last lists may leave out what is nothing. */
const wholes: readonly {
  readonly whole: string
  readonly parts: readonly string[]
  readonly rarely?: string
}[] = [
  { whole: 'totalSpending', parts: ['basicSpending', 'projectSpending'] },
  { whole: 'basicSpending', parts: ['staffSpending', 'publicFunds'] },
  { whole: 'basicSpending', parts: ['wages', 'goodsAndServices', 'grants'], rarely: 'capital' },
  { whole: 'threePublic', parts: ['abroad', 'vehicles', 'reception'] },
  { whole: 'threePublic', parts: ['abroad', 'vehiclePurchase', 'vehicleRunning', 'reception'] },
]

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
    const facts = factsIn(file).filter(({ source, known }) => source === 'sentence' && known)
    for (const [at, fact] of facts.entries()) {
      const near = following(facts, at)
      const find = (measure: string): Fact | undefined =>
        near.find(
          (other) =>
            other.measure === measure && sameFact({ ...other, measure: fact.measure }, fact) === 'same',
        )
      for (const { whole, parts, rarely } of wholes) {
        if (fact.measure !== whole) continue
        const found = parts.flatMap((name) => find(name) ?? [])
        if (found.length < parts.length) continue
        const more = rarely === undefined ? undefined : find(rarely)
        yield {
          relation: {
            kind: 'sum',
            total: termOfFact(fact),
            parts: [...found, ...(more ? [more] : [])].map(termOfFact),
          },
          precision: Math.max(...[fact, ...found].map(({ figure }) => figure.precision)),
          document: fact.document,
          certainty: 0.8,
        }
      }
    }
  },
})
