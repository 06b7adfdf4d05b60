import { readdir } from 'node:fs/promises'
import { connect } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Answer, Browser } from '../../testing/browser.ts'
import { formWith } from '../../testing/multipart.ts'
import { openTestServer, type TestServer } from '../../testing/openTestServer.ts'

const invoice = Buffer.from('%PDF-1.7 发票')

let server: TestServer
let clerk: Browser
beforeAll(async () => {
  server = await openTestServer()
  await server.addAccount('zhang', ['clerk'])
  await server.addAccount('colleague', ['clerk'])
  await server.addAccount('neighbour', ['clerk'], { organisation: 3 })
  await server.addAccount('city', ['cityReviewer'], { organisation: 1 })
  await server.addAccount('admin', ['systemAdministrator'], { organisation: 1 })
  clerk = await server.loginAs('zhang')
})
afterAll(() => server.close())

const upload = (by: Browser, name: string, content: Buffer): Promise<Answer> => {
  const { payload, type } = formWith(name, content)
  return by.send({
    method: 'POST',
    url: '/api/files',
    payload,
    headers: { 'x-hengjian': '1', 'content-type': type },
  })
}
const statusFor = async (name: string, digest: string): Promise<number> =>
  (await (await server.loginAs(name)).get(`/api/files/${digest}`)).statusCode

describe('evidence', () => {
  it('comes back byte for byte, under our type and a name no header can be broken with', async () => {
    const stored = await upload(clerk, `三月'发票'(甲); 乙.pdf`, invoice)
    expect(stored.statusCode).toBe(200)
    expect(stored.json()).toMatchObject({ size: invoice.length, mediaType: 'application/pdf' })
    const answer = await clerk.get(`/api/files/${stored.json().digest}`)
    expect(answer.rawPayload).toEqual(invoice)
    expect(answer.headers).toMatchObject({
      'content-type': 'application/pdf',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
      'content-length': String(invoice.length),
    })
    expect(answer.headers['content-disposition']).toMatch(
      /^inline; filename="file\.pdf"; filename\*=UTF-8''[A-Za-z\d%.!~-]+$/,
    )
    expect(answer.headers['content-security-policy']).toContain("default-src 'none'")
  })

  it('is saved, not shown, when a browser has no business opening it', async () => {
    const { digest } = (await upload(clerk, '合同.docx', Buffer.from('PK\u0003\u0004合同'))).json()
    const { headers } = await clerk.get(`/api/files/${digest}`)
    expect(headers['content-disposition']).toMatch(/^attachment; /)
    expect(headers['content-security-policy']).toMatch(/^sandbox; /)
  })

  it.each([
    ['page.html', Buffer.from('<script>alert(1)</script>'), 'FILE_WRONG_TYPE'],
    ['page.pdf', Buffer.from('<script>alert(1)</script>'), 'FILE_WRONG_TYPE'],
    ['empty.pdf', Buffer.alloc(0), 'FILE_EMPTY'],
  ])('of the wrong kind is refused and leaves nothing: %s', async (name, content, code) => {
    const before = await countFiles()
    const answer = await upload(clerk, name, content)
    expect([answer.statusCode, answer.json().code]).toEqual([422, code])
    expect(await countFiles()).toBe(before)
  })

  it('above 50 MB is refused', async () => {
    const answer = await upload(clerk, '扫描.pdf', Buffer.concat([invoice, Buffer.alloc(51 * 1024 * 1024)]))
    expect([answer.statusCode, answer.json()]).toEqual([
      413,
      { code: 'FILE_TOO_LARGE', message: '文件超过 50 MB，请压缩或分成几份后上传。' },
    ])
  })

  it('is asked for when a form brings none', async () => {
    expect((await clerk.post('/api/files', {})).json()).toEqual({
      code: 'FILE_MISSING',
      message: '没有收到文件，请重新选择后上传。',
    })
  })
})

