import { choice, type Fields, ledger, registered, text } from '@hengjian/ledger'
import { describe, expect, it } from 'vitest'
import type { ActualTable } from './actual.ts'
import { differences } from './difference.ts'

const visits = (fields: Fields, key: readonly 'name'[] = ['name']) =>
  ledger({
    name: 'visits',
    title: '走访',
    group: '样例',
    rowWord: '次',
    fields: { name: text('名称'), ...fields },
    key,
    caption: 'name',
    search: [],
    states: registered,
    writers: ['clerk'],
  })

const standing: ReadonlyMap<string, ActualTable> = new Map([
  [
    'visits',
    {
      name: 'visits',
      columns: new Map([
        ['tenant', { type: 'integer', required: true, fieldId: null }],
        ['name', { type: 'text', required: true, fieldId: 'name' }],
        ['kind', { type: 'text', required: true, fieldId: 'kind' }],
      ]),
      checks: new Map([
        ['visits_name_check', 'CHECK ((char_length(name) <= 200))'],
        ['visits_kind_check', "CHECK ((kind = ANY (ARRAY['走访'::text, '接待'::text])))"],
      ]),
      indexes: new Map([
        ['visits_key', 'tenant, org, name, occurrence'],
        ['visits_list', 'tenant, org, opened desc, id desc'],
        ['visits_wide_list', 'tenant, opened desc, id desc'],
        ['visits_opened', 'tenant, opened'],
      ]),
    },
  ],
])
const compare = (fields: Fields) => differences([visits(fields)], standing)

describe('differences', () => {
  it('is empty when table and definition agree', () => {
    expect(compare({ kind: choice('类别', ['走访', '接待']) })).toEqual([])
  })

  it('adds an optional field to table and history', () => {
    const [difference] = compare({
      kind: choice('类别', ['走访', '接待']),
      place: text('地点', { optional: true }),
    })
    expect(difference?.sql.split('\n')).toEqual([
      'alter table app.visits add column place text;',
      "comment on column app.visits.place is 'field place';",
      'alter table app.visits_history add column place text;',
      'alter table app.visits add constraint visits_place_check check (char_length(place) <= 200);',
    ])
  })

  it('widens a choice and a requirement', () => {
    const [difference] = compare({ kind: choice('类别', ['走访', '接待', '考察'], { optional: true }) })
    expect(difference?.sql).toContain("check (kind in ('走访', '接待', '考察'))")
    expect(difference?.sql).toContain('alter table app.visits_history alter column kind drop not null;')
  })

  it('renews the natural key when a field joins it, and refuses to let one go', () => {
    const fields = { kind: choice('类别', ['走访', '接待']) }
    const [wider] = differences([visits(fields, ['name', 'kind'] as never)], standing)
    expect(wider).toMatchObject({
      refusals: [],
      sql: [
        'drop index app.visits_key;',
        'create unique index visits_key on app.visits (tenant, org, name, kind, occurrence) nulls not distinct;',
      ].join('\n'),
    })
    const [narrower] = differences([visits(fields, ['kind'] as never)], standing)
    expect(narrower?.refusals).toEqual([
      'visits_key would lose name: rows that stand may be the same without',
    ])
  })

  it.each([
    [
      'a rename',
      { sort: choice('类别', ['走访', '接待'], { formerly: 'kind' }) },
      'visits.sort was called kind: write the rename of table and history by hand',
    ],
    ['a drop', {}, 'visits.kind is no longer defined: write by hand what happens to its content'],
    [
      'a required newcomer',
      { kind: choice('类别', ['走访', '接待']), place: text('地点') },
      'visits.place is new and required: rows that stand have no value for it',
    ],
    [
      'a lost word',
      { kind: choice('类别', ['走访']) },
      'visits_kind_check would lose 接待: rows may hold it',
    ],
  ])('refuses %s', (_what, fields, sentence) => {
    expect(compare(fields as Fields)[0]?.refusals).toEqual([sentence])
  })
})
