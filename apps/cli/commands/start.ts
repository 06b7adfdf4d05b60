import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { StoreError } from '@hengjian/store'
import { type Command, readArguments } from '../command.ts'
import { placeFlags, programDirectory } from '../place.ts'

/** Brings up everything and keeps running until it is told to stop. */
export const start: Command = {
  name: 'start',
  usage: 'start [--demo] [--port 端口] [--data 目录] [--runtime 目录]',
  says: '启动：数据库、控制台；--demo 装入演示数据',
  async run(args) {
    const { values } = readArguments(args, { ...placeFlags, port: { type: 'string' } }, this.usage)
    await builtWeb()
    const { openServer } = await import('../openServer.ts')
    const running = await openServer(values)
    let stopping = false
    const stop = async (): Promise<void> => {
      if (stopping) return
      stopping = true
      console.log('正在停止……')
      await running.close()
      console.log('已停止。')
    }
    process.on('SIGINT', () => void stop())
    process.on('SIGTERM', () => void stop())
    try {
      await begin(running, values.demo ?? false)
    } catch (error) {
      await stop()
      throw error
    }
  },
}

async function begin(
  running: Awaited<ReturnType<typeof import('../openServer.ts').openServer>>,
  demo: boolean,
): Promise<void> {
  const { services, server, open } = running
  const { host, port } = services.config
  if (demo) {
    const { loadDemo } = await import('../demo.ts')
    if (await loadDemo(services.house, services.auth)) console.log('已装入演示数据。')
  }
  await mustHavePasswords(services)
  const address = await server.listen({ host, port }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EADDRINUSE')
      throw new StoreError(
        'PORT_IN_USE',
        `端口 ${port} 已被占用。请关闭占用它的程序，或用 --port 另选一个端口。`,
      )
    throw error
  })
  await open.database.announce(address)
  console.log(`\n衡鉴已启动：${address}\n${open.database.describe()}`)
  if (demo) await printAccounts()
  console.log('按 Ctrl-C 停止。')
}

async function printAccounts(): Promise<void> {
  const { demoAccounts, demoPassword } = await import('../demo.ts')
  console.log(`\n演示账号（密码都是 ${demoPassword}，只在本机可用）：`)
  for (const { name, displayName, section } of demoAccounts)
    console.log(`  ${name.padEnd(10)} ${section} ${displayName}`)
}

async function mustHavePasswords({ auth }: import('@hengjian/server').Services): Promise<void> {
  const { hasPasswords, listAccounts } = await import('@hengjian/server')
  if (await hasPasswords(auth)) return
  if ((await listAccounts(auth)).length > 0)
    throw new StoreError(
      'NO_PASSWORDS',
      '这个数据目录由归档导入，账号都还没有密码。请先运行 npx hengjian init，为归档里的系统管理员设置密码。',
    )
  throw new StoreError(
    'NOT_INITIALISED',
    '这个数据目录还没有初始化。请先运行 npx hengjian init 建立组织和第一位系统管理员；只想试用请运行 npm start。',
  )
}

/** Builds the console where it has not been built: after a fresh clone, once. */
async function builtWeb(): Promise<void> {
  if (existsSync(join(programDirectory, 'apps/web/dist/index.html'))) return
  console.log('首次启动，正在构建控制台……')
  const { build } = await import('vite')
  await build({ root: join(programDirectory, 'apps/web'), logLevel: 'error' })
}
