import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Browser } from '../../testing/browser.ts'
import { goodPassword, openTestServer, type TestServer } from '../../testing/openTestServer.ts'

let server: TestServer
let system: Browser
let security: Browser
let audit: Browser
let clerk: Browser
let clerkId: string
beforeAll(async () => {
  server = await openTestServer()
  const city = { organisation: 1 }
  await server.addAccount('system', ['systemAdministrator'], city)
  await server.addAccount('security', ['securityAdministrator'], city)
  await server.addAccount('audit', ['auditAdministrator'], city)
  ;[system, security, audit] = (await Promise.all(
    ['system', 'security', 'audit'].map((name) => server.loginAs(name)),
  )) as [Browser, Browser, Browser]
})
afterAll(() => server.close())

let number = 0
beforeEach(async () => {
  number += 1
  clerkId = await server.addAccount(`clerk${number}`, ['clerk'])
  clerk = await server.loginAs(`clerk${number}`)
})

const newAccount = () => ({ name: `New${number}`, displayName: '新同事', section: '综合科', organisation: 2 })
const problemOf = (answer: { statusCode: number; json(): { code: string } }) => [
  answer.statusCode,
  answer.json().code,
]

describe('the system administrator', () => {
  it('creates an account that can do nothing yet, with a password to be changed', async () => {
    const issued = await system.post('/api/accounts', newAccount())
    expect(issued.statusCode).toBe(201)
    const { account, password } = issued.json()
    expect(account).toMatchObject({
      name: `new${number}`,
      displayName: '新同事',
      organisation: 2,
      roles: [],
      locked: false,
    })
    const first = await server.loginAs(account.name, password)
    expect(problemOf(await first.get('/api/catalog'))).toEqual([403, 'PASSWORD_CHANGE_ASKED'])
    expect((await first.post('/api/password', { current: password, next: goodPassword })).statusCode).toBe(
      204,
    )
    const write = await first.post('/api/ledgers/budgetProjects/rows', { org: 2, fields: {} })
    expect(problemOf(write)).toEqual([403, 'NOT_A_WRITER'])
  })

  it.each([
    [{ organisation: 99 }, 403, 'ORGANISATION_OUTSIDE'],
    [{ name: 'SYSTEM' }, 409, 'NAME_TAKEN'],
    [{ name: 'a b' }, 422, 'NAME_WRONG'],
    [{ name: '<script>' }, 422, 'NAME_WRONG'],
  ])('is told what is wrong with %j', async (wrong, status, code) => {
    expect(problemOf(await system.post('/api/accounts', { ...newAccount(), ...wrong }))).toEqual([
      status,
      code,
    ])
  })

  it('locks an account, which ends its sessions at once, and unlocks it', async () => {
    expect((await system.post(`/api/accounts/${clerkId}/lock`)).json()).toMatchObject({ locked: true })
    expect((await clerk.get('/api/session')).statusCode).toBe(401)
    expect((await system.post(`/api/accounts/${clerkId}/unlock`)).json()).toMatchObject({ locked: false })
    expect((await server.loginAs(`clerk${number}`)).cookies.size).toBe(1)
  })

  it('unlocks a name that failed too often', async () => {
    const guess = { name: `clerk${number}`, password: 'wrong' }
    for (let attempt = 0; attempt < 5; attempt += 1) await server.visit().post('/api/login', guess)
    expect((await server.visit().post('/api/login', guess)).statusCode).toBe(423)
    await system.post(`/api/accounts/${clerkId}/unlock`)
    expect((await server.loginAs(`clerk${number}`)).cookies.size).toBe(1)
  })

  it('resets a password: the old one and every session end', async () => {
    const { password } = (await system.post(`/api/accounts/${clerkId}/reset-password`)).json()
    expect((await clerk.get('/api/session')).statusCode).toBe(401)
    expect(
      (await server.visit().post('/api/login', { name: `clerk${number}`, password: goodPassword }))
        .statusCode,
    ).toBe(401)
    expect((await server.loginAs(`clerk${number}`, password)).cookies.size).toBe(1)
  })

  it('grants no role, neither to others nor to itself', async () => {
    const answer = await system.put(`/api/accounts/${clerkId}/roles`, { roles: ['unitLeader'] })
    expect([answer.statusCode, answer.json()]).toEqual([
      403,
      { code: 'NOT_ADMINISTRATOR', message: '这项操作只能由安全管理员办理。' },
    ])
  })
})

