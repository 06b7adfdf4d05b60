import fc from 'fast-check'
import { integer, ledger, registered, text, year } from '@hengjian/ledger'
import { describe, expect, it } from 'vitest'
import { parseArguments, writeArguments } from './arguments.ts'
import { metric } from './metric.ts'

const visits = ledger({
  name: 'visits',
  title: '走访',
  group: '工作台账',
  rowWord: '次',
  fields: {
    year: year('年度'),
    kind: text('类别'),
    measure: text('计量单位'),
    amount: integer('数量', { unit: '' }),
  },
  key: ['year', 'kind'],
  caption: 'kind',
  search: [],
  states: registered,
  writers: ['clerk'],
})
const done = metric({
  name: 'done',
  title: '走访数',
  unit: '次',
  scope: 'unit',
  basis: '演示',
  from: visits,
  where: [],
  sum: 'amount',
  on: 'year',
  by: { kind: 'kind', measure: 'measure' },
  measuredBy: 'measure',
})

describe('conditions of a metric', () => {
  it.each(['类别=走访；计量单位=次', '计量单位=次; 类别 = 走访', 'kind=走访,measure=次'])(
    'reads “%s”',
    (written) => expect(parseArguments(written, done)).toEqual({ kind: '走访', measure: '次' }),
  )

  it('are none where nothing is written', () => {
    expect(parseArguments(null, done)).toEqual({})
    expect(writeArguments({}, done)).toBeNull()
  })

  it.each(['地点=演示市', '类别', '类别='])('refuses “%s” with the names it knows', (written) =>
    expect(() => parseArguments(written, done)).toThrow(
      `口径“走访数”的条件“${written}”无法识别，请写成“名称=值”，可用的名称：类别、计量单位。`,
    ),
  )

  it('survive writing and reading', () => {
    const word = fc.stringMatching(/^[\u4e00-\u9fa5]{1,6}$/)
    fc.assert(
      fc.property(word, word, (kind, measure) => {
        const written = writeArguments({ measure, kind }, done)
        expect(parseArguments(written, done)).toEqual({ kind, measure })
      }),
    )
  })
})
