import { hash, sealPending, verifyJournal } from '@hengjian/store'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { goodPassword, openTestServer, type TestServer } from '../testing/openTestServer.ts'

let server: TestServer
beforeAll(async () => {
  server = await openTestServer()
  await server.addAccount('system', ['systemAdministrator'], { organisation: 1 })
  await server.addAccount('security', ['securityAdministrator'], { organisation: 1 })
})
afterAll(() => server.close())

const entriesOf = (id: string) =>
  server.house.keeper
    .selectFrom('app.journal_entries as e')
    .innerJoin('app.journal_changes as c', 'c.id', 'e.change')
    .select(['e.version', 'e.verb', 'e.digest', 'c.id', 'c.reason', 'c.actor_name', 'e.org'])
    .where('e.ledger', '=', 'accounts')
    .where('e.row_id', '=', id)
    .orderBy('e.version')
    .execute()

describe('every change of an account', () => {
  it('is in the journal with who and why, and its digest can be made again from what was kept', async () => {
    const [system, security] = [await server.loginAs('system'), await server.loginAs('security')]
    const created = await system.post('/api/accounts', {
      name: 'li',
      displayName: '李',
      section: '',
      organisation: 2,
    })
    const { account, password } = created.json()
    await security.put(`/api/accounts/${account.id}/roles`, { roles: ['clerk'] })
    const own = await server.loginAs('li', password)
    await own.post('/api/password', { current: password, next: goodPassword })
    await system.post(`/api/accounts/${account.id}/reset-password`)
    await system.post(`/api/accounts/${account.id}/lock`)
    await system.post(`/api/accounts/${account.id}/unlock`)

    const entries = await entriesOf(account.id)
    expect(
      entries.map(({ version, verb, reason, actor_name, org }) => [version, verb, reason, actor_name, org]),
    ).toEqual([
      [1, 'create', '新建账号', '综合科 system先生', 2],
      [2, 'change', '变更角色', '综合科 security先生', 2],
      [3, 'change', '修改密码', '李', 2],
      [4, 'change', '重置密码', '综合科 system先生', 2],
      [5, 'change', '停用账号', '综合科 system先生', 2],
      [6, 'change', '启用账号', '综合科 system先生', 2],
    ])
    const versions = await server.auth
      .selectFrom('account_versions')
      .selectAll()
      .where('user_id', '=', account.id)
      .orderBy('version')
      .execute()
    expect(
      versions.map(({ salt, content }) => hash('sha256', Buffer.concat([salt, Buffer.from(content)]))),
    ).toEqual(entries.map(({ digest }) => digest))
    expect(versions.map(({ change }) => change)).toEqual(entries.map(({ id }) => id))
    expect(JSON.stringify(versions)).not.toMatch(/argon2|Spring-2026/)
  })

  it('leaves a journal that verifies', async () => {
    await sealPending(server.house.keeper, 1)
    const verified = await verifyJournal(server.house.keeper, 1, [...server.house.ledgers.values()])
    expect(verified.discrepancies).toEqual([])
    expect(verified.pendingChanges).toBe(0)
  })

  it('is undone together with its entry when it fails', async () => {
    const before = await server.house.keeper.selectFrom('app.journal_entries').select('row_id').execute()
    await expect(server.addAccount('system', ['clerk'])).rejects.toThrow('账号名“system”已被使用，请换一个。')
    await expect(server.addAccount('both', ['clerk', 'auditAdministrator'])).rejects.toThrow('互相独立')
    expect(await server.house.keeper.selectFrom('app.journal_entries').select('row_id').execute()).toEqual(
      before,
    )
  })
})
