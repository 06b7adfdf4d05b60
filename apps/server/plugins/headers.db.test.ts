import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestServer, type TestServer } from '../testing/openTestServer.ts'

let server: TestServer
let web: string
beforeAll(async () => {
  web = await mkdtemp(join(tmpdir(), 'hengjian-web-'))
  await mkdir(join(web, 'assets'))
  await writeFile(join(web, 'index.html'), '<!doctype html><title>衡鉴</title>')
  await writeFile(join(web, 'assets', 'page-1a2b3c.js'), 'export {}')
  await writeFile(join(web, 'assets', 'page-1a2b3c.js.gz'), 'packed')
  server = await openTestServer({ webDirectory: web })
  await server.addAccount('zhang', ['clerk'])
})
afterAll(async () => {
  await server.close()
  await rm(web, { recursive: true })
})

describe('headers', () => {
  it.each([
    ['the page', 'GET', '/', 200],
    ['a page of the console', 'GET', '/ledgers/expenditures?year=2023', 200],
    ['a hashed file', 'GET', '/assets/page-1a2b3c.js', 200],
    ['a file that is not there', 'GET', '/assets/page-old.js', 404],
    ['an answer', 'GET', '/api/health', 200],
    ['a refusal for want of a session', 'GET', '/api/session', 401],
    ['a forged request', 'POST', '/api/login', 403],
    ['an address nobody knows', 'GET', '/api/nothing', 401],
  ] as const)('stand on %s', async (_, method, url, status) => {
    const answer = await server.visit().send({ method, url })
    expect(answer.statusCode).toBe(status)
    expect(answer.headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'SAMEORIGIN',
      'referrer-policy': 'same-origin',
    })
    const policy = String(answer.headers['content-security-policy'])
    expect(policy).toContain("script-src 'self';")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toContain("script-src 'self' 'unsafe")
    expect(answer.headers).not.toHaveProperty('x-powered-by')
  })

  it('stand on an address that cannot be read', async () => {
    const answer = await server.visit().get('/%zz')
    expect([answer.statusCode, answer.json().message]).toEqual([
      400,
      '这个地址无法识别，请从系统首页重新进入。',
    ])
    expect(answer.headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    })
  })

  it('let a hashed file be kept for a year, packed where the browser can unpack it', async () => {
    const answer = await server.visit().get('/assets/page-1a2b3c.js', { 'accept-encoding': 'gzip' })
    expect(answer.headers['cache-control']).toBe('public, max-age=31536000, immutable')
    expect(answer.headers['content-encoding']).toBe('gzip')
    expect(answer.body).toBe('packed')
  })

  it('have the page asked for each time, and answers of the API never kept', async () => {
    const visitor = server.visit()
    expect((await visitor.get('/ledgers')).headers['cache-control']).toBe('no-cache')
    expect((await visitor.get('/api/session')).headers['cache-control']).toBe('no-store')
    expect((await (await server.loginAs('zhang')).get('/api/session')).headers['cache-control']).toBe(
      'no-store',
    )
  })

  it('send no page where a changing request lost its way', async () => {
    const answer = await server.visit().post('/nowhere')
    expect([answer.statusCode, answer.json().code]).toEqual([404, 'ADDRESS_UNKNOWN'])
  })
})

describe('a console that has not been built', () => {
  it('says what to run', async () => {
    const bare = await openTestServer()
    try {
      const answer = await bare.visit().get('/')
      expect([answer.statusCode, answer.body]).toEqual([
        503,
        '网页还没有构建。请在程序目录运行 npm run build，再重新启动。',
      ])
    } finally {
      await bare.close()
    }
  })
})
