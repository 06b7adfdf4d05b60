import { aimsIn, type Mention, passagesIn, type ReadDocument, rule, termOfMention } from '@hengjian/checker'
import { type Elsewhere, type PointsMeant, pointsMeantIn } from './meant.ts'
import { namedRatesOf } from './namedRates.ts'
import { ofAveragesIn } from './ofAverages.ts'
import { percentMeantIn } from './percentMeant.ts'
import { meantByName, type NamedRate } from './sameNamed.ts'
import { meantToAims } from './toAims.ts'
import { tableRatesOf } from './tableRates.ts'

/** What lies between two rates is told in percentage points, and by how much an amount grew in per cent. */
export const pointsMeant = rule({
  id: 'D15',
  name: 'pointsMeant',
  title: '百分点与百分之几应分清',
  level: 'warning',
  status: 'trial',
  basis: '文中自己列出的数；百分数相减的差以百分点计，数量的增减幅以百分数计',
  fix: '比率相差的写“个百分点”，数量增减的写“%”；确是变动幅度的，按变动幅度重新计算。',
  says: {
    percent: '文中写“{stated}”，说的是数量的增减，不是两个比率相差，应写“{percent}%”，请核对。',
    average: '文中写“{stated}”，前面是{one}，两个比率相差的写“个百分点”，请核对。',
    meant: '文中写“{stated}”，{one}与{other}相差 {points} 个百分点，请改为“个百分点”，或按变动幅度核对。',
  },
  *check(file) {
    const known = new Map<string, Elsewhere>()
    const elsewhere = (id: string) => (): Elsewhere => {
      const found = known.get(id) ?? elsewhereIn(file.documents.filter((document) => document.id === id))
      known.set(id, found)
      return found
    }
    const named = new Map<string, readonly NamedRate[]>()
    const namedIn = (id: string) => (): readonly NamedRate[] => {
      const found = named.get(id) ?? namedRatesOf(file, id)
      named.set(id, found)
      return found
    }
    for (const passage of passagesIn(file)) {
      const meant = [
        ...pointsMeantIn(passage, elsewhere(passage.document)),
        ...meantToAims(passage, () => aimsIn(file)),
        ...meantByName(passage, namedIn(passage.document)),
      ]
      const { document } = passage
      for (const { by, rates, isNear } of onceEach(meant))
        yield {
          ...claimOf('meant', by, document, isNear),
          values: { stated: quoteOf(by), one: rates[0], other: rates[1], points: unsigned(by) },
        }
      for (const { by, rate } of ofAveragesIn(passage))
        if (!meant.some((one) => one.by === by))
          yield {
            ...claimOf('average', by, document, false),
            values: { stated: quoteOf(by), one: rate.figure.printed },
          }
      for (const { by, isProved } of percentMeantIn(passage))
        yield {
          ...claimOf('percent', by, document, isProved),
          values: { stated: quoteOf(by), percent: unsigned(by) },
        }
    }
  },
})

const quoteOf = (mention: Mention): string => termOfMention(mention).quote

/** 下降 4.2% is printed without its sign. */
const unsigned = ({ figure }: Mention): string => (figure.value ?? '').replace('-', '')

const claimOf = (says: string, by: Mention, document: string, isSure: boolean) => ({
  says,
  document,
  places: [{ place: by.figure.place, quote: quoteOf(by) }],
  stated: by.figure.printed,
  certainty: isSure ? 0.9 : 0.7,
  atMost: isSure ? ('warning' as const) : ('notice' as const),
})

/** What is seen in several ways is told by the first. */
const onceEach = (meant: readonly PointsMeant[]): readonly PointsMeant[] => [
  ...new Map(meant.toReversed().map((one) => [one.by.figure.id, one])).values(),
]

const elsewhereIn = (documents: readonly ReadDocument[]): Elsewhere => ({
  rates: new Set(
    documents.flatMap(({ sentences }) =>
      sentences.flatMap(({ figures }) =>
        figures.flatMap(({ unit, value }) => (unit === '%' && value !== null ? [value] : [])),
      ),
    ),
  ),
  tables: documents.flatMap(tableRatesOf),
})
