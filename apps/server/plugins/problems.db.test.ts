import { OfficeError } from '@hengjian/office'
import { StoreError } from '@hengjian/store'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Browser } from '../testing/browser.ts'
import { goodPassword, openTestServer, type TestServer } from '../testing/openTestServer.ts'

const thrown: Readonly<Record<string, () => Error>> = {
  office: () =>
    new OfficeError('FIELDS_WRONG', '有 1 项需要改正。', [{ field: 'amount', message: '金额不能为 0。' }]),
  stale: () => new StoreError('STALE_ROW', '这一行在您打开之后已被修改。'),
  gone: () => new StoreError('ROW_NOT_FOUND', '没有找到这一行。'),
  full: () => Object.assign(new Error('could not extend file'), { code: '53100' }),
  away: () => Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }),
  defect: () => new Error('Broken assumption: password=secret'),
}

let server: TestServer
let clerk: Browser
beforeAll(async () => {
  server = await openTestServer()
  server.server.get<{ Params: { what: string } }>('/api/throws/:what', (request) => {
    throw thrown[request.params.what]?.() ?? new Error('nothing of that name')
  })
  await server.addAccount('zhang', ['clerk'])
  clerk = await server.loginAs('zhang')
})
afterAll(() => server.close())

describe('an error becomes a problem', () => {
  it.each([
    [
      'office',
      422,
      {
        code: 'FIELDS_WRONG',
        message: '有 1 项需要改正。',
        issues: [{ field: 'amount', message: '金额不能为 0。' }],
      },
    ],
    ['stale', 409, { code: 'STALE_ROW', message: '这一行在您打开之后已被修改。' }],
    ['gone', 404, { code: 'ROW_NOT_FOUND', message: '没有找到这一行。' }],
    [
      'full',
      507,
      {
        code: 'DISK_FULL',
        message: '服务器磁盘已满，没有保存。您填写的内容没有丢失，请联系系统管理员清理磁盘后重试。',
      },
    ],
    [
      'away',
      503,
      {
        code: 'DATABASE_AWAY',
        message: '数据库暂时连接不上，没有保存。您填写的内容没有丢失，请稍等一分钟再试。',
      },
    ],
  ] as const)('with its status and sentence: %s', async (what, status, problem) => {
    const answer = await clerk.get(`/api/throws/${what}`)
    expect([answer.statusCode, answer.json()]).toEqual([status, problem])
  })

  it('hides what a defect says, and gives the number under which the log has it', async () => {
    const answer = await clerk.get('/api/throws/defect')
    expect(answer.statusCode).toBe(500)
    expect(answer.json().code).toBe('INTERNAL')
    expect(answer.json().message).toMatch(
      /^系统出现故障，您填写的内容没有丢失。请稍后重试；仍不行请把编号 [\da-f]{8} 告诉系统管理员。$/,
    )
    expect(answer.body).not.toContain('secret')
  })

  it.each([
    [{ current: 'x', next: 'short' }, [{ field: 'next', message: '至少 10 个字符，请加长。' }]],
    [
      {},
      [
        { field: 'current', message: '没有填写，或格式不对。' },
        { field: 'next', message: '没有填写，或格式不对。' },
      ],
    ],
  ])('names the cells of a body that does not fit: %j', async (body, issues) => {
    const answer = await clerk.post('/api/password', body)
    expect([answer.statusCode, answer.json().code, answer.json().issues]).toEqual([
      400,
      'REQUEST_WRONG',
      issues,
    ])
  })

  it('says so when a body is no JSON, too large, or of a kind nobody reads', async () => {
    const send = (payload: string, type: string) =>
      clerk.send({
        method: 'PUT',
        url: '/api/drafts/x',
        payload,
        headers: { 'x-hengjian': '1', 'content-type': type },
      })
    const broken = await send('{', 'application/json')
    const large = await send(JSON.stringify({ body: 'x'.repeat(3_000_000) }), 'application/json')
    const strange = await send('<a/>', 'text/xml')
    expect([broken, large, strange].map(({ statusCode }) => statusCode)).toEqual([400, 413, 415])
    for (const answer of [broken, large, strange]) expect(answer.json().message).toMatch(/^[^A-Za-z]+。$/)
  })
})

describe('too many requests', () => {
  it('are refused with a sentence, logins sooner than others', async () => {
    const visitor = server.visit('10.8.8.8')
    const statuses = new Set<number>()
    for (let attempt = 0; attempt < 31; attempt += 1)
      statuses.add((await visitor.post('/api/login', { name: '', password: '' })).statusCode)
    const answer = await visitor.post('/api/login', { name: '', password: '' })
    expect([...statuses]).toEqual([400, 429])
    expect(answer.json()).toEqual({ code: 'TOO_MANY', message: '操作过于频繁，请稍等一分钟再试。' })
    expect((await visitor.get('/api/health')).statusCode).toBe(200)
  })

  it('are counted by account: a colleague behind the same address goes on working', async () => {
    await server.addAccount('li', ['clerk'])
    const [hurried, colleague] = [server.visit('10.8.8.9'), server.visit('10.8.8.9')]
    await hurried.post('/api/login', { name: 'li', password: goodPassword })
    await colleague.post('/api/login', { name: 'zhang', password: goodPassword })
    let last = 200
    for (let batch = 0; last === 200 && batch <= 24; batch += 1) {
      const answers = await Promise.all(Array.from({ length: 100 }, () => hurried.get('/api/session')))
      last = answers.at(-1)?.statusCode ?? 0
    }
    expect(last).toBe(429)
    expect((await colleague.get('/api/session')).statusCode).toBe(200)
  })
})
