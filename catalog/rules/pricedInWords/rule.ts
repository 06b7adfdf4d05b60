import {
  type Claim,
  inUnit,
  judge,
  type Mention,
  passagesIn,
  type Priced,
  type PricedItem,
  pricedOf,
  rule,
  slipsIn,
  type SumRelation,
  type Term,
  termOfMention,
  termsOf,
} from '@hengjian/checker'
import { Decimal } from '@hengjian/values'

/** 240 辆、每辆 5000 元 make 120 万元. */
export const pricedInWords = rule({
  id: 'A54',
  name: 'pricedInWords',
  title: '文中单价与数量之积应等于所写金额',
  level: 'error',
  status: 'trial',
  basis: '文中自己列出的单价、数量和金额',
  fix: '核对单价、数量和金额；有未列出的部分或标准不一的，请写明。',
  says: {},
  *check(file) {
    for (const passage of passagesIn(file)) {
      const all = passage.said.flatMap(({ mentions }) => mentions)
      for (const priced of pricedOf(passage)) {
        const made = all.find((one) => one.family === 'amount' && makes(priced.items, one))
        if (made) {
          yield { relation: relationOf(priced.items, made), document: passage.document }
          continue
        }
        const items = priced.items.filter(
          (item) => !all.some((one) => one.family === 'amount' && makes([item], one)),
        )
        // Where some are told by themselves, the amount before them is none of theirs.
        const isWhole = items.length === priced.items.length
        const claim = (isWhole ? laidClaim(priced) : null) ?? slipClaim({ ...priced, items })
        if (claim) yield { ...claim, document: passage.document }
      }
    }
  },
})

type Read = Omit<Extract<Claim, { relation: unknown }>, 'document'>

const makes = (items: readonly PricedItem[], total: Mention): boolean =>
  judge(relationOf(items, total)).kind !== 'wrong'

/** What they cost beside the amount that stands right there. */
function laidClaim({ items, laid, isSaid }: Priced): Read | null {
  if (!laid) return null
  const relation = relationOf(items, laid)
  const verdict = judge(relation)
  if (verdict.kind !== 'wrong') return null
  const isNear = verdict.difference.abs().lte(verdict.stated.abs().times(isSaid ? '0.5' : '0.15'))
  if (!isNear && !slipsIn(verdict, termsOf(relation)).includes('shifted')) return null
  return { relation, values: { formula: formulaOf(items, laid) }, certainty: 0.7, atMost: 'warning' }
}

/** An amount near by whose point or unit slipped: 12 万元 for 120 万元. */
function slipClaim({ items, around }: Priced): Read | null {
  for (const item of items)
    for (const total of around) {
      const relation = relationOf([item], total)
      const verdict = judge(relation)
      if (verdict.kind !== 'wrong' || !slipsIn(verdict, termsOf(relation)).includes('shifted')) continue
      return { relation, values: { formula: formulaOf([item], total) }, certainty: 0.6, atMost: 'warning' }
    }
  return null
}

const costIn = ({ price, count, times }: PricedItem, unit: string): Decimal =>
  inUnit(new Decimal(price.figure.value ?? 0), price.figure.unit, unit)
    .times(
      inUnit(new Decimal(count.figure.value ?? 0), count.figure.unit, count.figure.unit.replace(/^万/, '')),
    )
    .times(times?.figure.value ?? 1)

/** The price stands where the product would. */
function productOf(item: PricedItem, unit: string): Term {
  const term = termOfMention(item.price)
  const value = costIn(item, unit)
  return {
    label: termOfMention(item.count).label,
    figure: { ...term.figure, value: value.toFixed(), unit, precision: value.decimalPlaces() },
    quote: `${termOfMention(item.count).quote}${item.price.lead}${item.price.figure.printed}`.slice(-60),
  }
}

const relationOf = (items: readonly PricedItem[], total: Mention): SumRelation => ({
  kind: 'sum',
  total: termOfMention(total),
  parts: items.map((item) => productOf(item, total.figure.unit)),
})

function formulaOf(items: readonly PricedItem[], { figure: { unit } }: Mention): string {
  const sum = items.reduce((so, item) => so.plus(costIn(item, unit)), new Decimal(0))
  const products = items.map(({ price, count, times }) =>
    [count, ...(times ? [times] : []), price].map(({ figure }) => figure.printed).join(' × '),
  )
  return `${products.join(' + ')} = ${sum.toFixed()} ${unit}`
}
