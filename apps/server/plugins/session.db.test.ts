import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Browser } from '../testing/browser.ts'
import { openTestServer, type TestServer } from '../testing/openTestServer.ts'

type OpenApi = { readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>> }
const anyId = '00000000-0000-4000-8000-000000000000'

let server: TestServer
let routes: readonly { readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'; readonly url: string }[]
beforeAll(async () => {
  server = await openTestServer()
  server.server.get('/api/forgotten', async () => ({ secret: true }))
  for (const name of ['system', 'security', 'audit'] as const)
    await server.addAccount(name, [`${name}Administrator`], { organisation: 1 })
  await server.addAccount('zhang', ['clerk'])
  const { paths } = (await server.visit().get('/api/openapi.json')).json<OpenApi>()
  routes = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => ({
      method: method.toUpperCase() as 'GET',
      url: path
        .replace('{ledger}', 'expenditures')
        .replace('{digest}', 'a'.repeat(64))
        .replace('{id}', anyId)
        .replaceAll(/\{\w+\}/g, 'x')
        .concat(method === 'get' ? '?org=2&year=2023' : ''),
    })),
  )
})
afterAll(() => server.close())

/** The self-check answers without a login that it is switched off. */
const open = ['/api/health', '/api/login', '/api/logout', '/api/self-checks']
const statusOf = async (by: Browser, method: 'GET', url: string) =>
  (
    await by.send({
      method,
      url,
      headers: { 'x-hengjian': '1' },
      ...(method === 'GET' ? {} : { payload: {} }),
    })
  ).statusCode

describe('without a session', () => {
  it('every address below /api but those that log people in and out, and the self-check, is closed', async () => {
    const visitor = server.visit()
    const answered: string[] = []
    for (const { method, url } of routes) {
      const status = await statusOf(visitor, method as 'GET', url)
      if (status !== 401) answered.push(url.split('?')[0] ?? '')
    }
    expect(routes.length).toBeGreaterThan(30)
    expect([...new Set(answered)].sort()).toEqual(open)
  })

  it('a route whose author forgot the question is closed too, however it is spelled', async () => {
    const visitor = server.visit()
    for (const url of ['/api/forgotten', '/%61pi/forgotten', '/api/%66orgotten'])
      expect((await visitor.get(url)).statusCode).toBe(401)
    expect((await (await server.loginAs('zhang')).get('/api/forgotten')).json()).toEqual({ secret: true })
  })

  it('the body of a request is not looked at', async () => {
    const answer = await server.visit().send({
      method: 'POST',
      url: '/api/ledgers/expenditures/rows',
      payload: '{ no json',
      headers: { 'x-hengjian': '1', 'content-type': 'application/json' },
    })
    expect(answer.statusCode).toBe(401)
  })
})

describe('the three administrators', () => {
  const business = /^\/api\/(ledgers|imports|evaluations|files|drafts)/

  it.each(['system', 'security', 'audit'])('see no business data: %s', async (name) => {
    const administrator = await server.loginAs(name)
    const reads = routes.filter(({ method, url }) => method === 'GET' && business.test(url))
    const statuses: Record<string, number> = {}
    for (const { url } of reads) statuses[url] = await statusOf(administrator, 'GET', url)
    expect(reads.length).toBeGreaterThan(10)
    expect(Object.entries(statuses).filter(([, status]) => status !== 403)).toEqual([])
  })

  it('get a home page with nothing on it', async () => {
    const home = (await (await server.loginAs('system')).get('/api/home?org=2&year=2023')).json()
    expect(home).toMatchObject({ due: [], attention: [], progress: [], drift: [], recent: [] })
  })

  it('get a catalogue without ledgers', async () => {
    expect((await (await server.loginAs('system')).get('/api/catalog')).json().ledgers).toEqual([])
  })

  it('read the journal only as audit administrator', async () => {
    const statuses = []
    for (const name of ['system', 'security', 'audit', 'zhang'])
      statuses.push((await (await server.loginAs(name)).get('/api/journal/entries')).statusCode)
    expect(statuses).toEqual([403, 403, 200, 200])
  })
})
