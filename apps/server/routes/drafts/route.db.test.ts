import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestServer, type TestServer } from '../../testing/openTestServer.ts'

let server: TestServer
beforeAll(async () => {
  server = await openTestServer()
  await server.addAccount('zhang', ['clerk'])
  await server.addAccount('li', ['clerk'])
})
afterAll(() => server.close())

const key = encodeURIComponent('expenditures/2023/新增')

describe('a draft', () => {
  it('is kept as it was typed, over a new login and on another machine', async () => {
    const here = await server.loginAs('zhang')
    await here.put(`/api/drafts/${key}`, { body: '第一稿' })
    const saved = await here.put(`/api/drafts/${key}`, { body: '金额写到一半 1200.' })
    expect(saved.json()).toMatchObject({ key: 'expenditures/2023/新增', body: '金额写到一半 1200.' })
    await here.post('/api/logout')
    const elsewhere = await server.loginAs('zhang')
    expect((await elsewhere.get(`/api/drafts/${key}`)).json()).toEqual(saved.json())
  })

  it('is one person’s own', async () => {
    const colleague = await server.loginAs('li')
    expect((await colleague.get(`/api/drafts/${key}`)).statusCode).toBe(404)
    await colleague.put(`/api/drafts/${key}`, { body: '另一个人的' })
    await colleague.delete(`/api/drafts/${key}`)
    expect((await (await server.loginAs('zhang')).get(`/api/drafts/${key}`)).statusCode).toBe(200)
  })

  it('is no change of a ledger: the journal knows nothing of it', async () => {
    const count = () => server.house.keeper.selectFrom('app.journal_changes').select('id').execute()
    const before = await count()
    await (await server.loginAs('zhang')).put(`/api/drafts/${key}`, { body: '再改' })
    expect(await count()).toEqual(before)
  })

  it('goes when it is thrown away, and throwing it away twice is no fault', async () => {
    const clerk = await server.loginAs('zhang')
    expect((await clerk.delete(`/api/drafts/${key}`)).statusCode).toBe(204)
    expect((await clerk.delete(`/api/drafts/${key}`)).statusCode).toBe(204)
    expect((await clerk.get(`/api/drafts/${key}`)).json()).toEqual({
      code: 'DRAFT_UNKNOWN',
      message: '没有未保存的草稿。',
    })
  })

  it('of more than 200,000 characters is refused with the number', async () => {
    const answer = await (
      await server.loginAs('zhang')
    ).put(`/api/drafts/${key}`, { body: '长'.repeat(200_001) })
    expect([answer.statusCode, answer.json().issues]).toEqual([
      400,
      [{ field: 'body', message: '最多 200000 个字符，请缩短。' }],
    ])
  })
})
