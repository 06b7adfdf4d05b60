import { type RatioRelation, rule, sharesTold } from '@hengjian/checker'

/** What a text says is the share of a row of a table in a column is that row in the total of the column. */
export const sharesOfRows = rule({
  id: 'X41',
  name: 'sharesOfRows',
  title: '文中所说的占比应与表中该行和合计相符',
  level: 'warning',
  status: 'trial',
  basis: '正文对附表的说明与附表取自同一套数',
  fix: '核对占比和表中该行、合计的数；按其他口径计算的请注明。',
  says: {
    implied: '文中写 {part}，占{whole}（{all}）的 {rate}，按占比推算为 {implied}，请核对数和单位。',
  },
  *check(file) {
    for (const { relation, document, isSure, implied } of sharesTold(file))
      yield {
        relation,
        document,
        certainty: isSure ? 0.8 : 0.6,
        atMost: isSure ? 'warning' : 'notice',
        ...(implied === null ? {} : saying(relation, implied)),
        ...(isSure ? { fitsOtherwise: true as const } : {}),
      }
  },
})

const saying = ({ rate, part, whole }: RatioRelation, implied: string) => ({
  says: 'implied',
  values: {
    part: part.figure.printed,
    whole: whole.label,
    all: `${whole.figure.value} ${whole.figure.unit}`,
    rate: rate.figure.printed,
    implied,
  },
  atMost: 'warning' as const,
})
