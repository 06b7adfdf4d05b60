import { mkdir } from 'node:fs/promises'
import { Client } from 'pg'
import { StoreError } from '../errors.ts'
import { realFolder } from './clusterPlace.ts'
import { layoutOf } from './layout.ts'
import type { OpenDatabase, OpenOptions } from './openDatabase.ts'
import { refuseUnwritable } from './refusals.ts'

const oldestVersion = 150_000

/**
 * Uses a PostgreSQL server somebody else runs. No lock is taken: several copies may share a server.
 * @throws StoreError `DATABASE_URL`, `DATABASE_UNREACHABLE`, `DATABASE_REFUSED`, `DATABASE_TOO_OLD`, `DATABASE_ENCODING`
 */
export async function openServer(databaseUrl: string, options: OpenOptions): Promise<OpenDatabase> {
  const url = parseDatabaseUrl(databaseUrl)
  const layout = layoutOf(await realFolder(layoutOf(options.dataDirectory).root))
  await mkdir(layout.files, { recursive: true, mode: 0o700 }).catch(refuseUnwritable(layout.root))
  const version = await inspect(url)
  return {
    kind: 'server',
    ownerUrl: url.href,
    layout,
    cluster: null,
    describe: () => `PostgreSQL ${version}（DATABASE_URL），${placeOf(url)}，附件目录 ${layout.files}`,
    announce: async () => undefined,
    stop: async () => undefined,
  }
}

/**
 * Reads a `DATABASE_URL`. A password is demanded, because those of the other roles are derived from it.
 * @throws StoreError `DATABASE_URL`
 */
export function parseDatabaseUrl(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : null
  const complete =
    url !== null &&
    ['postgres:', 'postgresql:'].includes(url.protocol) &&
    url.username !== '' &&
    url.password !== '' &&
    url.pathname.length > 1
  if (complete) return url
  throw new StoreError(
    'DATABASE_URL',
    'DATABASE_URL 的写法不对。应为 postgres://用户名:口令@主机:端口/数据库名，四项都要写明，口令中的特殊字符用百分号编码。',
  )
}

function placeOf(url: URL): string {
  return `${url.hostname}:${url.port === '' ? '5432' : url.port}${decodeURIComponent(url.pathname)}`
}

async function inspect(url: URL): Promise<string> {
  const client = new Client({ connectionString: url.href, connectionTimeoutMillis: 10_000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query<{ number: number; version: string; encoding: string }>(
      `select current_setting('server_version_num')::int as number, current_setting('server_version') as version,
        current_setting('server_encoding') as encoding`,
    )
    const server = rows[0]
    if (server === undefined || server.number < oldestVersion)
      throw new StoreError(
        'DATABASE_TOO_OLD',
        `${placeOf(url)} 是 PostgreSQL ${server?.version}，本程序需要 15 或更高版本。请升级数据库服务器，或不设 DATABASE_URL，使用自带的数据库。`,
      )
    if (server.encoding !== 'UTF8')
      throw new StoreError(
        'DATABASE_ENCODING',
        `${placeOf(url)} 的编码是 ${server.encoding}，本程序需要 UTF8。请用 CREATE DATABASE … ENCODING 'UTF8' TEMPLATE template0 新建数据库。`,
      )
    return server.version.split(' ')[0] ?? server.version
  } catch (error) {
    throw error instanceof StoreError
      ? error
      : explainConnection(error as { code?: string; message: string }, url)
  } finally {
    await client.end().catch(() => undefined)
  }
}

function explainConnection(error: { code?: string; message: string }, url: URL): StoreError {
  const place = placeOf(url)
  if (error.code === '28P01' || error.code === '28000')
    return new StoreError(
      'DATABASE_REFUSED',
      `${place} 不接受用户 ${decodeURIComponent(url.username)} 的口令或来源。请核对 DATABASE_URL 和服务器的 pg_hba.conf。`,
    )
  if (error.code === '3D000')
    return new StoreError(
      'DATABASE_REFUSED',
      `${place} 上没有这个数据库。请先新建数据库，或改正 DATABASE_URL 中的数据库名。`,
    )
  return new StoreError(
    'DATABASE_UNREACHABLE',
    `连接不上数据库服务器 ${place}（${error.code ?? error.message}）。请检查地址、端口和网络，确认服务器已启动。`,
  )
}
