import { expect, it } from 'vitest'
import type { SessionJson } from '../api/contract.ts'
import { placeOf } from './place.ts'

const organisation = (id: number, demo = false) => ({
  id,
  parent: null,
  name: `单位${id}`,
  level: 'unit' as const,
  demo,
})
const session: SessionJson = {
  account: {
    id: 'a',
    name: 'clerk',
    displayName: '周敏',
    section: '综合科',
    organisation: 2,
    roles: ['clerk'],
    mustChangePassword: false,
  },
  organisations: [organisation(2), organisation(3, true)],
  years: [2022, 2023],
  year: 2023,
  demo: false,
  today: '2024-03-18',
}

it('follows the address, then the last choice, then the own organisation', () => {
  expect(placeOf(session, { org: 3, year: 2022 }, {})).toMatchObject({ org: 3, year: 2022, demo: true })
  expect(placeOf(session, {}, { org: 3, year: 2022 })).toMatchObject({ org: 3, year: 2022 })
  expect(placeOf(session, {}, {})).toMatchObject({ org: 2, year: 2023, demo: false })
})

it('does not take an organisation or a year that the person cannot see', () => {
  expect(placeOf(session, { org: 99, year: 1999 }, {})).toMatchObject({ org: 2, year: 2023 })
})
