import { countsBeyond, rule, statesTold } from '@hengjian/checker'

/** As many rows of a table are beyond a limit, or of a state, as the text says. */
export const countsOfRows = rule({
  id: 'X39',
  name: 'countsOfRows',
  title: '文中所说的个数应与表中符合条件的行数一致',
  level: 'warning',
  status: 'trial',
  basis: '正文对附表的说明与附表取自同一套数',
  fix: '核对文中的个数和表中各行；只在部分行中统计的请写明范围。',
  says: {
    counted: '文中说{head}{what}的有 {stated} 个，表中符合的为 {counted} 个（{names}），请核对。',
  },
  *check(file) {
    for (const { what, head, stated, counted, names, said, document, isSure } of [
      ...countsBeyond(file),
      ...statesTold(file),
    ])
      yield {
        says: 'counted',
        values: { head, what, stated, counted: String(counted), names: names.join('、') || '无' },
        document,
        places: [said],
        stated,
        expected: String(counted),
        certainty: isSure ? 0.8 : 0.7,
      }
  },
})
