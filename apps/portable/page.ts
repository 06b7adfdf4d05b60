import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Command, readArguments, UsageError } from '../cli/command.ts'
import manifest from './package.json' with { type: 'json' }
import { openBrowser } from './openBrowser.ts'
import { openLocalServer } from './server/localServer.ts'

/** The page lies beside the scripts of an archive, or where the source is built. */
const places = ['./page/', '../web/dist/'].map((place) => fileURLToPath(new URL(place, import.meta.url)))

/** Brings up the page of this machine and keeps running until it is left. */
export const pageCommand: Command = {
  name: 'page',
  usage: 'page [--port 端口] [--quiet]',
  says: '在浏览器里检查：打开本机的页面，按 Ctrl-C 或点“退出”结束；--quiet 不打开浏览器',
  async run(args) {
    const flags = { port: { type: 'string' }, quiet: { type: 'boolean' } } as const
    const { values } = readArguments(args, flags, this.usage)
    const port = Number(values.port ?? 0)
    if (!Number.isInteger(port) || port < 0 || port > 65_535)
      throw new UsageError('--port 须为 0 至 65535 之间的整数。')
    const pageDirectory = places.find((place) => existsSync(`${place}zijian.html`))
    if (pageDirectory === undefined) throw new UsageError('没有找到页面文件，请重新解压后再试。')
    const server = await openLocalServer({ pageDirectory, version: manifest.version, port }).catch(
      (error: NodeJS.ErrnoException) => {
        if (error.code !== 'EADDRINUSE') throw error
        throw new UsageError(`端口 ${port} 已被占用，请换一个，或不写 --port。`)
      },
    )
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, server.close)
    console.log(
      `衡鉴检查已启动：${server.address}\n只在本机使用，不联网，不保存文件。按 Ctrl-C 或在页面上点“退出”结束。`,
    )
    if (values.quiet !== true) openBrowser(server.address)
    await server.closed
    console.log('已退出。')
    // A file that is still being checked is not waited for.
    process.exit(0)
  },
}
