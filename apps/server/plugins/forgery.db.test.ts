import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestServer, type TestServer } from '../testing/openTestServer.ts'
import type { Browser } from '../testing/browser.ts'

let server: TestServer
let clerk: Browser
beforeAll(async () => {
  server = await openTestServer()
  await server.addAccount('zhang', ['clerk'])
  clerk = await server.loginAs('zhang')
})
afterAll(() => server.close())

const put = (headers: Record<string, string>) =>
  clerk.send({ method: 'PUT', url: '/api/drafts/note', payload: { body: '草稿' }, headers })

describe('a changing request', () => {
  it.each([
    ['without our header', {}],
    ['with another value in it', { 'x-hengjian': '0' }],
    ['from a foreign origin', { 'x-hengjian': '1', origin: 'http://evil.example' }],
    ['from our host on another port', { 'x-hengjian': '1', origin: 'http://127.0.0.1:9999' }],
    ['from a page without origin', { 'x-hengjian': '1', origin: 'null' }],
    ['from another site, as the browser says', { 'x-hengjian': '1', 'sec-fetch-site': 'cross-site' }],
    ['from a neighbouring site', { 'x-hengjian': '1', 'sec-fetch-site': 'same-site' }],
  ])('is refused %s', async (_, headers) => {
    const answer = await put(headers)
    expect([answer.statusCode, answer.json()]).toEqual([
      403,
      { code: 'CSRF', message: '请求不是从本系统页面发出的，已拒绝。请从系统首页重新进入。' },
    ])
  })

  it.each([
    [
      'from our own page',
      { 'x-hengjian': '1', origin: 'http://127.0.0.1:8750', 'sec-fetch-site': 'same-origin' },
    ],
    ['from a program that is no browser', { 'x-hengjian': '1' }],
  ])('passes %s', async (_, headers) => {
    expect((await put(headers)).statusCode).toBe(200)
  })

  it('is guarded on every changing method and on login', async () => {
    const answers = await Promise.all(
      (['POST', 'PATCH', 'DELETE'] as const).map((method) => clerk.send({ method, url: '/api/drafts/note' })),
    )
    const login = await clerk.send({
      method: 'POST',
      url: '/api/login',
      payload: { name: 'zhang', password: 'x' },
    })
    expect([...answers, login].map(({ statusCode }) => statusCode)).toEqual([403, 403, 403, 403])
  })

  it('leaves reading alone', async () => {
    expect((await clerk.get('/api/session', { origin: 'http://evil.example' })).statusCode).toBe(200)
  })
})
