import { passagesIn, rule, termOfMention, trendsOf } from '@hengjian/checker'

/** What a text says of the course of numbers, quarter by quarter or year by year, is what the numbers do. */
export const trendsInWords = rule({
  id: 'A60',
  name: 'trendsInWords',
  title: '“逐季增加”“逐年下降”应与所列各数一致',
  level: 'warning',
  status: 'trial',
  basis: '文中自己列出的各期数',
  fix: '核对各期的数，或改写“逐季”“逐月”“逐年”的说法。',
  says: {
    against: '文中写“{words}”，但 {earlier} 之后是 {later}，请核对各期的数或这一说法。',
  },
  *check(file) {
    for (const passage of passagesIn(file))
      for (const { course, words, series } of trendsOf(passage)) {
        const at = series.findIndex((one, place) => {
          const before = series[place - 1]
          const step = Number(one.figure.value) - Number((before ?? one).figure.value)
          return before !== undefined && (course === 'up' ? step < 0 : step > 0)
        })
        const [earlier, later] = [series[at - 1], series[at]]
        if (!earlier || !later) continue
        const terms = [earlier, later].map(termOfMention)
        yield {
          says: 'against',
          values: { words, earlier: printedOf(earlier), later: printedOf(later) },
          document: passage.document,
          stated: later.figure.printed,
          places: terms.map(({ figure, quote }) => ({ place: figure.place, quote })),
          certainty: 0.7,
          follows: series.map(({ figure }) => figure.id),
          atMost: 'warning',
        }
      }
  },
})

const printedOf = ({
  figure: { printed, unit },
}: {
  readonly figure: { readonly printed: string; readonly unit: string }
}): string => (printed.endsWith(unit) ? printed : `${printed} ${unit}`)
