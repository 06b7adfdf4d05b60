import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testDatabase, type TestDatabase } from '../../../packages/store/testing/testDatabase.ts'
import { lockedUntil, openAttempt, succeed } from './attempts.ts'
import { type AuthDatabase, connectAuth } from './login.ts'

let database: TestDatabase
let auth: AuthDatabase
beforeAll(async () => {
  database = await testDatabase()
  auth = connectAuth(database.roleUrl('hengjian_auth')).database
})
afterAll(async () => {
  await auth.destroy()
  await database.drop()
})

const at = (minute: number): Date => new Date(Date.UTC(2026, 2, 1, 0, minute))
const kindsOf = async (name: string, minutes: readonly number[], address = name): Promise<string> => {
  const kinds: string[] = []
  for (const minute of minutes) kinds.push((await openAttempt(auth, name, address, at(minute))).kind)
  return kinds.join(' ')
}

describe('openAttempt', () => {
  it('lets five pass and locks the sixth until a quarter of an hour after the fifth', async () => {
    expect(await kindsOf('a', [0, 1, 2, 3, 4, 5])).toBe('open open open open open locked')
    expect(await openAttempt(auth, 'A ', 'elsewhere', at(6))).toEqual({ kind: 'locked', until: at(19) })
    expect(await kindsOf('a', [18, 19])).toBe('locked open')
  })

  it('does not lock failures that lie further apart', async () => {
    expect(await kindsOf('b', [0, 5, 10, 15, 20, 25, 30])).toBe('open open open open open open open')
  })

  it('forgets the failures of a name once it succeeded', async () => {
    expect(await kindsOf('c', [0, 1, 2, 3])).toBe('open open open open')
    const right = await openAttempt(auth, 'c', 'c', at(4))
    expect(right.kind).toBe('open')
    if (right.kind === 'open') await succeed(auth, right.id)
    expect(await kindsOf('c', [5, 6, 7, 8, 9, 10])).toBe('open open open open open locked')
  })

  it('counts parallel guesses like guesses in a row', async () => {
    const attempts = await Promise.all(
      Array.from({ length: 40 }, (_, number) => openAttempt(auth, 'd', `address-${number}`, at(0))),
    )
    expect(attempts.filter(({ kind }) => kind === 'open')).toHaveLength(5)
  })

  it('locks an address after twenty failures under whatever names', async () => {
    const attempts = []
    for (let number = 0; number < 21; number += 1)
      attempts.push(await openAttempt(auth, `name-${number}`, 'one', at(0)))
    expect(attempts.filter(({ kind }) => kind === 'locked')).toHaveLength(1)
  })
})

describe('lockedUntil', () => {
  const failures = [4, 3, 2, 1, 0].map((minute) => ({ at: at(minute) }))

  it('is null with fewer failures, with older ones, and when the time is over', () => {
    expect(lockedUntil(failures.slice(1), 5, at(5))).toBeNull()
    expect(lockedUntil([...failures.slice(0, 4), { at: at(-12) }], 5, at(5))).toBeNull()
    expect(lockedUntil(failures, 5, at(19))).toBeNull()
    expect(lockedUntil(failures, 5, at(18))).toEqual(at(19))
  })
})
