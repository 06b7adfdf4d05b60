import { actualTables, differences } from '@hengjian/store'
import { ledger, text } from '@hengjian/ledger'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openTestHouse, type TestHouse } from './testing/openTestHouse.ts'

let test: TestHouse
beforeAll(async () => {
  test = await openTestHouse()
})
afterAll(() => test.close())

it('the migrations make exactly the tables that follow from the ledgers of the house', async () => {
  const actual = await actualTables(test.house.keeper)
  expect(differences([...test.house.ledgers.values()], actual)).toEqual([])
  const forgotten = ledger({
    name: 'forgotten',
    title: '没有迁移的台账',
    group: '系统',
    rowWord: '行',
    fields: { name: text('名称') },
    key: ['name'],
    caption: 'name',
    search: [],
    states: { initial: 'kept', states: {}, moves: [] },
    writers: [],
  })
  expect(differences([forgotten], actual)).toHaveLength(1)
})