describe('who may open a file', () => {
  it('is whoever brought it, also when the same bytes were there before', async () => {
    const bytes = Buffer.from('%PDF-1.7 两家单位的同一份文件')
    const { digest } = (await upload(clerk, '县里的.pdf', bytes)).json()
    expect(await statusFor('neighbour', digest)).toBe(404)
    const neighbour = await server.loginAs('neighbour')
    await upload(neighbour, '邻县的.pdf', bytes)
    const answer = await neighbour.get(`/api/files/${digest}`)
    expect(answer.statusCode).toBe(200)
    expect(decodeURIComponent(String(answer.headers['content-disposition']))).toContain('邻县的.pdf')
  })

  it('is everybody whose organisations have a row it proves, and nobody else', async () => {
    const { digest } = (await upload(clerk, '进账单.pdf', Buffer.from('%PDF-1.7 进账单'))).json()
    expect(await statusFor('colleague', digest)).toBe(404)
    const entered = await clerk.post('/api/ledgers/workLog/rows', {
      org: 2,
      fields: await workLogRow([digest]),
    })
    expect([entered.statusCode, entered.json().message]).toEqual([201, undefined])
    expect(await statusFor('colleague', digest)).toBe(200)
    expect(await statusFor('city', digest)).toBe(200)
    expect(await statusFor('neighbour', digest)).toBe(404)
    expect(await statusFor('admin', digest)).toBe(403)
  })

  it('never shows whether a file exists', async () => {
    const { digest } = (await upload(clerk, '内部.pdf', Buffer.from('%PDF-1.7 内部'))).json()
    const neighbour = await server.loginAs('neighbour')
    const [hidden, missing] = [
      await neighbour.get(`/api/files/${digest}`),
      await neighbour.get(`/api/files/${'0'.repeat(64)}`),
    ]
    expect(hidden.json()).toEqual(missing.json())
  })
})

describe('an upload that breaks off', () => {
  it('leaves nothing behind and does not trouble the next one', async () => {
    const before = await countFiles()
    const address = new URL(await server.server.listen({ host: '127.0.0.1', port: 0 }))
    const cookie = [...clerk.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const { payload, type } = formWith('断开.pdf', Buffer.concat([invoice, Buffer.alloc(200_000)]))
    const socket = connect(Number(address.port), '127.0.0.1')
    socket.write(
      `POST /api/files HTTP/1.1\r\nhost: ${address.host}\r\ncookie: ${cookie}\r\nx-hengjian: 1\r\ncontent-type: ${type}\r\ncontent-length: ${payload.length}\r\n\r\n`,
    )
    socket.write(payload.subarray(0, 100_000))
    await wait(200)
    socket.destroy()
    await wait(300)
    expect(await countFiles()).toBe(before)
    expect((await upload(clerk, '再来.pdf', Buffer.from('%PDF-1.7 再来'))).statusCode).toBe(200)
  })
})

/** Regular files below the folder of evidence. */
const countFiles = async (): Promise<number> =>
  (await readdir(server.filesDirectory, { recursive: true, withFileTypes: true })).filter((entry) =>
    entry.isFile(),
  ).length

/** A row of the work log with whatever its definition asks for. */
async function workLogRow(evidence: readonly string[]) {
  const catalog = (await clerk.get('/api/catalog')).json<{
    readonly ledgers: readonly { readonly name: string; readonly fields: readonly FieldJson[] }[]
  }>()
  const fields = catalog.ledgers.find(({ name }) => name === 'workLog')?.fields ?? []
  return Object.fromEntries(
    fields.map((field) => [field.name, field.kind === 'evidence' ? evidence : sampleOf(field)]),
  )
}
type FieldJson = {
  readonly name: string
  readonly kind: string
  readonly optional: boolean
  readonly options?: readonly string[]
}
const sampleOf = ({ kind, optional, options }: FieldJson) =>
  optional
    ? null
    : ((
        {
          date: '2023-03-05',
          integer: '1',
          year: '2023',
          money: '1.00',
          quantity: '1',
          flag: false,
          choice: options?.[0],
        } as const
      )[kind] ?? '样例')
