import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import type { Services } from '../context.ts'

/** Where drafts are checked without a login, in offices that have switched it on. */
const selfCheckPage = '/zijian'

const notBuilt = '网页还没有构建。请在程序目录运行 npm run build，再重新启动。'

/** The built console: hashed files are kept by browsers for a year, the page itself is asked for each time. */
export async function registerWeb(server: FastifyInstance, { config }: Services): Promise<void> {
  const built = existsSync(join(config.webDirectory, 'index.html'))
  if (built)
    await server.register(fastifyStatic, {
      root: config.webDirectory,
      wildcard: false,
      // Has an address of its own, where it is switched on.
      globIgnore: ['zijian.html'],
      preCompressed: true,
      cacheControl: false,
      setHeaders: (reply, path) => {
        const hashed = /[\\/]assets[\\/]/.test(path)
        void reply.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache')
      },
    })
  if (built && config.selfCheck) server.get(selfCheckPage, (_, reply) => reply.sendFile('zijian.html'))
  server.setNotFoundHandler((request, reply) => {
    const [path = ''] = request.url.split('?')
    const page = (request.method === 'GET' || request.method === 'HEAD') && !path.startsWith('/api/')
    // A file that is missing is missing: the page in its place would be run as a script.
    const off = path === selfCheckPage && !config.selfCheck
    if (!page || off || /\.[a-z\d]+$/i.test(path))
      return reply.code(404).send({ code: 'ADDRESS_UNKNOWN', message: '没有这个地址，请刷新页面。' })
    if (!built) return reply.code(503).type('text/plain; charset=utf-8').send(notBuilt)
    return reply.sendFile('index.html')
  })
}
