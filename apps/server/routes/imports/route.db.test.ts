import { readdir } from 'node:fs/promises'
import { connect } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Browser } from '../../testing/browser.ts'
import { formWith } from '../../testing/multipart.ts'
import { openTestServer, type TestServer } from '../../testing/openTestServer.ts'

const head = '支付日期,凭证号,摘要,经济分类,支出性质,资金来源,金额（元）'
const line = (voucher: string): string => `2023-03-05,${voucher},办公用品,30201,基本支出,当年财政拨款,120.50`
const table = (vouchers: readonly string[]): Buffer => Buffer.from([head, ...vouchers.map(line)].join('\r\n'))

let server: TestServer
let clerk: Browser
beforeAll(async () => {
  server = await openTestServer()
  await server.addAccount('zhang', ['clerk'])
  clerk = await server.loginAs('zhang')
})
afterAll(() => server.close())

/** The form of the console: the unit first, then the file. */
function importForm(name: string, content: Buffer): { readonly payload: Buffer; readonly type: string } {
  const { payload, type } = formWith(name, content)
  const boundary = type.split('=')[1] ?? ''
  const org = `--${boundary}\r\ncontent-disposition: form-data; name="org"\r\n\r\n2\r\n`
  return { payload: Buffer.concat([Buffer.from(org), payload]), type }
}

const address = '/api/ledgers/expenditures/imports'
const bring = (name: string, content: Buffer) => {
  const { payload, type } = importForm(name, content)
  return clerk.send({
    method: 'POST',
    url: address,
    payload,
    headers: { 'x-hengjian': '1', 'content-type': type },
  })
}
/** Regular files below the folder of files, uploads in progress included. */
const countFiles = async (): Promise<number> =>
  (await readdir(server.filesDirectory, { recursive: true, withFileTypes: true })).filter((entry) =>
    entry.isFile(),
  ).length

describe('an import over the network', () => {
  it('answers with lines: good rows folded, those of an opened fold in full', async () => {
    const { id } = (await bring('三月.csv', table(['记-1', '记-2', '记-3']))).json()
    const folded = await clerk.post(`/api/imports/${id}/dry-run`, { cells: {}, notDuplicates: [] })
    expect(folded.json().lines).toEqual([{ kind: 'fold', result: 'create', from: 2, to: 4, count: 3 }])
    const opened = await clerk.post(`/api/imports/${id}/dry-run`, {
      cells: { 3: { amount: '见附件' } },
      notDuplicates: [],
      opened: [4],
    })
    expect(opened.json().lines).toMatchObject([
      { kind: 'fold', from: 2, count: 1 },
      {
        kind: 'row',
        row: 3,
        result: 'error',
        cells: { voucherNo: '记-2', amount: '见附件' },
        issues: [{ message: '金额应填数字，这里是“见附件”。请改成数字，文字说明写到摘要或备注里。' }],
      },
      { kind: 'row', row: 4, result: 'create', cells: { voucherNo: '记-3' }, issues: [] },
    ])
  })

  it('takes a pasted block of more than the two megabytes of other requests', async () => {
    const rows = Array.from({ length: 30_000 }, (_, at) => line(`粘-${at}`))
    const answer = await clerk.post(address, { org: 2, text: [head, ...rows].join('\n') })
    expect([answer.statusCode, answer.json().source]).toEqual([200, '粘贴的内容'])
    const more = await clerk.post(address, { org: 2, text: '支付日期\t金额\n'.repeat(600_000) })
    expect([more.statusCode, more.json().message]).toEqual([
      413,
      '一次提交的内容太多，请分几次提交，或改用文件导入。',
    ])
  })

  it('that breaks off half-way leaves nothing, and the next one works', async () => {
    const before = await countFiles()
    const url = new URL(await server.server.listen({ host: '127.0.0.1', port: 0 }))
    const cookie = [...clerk.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const { payload, type } = importForm(
      '断开.csv',
      table(Array.from({ length: 5_000 }, (_, at) => `断-${at}`)),
    )
    const socket = connect(Number(url.port), '127.0.0.1')
    socket.write(
      `POST ${address} HTTP/1.1\r\nhost: ${url.host}\r\ncookie: ${cookie}\r\nx-hengjian: 1\r\ncontent-type: ${type}\r\ncontent-length: ${payload.length}\r\n\r\n`,
    )
    socket.write(payload.subarray(0, Math.floor(payload.length / 2)))
    await wait(200)
    socket.destroy()
    await wait(300)
    expect(await countFiles()).toBe(before)
    expect((await bring('再来.csv', table(['再-1']))).statusCode).toBe(200)
    expect(await countFiles()).toBe(before + 1)
  })
})
