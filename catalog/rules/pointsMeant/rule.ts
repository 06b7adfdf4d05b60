import { passagesIn, type ReadDocument, rule, termOfMention } from '@hengjian/checker'
import { type Elsewhere, pointsMeantIn } from './meant.ts'
import { tableRatesOf } from './tableRates.ts'

/** What lies between two rates is told in percentage points. */
export const pointsMeant = rule({
  id: 'D15',
  name: 'pointsMeant',
  title: '两个比率相差的应写百分点',
  level: 'warning',
  status: 'trial',
  basis: '文中自己列出的两个比率；百分数相减的差以百分点计',
  fix: '相差的写“个百分点”；写“%”的按变动幅度重新计算。',
  says: {
    meant: '文中写“{stated}”，{one}与{other}相差 {points} 个百分点，请改为“个百分点”，或按变动幅度核对。',
  },
  *check(file) {
    const known = new Map<string, Elsewhere>()
    const elsewhere = (id: string) => (): Elsewhere => {
      const found = known.get(id) ?? elsewhereIn(file.documents.filter((document) => document.id === id))
      known.set(id, found)
      return found
    }
    for (const passage of passagesIn(file)) {
      for (const { by, rates, isNear } of pointsMeantIn(passage, elsewhere(passage.document))) {
        const { quote } = termOfMention(by)
        yield {
          says: 'meant',
          values: { stated: quote, one: rates[0], other: rates[1], points: by.figure.value ?? '' },
          document: passage.document,
          places: [{ place: by.figure.place, quote }],
          stated: by.figure.printed,
          certainty: isNear ? 0.9 : 0.7,
          atMost: isNear ? 'warning' : 'notice',
        }
      }
    }
  },
})

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
