import { rowsTold as toldOfRows, rule } from '@hengjian/checker'

/** What a text tells of the rows of a table is what the table says. */
export const rowsTold = rule({
  id: 'X36',
  name: 'rowsTold',
  title: '正文引用的表内数应与表一致',
  level: 'warning',
  status: 'trial',
  basis: '正文对附表的说明与附表取自同一套数',
  fix: '核对正文与表中的数和单位；口径不同的请注明。',
  says: {},
  *check(file) {
    for (const { told, cell, document } of toldOfRows(file))
      yield { relation: { kind: 'restate', one: told, other: cell }, document, certainty: 0.8 }
  },
})
