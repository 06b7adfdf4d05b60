import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestServer, type TestServer } from '../testing/openTestServer.ts'

let local: TestServer
let office: TestServer
beforeAll(async () => {
  local = await openTestServer()
  office = await openTestServer({ host: '0.0.0.0', publicUrl: 'https://hengjian.example.gov.cn' })
})
afterAll(() => Promise.all([local.close(), office.close()]))

const statusAt = async (server: TestServer, host: string): Promise<number> =>
  (await server.visit().get('/api/health', { host })).statusCode

describe('the name a browser asks for', () => {
  it.each(['127.0.0.1:8750', 'localhost:8750', 'LOCALHOST', '[::1]:8750'])(
    'may be %s on this machine',
    async (host) => {
      expect(await statusAt(local, host)).toBe(200)
    },
  )

  it.each(['evil.example:8750', 'localhost.evil.example', '10.1.2.3:8750', 'hengjian.example.gov.cn'])(
    'may not be %s while only this machine is served',
    async (host) => {
      expect(await statusAt(local, host)).toBe(421)
    },
  )

  it('may be that of the office, or an address in numbers, once the office is served', async () => {
    expect(await statusAt(office, 'hengjian.example.gov.cn')).toBe(200)
    expect(await statusAt(office, '10.1.2.3:8750')).toBe(200)
    expect(await statusAt(office, 'evil.example')).toBe(421)
  })

  it('is refused with a sentence that says where to go', async () => {
    const answer = await local.visit().get('/api/health', { host: 'evil.example' })
    expect(answer.json()).toEqual({
      code: 'HOST_UNKNOWN',
      message:
        '这个网址不是本系统的地址，请从单位公布的地址进入；地址有变动的，请系统管理员设置 HENGJIAN_PUBLIC_URL。',
    })
  })
})
