import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Browser } from '../../testing/browser.ts'
import { formWith } from '../../testing/multipart.ts'
import { openTestServer, type TestServer } from '../../testing/openTestServer.ts'

let server: TestServer
beforeAll(async () => {
  server = await openTestServer()
  await server.addAccount('zhang', ['clerk'])
})
afterAll(() => server.close())

const form = `# 项目支出绩效自评表

| 项目名称 | 推介经费 |
| 资金来源 | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| 项目资金（万元） | 年度资金总额 | 42 | 48.5 | 46.31 | 10 | 97.48% | 9.75 |
`

const bring = (visitor: Browser, name: string, content: Buffer) => {
  const { payload, type } = formWith(name, content)
  const headers = { 'content-type': type, 'x-hengjian': '1' }
  return visitor.send({ method: 'POST', url: '/api/checks', payload, headers })
}

describe('a report that is brought', () => {
  it('is checked where it is, with the place of each finding in words and the pages beside it', async () => {
    const clerk = await server.loginAs('zhang')
    const answer = await bring(clerk, '自评表.txt', Buffer.from(form))
    expect(answer.statusCode).toBe(200)
    const { findings, blocks, unreadable } = answer.json()
    expect(unreadable).toBeNull()
    expect(findings[0]).toMatchObject({
      rule: 'A19',
      severity: 'error',
      formula: '46.31 ÷ 48.5 × 100% = 95.48%',
    })
    expect(findings[0].places[0]).toMatchObject({ where: '第5行', line: 5 })
    expect(blocks.map(({ kind }: { readonly kind: string }) => kind)).toEqual(['paragraph', 'table'])
  })

  it('that cannot be read says why, and is no error of the server', async () => {
    const clerk = await server.loginAs('zhang')
    const answer = await bring(clerk, '扫描.pdf', Buffer.from('%PDF-1.7 '))
    expect(answer.statusCode).toBe(200)
    expect(answer.json()).toMatchObject({
      unreadable: expect.stringMatching(/^PDF 不完整.*。$/),
      findings: [],
    })
  })

  it('is asked for where none came, and nobody without a login has one checked', async () => {
    const clerk = await server.loginAs('zhang')
    expect((await clerk.post('/api/checks', {})).json()).toMatchObject({ code: 'FILE_MISSING' })
    const stranger = await bring(server.visit(), '自评表.txt', Buffer.from(form))
    expect(stranger.statusCode).toBe(401)
  })
})
