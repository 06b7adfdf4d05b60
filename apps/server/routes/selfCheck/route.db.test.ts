import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Browser } from '../../testing/browser.ts'
import { formWith } from '../../testing/multipart.ts'
import { openTestServer, type TestServer } from '../../testing/openTestServer.ts'

const form = `# 项目支出绩效自评表

| 项目名称 | 推介经费 |
| 资金来源 | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| 项目资金（万元） | 年度资金总额 | 42 | 48.5 | 46.31 | 10 | 97.48% | 9.75 |
`

let folder: string
let [on, off]: TestServer[] = []
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hengjian-web-'))
  await writeFile(join(folder, 'index.html'), '<p>控制台</p>')
  await writeFile(join(folder, 'zijian.html'), '<p>自查</p>')
  await mkdir(join(folder, 'assets'))
  on = await openTestServer({ selfCheck: true, webDirectory: folder })
  off = await openTestServer({ webDirectory: folder })
})
afterAll(async () => {
  await on?.close()
  await off?.close()
  await rm(folder, { recursive: true, force: true })
})

function bring(visitor: Browser, query = '', content: Buffer = Buffer.from(form)) {
  const { payload, type } = formWith('演示自评表.md', content)
  const headers = { 'content-type': type, 'x-hengjian': '1' }
  return visitor.send({ method: 'POST', url: `/api/self-checks${query}`, payload, headers })
}

/** Rows of every table of the house, by its name. */
async function rowsOf(server: TestServer): Promise<Readonly<Record<string, number>>> {
  const { rows } = await sql<{ readonly name: string; readonly rows: string }>`
    select format('%I.%I', table_schema, table_name) as name,
      (xpath('/row/n/text()', query_to_xml(format('select count(*) as n from %I.%I', table_schema, table_name), false, true, '')))[1]::text as rows
    from information_schema.tables
    where table_schema not in ('pg_catalog', 'information_schema') and table_type = 'BASE TABLE'
    order by 1`.execute(server.house.keeper)
  return Object.fromEntries(rows.map(({ name, rows: count }) => [name, Number(count)]))
}

describe('the self-check, switched off', () => {
  it('is an address that nobody made: neither page nor answer', async () => {
    const visitor = off!.visit()
    expect((await visitor.get('/zijian')).statusCode).toBe(404)
    expect((await visitor.get('/zijian.html')).statusCode).toBe(404)
    expect((await visitor.get('/api/self-checks')).statusCode).toBe(404)
    const answer = await bring(visitor)
    expect([answer.statusCode, answer.json().code]).toEqual([404, 'ADDRESS_UNKNOWN'])
    expect((await visitor.get('/anything')).body).toBe('<p>控制台</p>')
  })
})

describe('the self-check, switched on', { timeout: 60_000 }, () => {
  it('checks a draft of anybody, and gives the papers about it', async () => {
    const visitor = on!.visit()
    expect((await visitor.get('/zijian')).body).toBe('<p>自查</p>')
    expect((await visitor.get('/api/self-checks')).json()).toMatchObject({ local: false })
    const shown = await bring(visitor)
    expect(shown.json()).toMatchObject({ file: '演示自评表.md', findings: [{ rule: 'A19' }] })
    const list = await bring(visitor, '?as=xlsx')
    expect(list.statusCode).toBe(200)
    expect(decodeURIComponent(String(list.headers['content-disposition']))).toContain(
      '演示自评表（问题清单）.xlsx',
    )
  })

  it('opens nothing else without a login', async () => {
    expect((await on!.visit().get('/api/home')).statusCode).toBe(401)
  })

  it('keeps nothing: no row in the database, no file in the store', async () => {
    const files = () => readdir(on!.filesDirectory, { recursive: true }).catch(() => [])
    const before = [await rowsOf(on!), await files()] as const
    expect(Object.keys(before[0]).length).toBeGreaterThan(20)
    for (const query of ['', '?as=json', '?as=marked'])
      expect((await bring(on!.visit(), query)).statusCode).toBe(200)
    expect([await rowsOf(on!), await files()]).toEqual(before)
  })

  it('says what is missing, too large or unreadable', async () => {
    const visitor = on!.visit()
    expect((await visitor.post('/api/self-checks', {})).json()).toMatchObject({ code: 'FILE_MISSING' })
    expect((await bring(visitor, '', Buffer.alloc(20 * 1024 * 1024 + 1, 'a'))).json()).toMatchObject({
      code: 'FILE_TOO_LARGE',
      message: '文件超过 20 MB，请删去图片或拆成几份后再检查。',
    })
    const cut = Buffer.from('%PDF-1.7 ')
    expect((await bring(visitor, '', cut)).json()).toMatchObject({ unreadable: expect.stringMatching(/。$/) })
    expect((await bring(visitor, '?as=marked', cut)).json()).toMatchObject({ code: 'NOT_READ' })
  })

  it('slows an address down that asks too often, and no other', async () => {
    const visitor = on!.visit('10.9.9.9')
    const answers = []
    for (let at = 0; at < 21; at += 1) answers.push(await visitor.post('/api/self-checks', {}))
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([...Array<number>(20).fill(422), 429])
    expect((await on!.visit().post('/api/self-checks', {})).statusCode).toBe(422)
  })
})
