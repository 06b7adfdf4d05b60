import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testDatabase, type TestDatabase } from '../testing/testDatabase.ts'
import { openDatabase } from './openDatabase.ts'
import { dataFolder } from './testing/dataFolder.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.drop())

const open = async (change: (url: URL) => void = () => undefined) => {
  await using folder = await dataFolder()
  const url = new URL(database.ownerUrl)
  change(url)
  return await openDatabase({ dataDirectory: folder.path, databaseUrl: url.href })
}
const place = () => new URL(database.ownerUrl).host

describe('a server named by DATABASE_URL', () => {
  it('opens with the same shape, and stopping leaves it running', async () => {
    const opened = await open()
    await opened.stop()
    expect(opened.kind).toBe('server')
    expect(opened.cluster).toBeNull()
    expect(opened.describe()).toMatch(/^PostgreSQL \d+\.\d+（DATABASE_URL），.+，附件目录 .+\/files$/)
    expect(opened.describe()).not.toContain(new URL(database.ownerUrl).password)
    await (await open()).stop()
  })

  it('says what a wrong password is', async () => {
    await expect(open((url) => (url.password = 'guess'))).rejects.toMatchObject({
      code: 'DATABASE_REFUSED',
      message: expect.stringMatching(
        /^.+ 不接受用户 \S+ 的口令或来源。请核对 DATABASE_URL 和服务器的 pg_hba\.conf。$/,
      ),
    })
  })

  it('says that the database is missing', async () => {
    await expect(open((url) => (url.pathname = '/absent'))).rejects.toMatchObject({
      code: 'DATABASE_REFUSED',
      message: `${place()}/absent 上没有这个数据库。请先新建数据库，或改正 DATABASE_URL 中的数据库名。`,
    })
  })

  it('says that nobody answers there', async () => {
    await expect(
      open((url) => ((url.port = '1'), (url.hostname = '127.0.0.1'), (url.pathname = '/d'))),
    ).rejects.toMatchObject({
      code: 'DATABASE_UNREACHABLE',
      message:
        '连接不上数据库服务器 127.0.0.1:1/d（ECONNREFUSED）。请检查地址、端口和网络，确认服务器已启动。',
    })
  })

  it.each(['localhost:5432', 'mysql://a:b@c/d', 'postgres://a@c/d', 'postgres://a:b@c', 'postgres://:b@c/d'])(
    'asks for all four parts instead of %s',
    async (databaseUrl) => {
      await expect(openDatabase({ dataDirectory: '/nonexistent', databaseUrl })).rejects.toMatchObject({
        code: 'DATABASE_URL',
        message:
          'DATABASE_URL 的写法不对。应为 postgres://用户名:口令@主机:端口/数据库名，四项都要写明，口令中的特殊字符用百分号编码。',
      })
    },
  )
})