describe('the security administrator', () => {
  it('grants several business roles at once, which asks for a new login', async () => {
    const answer = await security.put(`/api/accounts/${clerkId}/roles`, { roles: ['clerk', 'sectionHead'] })
    expect([answer.statusCode, answer.json().roles]).toEqual([200, ['clerk', 'sectionHead']])
    expect((await clerk.get('/api/session')).statusCode).toBe(401)
  })

  it.each([
    [['systemAdministrator', 'auditAdministrator'], 'ROLES_EXCLUDE'],
    [['systemAdministrator', 'clerk'], 'ROLES_EXCLUDE'],
    [['root'], 'ROLE_UNKNOWN'],
  ])('may not grant %j', async (roles, code) => {
    const answer = await security.put(`/api/accounts/${clerkId}/roles`, { roles })
    expect(answer.json().code).toBe(code)
    expect((await clerk.get('/api/session')).json().account.roles).toEqual(['clerk'])
  })

  it('may not change its own roles', async () => {
    const id = (await security.get('/api/session')).json().account.id
    expect(problemOf(await security.put(`/api/accounts/${id}/roles`, { roles: ['clerk'] }))).toEqual([
      403,
      'OWN_ACCOUNT',
    ])
  })

  it('may not take away the last administrator of a kind, but one of two', async () => {
    const only = (await audit.get('/api/session')).json().account.id
    const answer = await security.put(`/api/accounts/${only}/roles`, { roles: [] })
    expect([answer.statusCode, answer.json().message]).toEqual([
      409,
      '这是唯一可用的审计管理员账号。请先设立另一个，再变更这一个。',
    ])
    const second = await server.addAccount(`audit${number}`, ['auditAdministrator'], { organisation: 1 })
    expect((await security.put(`/api/accounts/${second}/roles`, { roles: [] })).statusCode).toBe(200)
  })

  it('neither creates nor locks accounts', async () => {
    expect(problemOf(await security.post('/api/accounts', newAccount()))).toEqual([403, 'NOT_ADMINISTRATOR'])
    expect(problemOf(await security.post(`/api/accounts/${clerkId}/lock`))).toEqual([
      403,
      'NOT_ADMINISTRATOR',
    ])
    expect(problemOf(await security.post(`/api/accounts/${clerkId}/reset-password`))).toEqual([
      403,
      'NOT_ADMINISTRATOR',
    ])
  })
})

describe('the list of accounts', () => {
  it('is for all three administrators and for nobody else', async () => {
    for (const one of [system, security, audit]) {
      const answer = await one.get('/api/accounts')
      expect(answer.json().map(({ name }: { name: string }) => name)).toContain(`clerk${number}`)
      expect(answer.body).not.toContain('argon2')
    }
    expect(problemOf(await clerk.get('/api/accounts'))).toEqual([403, 'NOT_ADMINISTRATOR'])
  })

  it('ends at the organisations the administrator looks after', async () => {
    await server.addAccount(`county${number}`, ['systemAdministrator'], { organisation: 3 })
    const county = await server.loginAs(`county${number}`)
    const names = (await county.get('/api/accounts')).json().map(({ name }: { name: string }) => name)
    expect(names).not.toContain(`clerk${number}`)
    expect(problemOf(await county.post(`/api/accounts/${clerkId}/lock`))).toEqual([404, 'ACCOUNT_UNKNOWN'])
    expect(problemOf(await county.post('/api/accounts', newAccount()))).toEqual([403, 'ORGANISATION_OUTSIDE'])
  })
})

describe('an account id nobody has', () => {
  it('is told and leaves no trace in the journal', async () => {
    const before = await server.house.keeper.selectFrom('app.journal_changes').select('id').execute()
    expect(problemOf(await system.post('/api/accounts/nobody/lock'))).toEqual([404, 'ACCOUNT_UNKNOWN'])
    expect(await server.house.keeper.selectFrom('app.journal_changes').select('id').execute()).toEqual(before)
  })
})
