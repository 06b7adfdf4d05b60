import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type LocalServer, openLocalServer } from './localServer.ts'

const form = `# 项目支出绩效自评表

| 项目名称 | 推介经费 |
| 资金来源 | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| 项目资金（万元） | 年度资金总额 | 42 | 48.5 | 46.31 | 10 | 97.48% | 9.75 |
`

let folder: string
let server: LocalServer
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hengjian-page-'))
  await writeFile(join(folder, 'zijian.html'), '<p>自查</p>')
  await writeFile(join(folder, 'secret.key'), 'not of the page')
  server = await openLocalServer({ pageDirectory: folder, version: '1.2.3', port: 0 })
})
afterAll(async () => {
  server.close()
  await server.closed
  await rm(folder, { recursive: true, force: true })
})

const own = { 'x-hengjian': '1' }

function bring(query = '', headers: Record<string, string> = own, content = form): Promise<Response> {
  const body = new FormData()
  body.append('file', new File([content], '演示自评表.md'))
  return fetch(`${server.address}/api/self-checks${query}`, { method: 'POST', headers, body })
}

/** A request with a host of one's own, which `fetch` does not send. */
const statusAs = (host: string): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    request(`${server.address}/`, { headers: { host } }, (answer) => {
      answer.resume()
      resolve(answer.statusCode)
    })
      .on('error', reject)
      .end()
  })

describe('the page of the own machine', { timeout: 60_000 }, () => {
  it('is answered with headers that keep it apart, and nothing beside it is', async () => {
    const page = await fetch(`${server.address}/`)
    expect(await page.text()).toBe('<p>自查</p>')
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
    for (const address of ['/secret.key', '/../secret.key', '/zijian', '/api/ledgers'])
      expect((await fetch(`${server.address}${address}`)).status).toBe(404)
  })

  it('checks a file, and gives the papers about it under their names', async () => {
    const shown = await bring()
    expect(await shown.json()).toMatchObject({ file: '演示自评表.md', findings: [{ rule: 'A19' }] })
    const json = await bring('?as=json')
    expect(await json.json()).toMatchObject({ version: '1.2.3', files: [{ findings: [{ rule: 'A19' }] }] })
    for (const [as, name] of [
      ['xlsx', '演示自评表（问题清单）.xlsx'],
      ['marked', '演示自评表（批注）.docx'],
    ]) {
      const paper = await bring(`?as=${as}`)
      expect(decodeURIComponent(paper.headers.get('content-disposition') ?? '')).toContain(name)
      expect(
        Buffer.from(await paper.arrayBuffer())
          .subarray(0, 2)
          .toString(),
      ).toBe('PK')
    }
  })

  it('answers only to its own names and its own page', async () => {
    expect(await statusAs('example.com')).toBe(421)
    expect(await statusAs(new URL(server.address).host)).toBe(200)
    expect((await bring('', {})).status).toBe(403)
    expect((await bring('', { ...own, origin: 'http://example.com' })).status).toBe(403)
  })

  it('says what is missing, too large, or cannot be read', async () => {
    const send = (headers: Record<string, string>, body: string) =>
      fetch(`${server.address}/api/self-checks`, { method: 'POST', headers: { ...own, ...headers }, body })
    expect(await (await send({}, 'no form')).json()).toMatchObject({ code: 'FILE_MISSING' })
    expect((await bring('?as=html')).status).toBe(400)
    expect(await (await bring('?as=xlsx', own, '')).json()).toMatchObject({
      code: 'NOT_READ',
      message: expect.stringMatching(/。$/),
    })
    const large = await new Promise<number | undefined>((resolve, reject) => {
      const sent = request(
        `${server.address}/api/self-checks`,
        { method: 'POST', headers: { ...own, 'content-length': 60_000_000 } },
        (answer) => {
          resolve(answer.statusCode)
          sent.destroy()
        },
      )
      sent.on('error', reject)
      sent.flushHeaders()
    })
    expect(large).toBe(413)
  })

  it('ends when the page asks to leave', async () => {
    const another = await openLocalServer({ pageDirectory: folder, version: '1.2.3', port: 0 })
    expect((await fetch(`${another.address}/api/exit`, { method: 'POST' })).status).toBe(403)
    expect((await fetch(`${another.address}/api/exit`, { method: 'POST', headers: own })).status).toBe(204)
    await another.closed
    await expect(fetch(`${another.address}/`)).rejects.toThrow('fetch failed')
  })
})
