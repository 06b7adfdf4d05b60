import { extremesNumbered, extremesTold, rule } from '@hengjian/checker'

/** What a text calls the highest or the lowest of a column of a table is. */
export const extremesOfTables = rule({
  id: 'X37',
  name: 'extremesOfTables',
  title: '文中所说的最高、最低应与表一致',
  level: 'warning',
  status: 'trial',
  basis: '正文对附表的说明与附表取自同一套数',
  fix: '核对文中所说的行和表中的数；只在部分行中比较的请写明范围。',
  says: {
    other: '文中说{head}{word}的是“{claimed}”，表中为 {own}；表中{word}的是“{actual}”，为 {best}，请核对。',
    numbered:
      '文中说{word}的是“{claimed}”，为 {told}；表中“{claimed}”的{head}为 {own}，{word}的是“{actual}”，为 {best}，请核对。',
  },
  *check(file) {
    for (const { word, head, claimed, actual, said, document } of extremesTold(file))
      yield {
        says: 'other',
        values: {
          head,
          word,
          claimed: claimed.name,
          own: claimed.term.figure.printed,
          actual: actual.name,
          best: actual.term.figure.printed,
        },
        document,
        places: [
          said,
          ...[claimed, actual].map(({ term: { figure, quote } }) => ({ place: figure.place, quote })),
        ],
        certainty: 0.8,
      }
    for (const { word, head, claimed, actual, told, said, document } of extremesNumbered(file))
      yield {
        says: 'numbered',
        values: {
          head,
          word,
          claimed: claimed.name,
          told: told.figure.printed,
          own: claimed.term.figure.printed,
          actual: actual.name,
          best: actual.term.figure.printed,
        },
        document,
        places: [
          said,
          ...[claimed, actual].map(({ term: { figure, quote } }) => ({ place: figure.place, quote })),
        ],
        certainty: 0.8,
        follows: [told.figure.id, claimed.term.figure.id, actual.term.figure.id],
      }
  },
})
