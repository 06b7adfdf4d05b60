import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import type { Services } from '../context.ts'

/** The built console: hashed files are kept by browsers for a year, the page itself is asked for each time. */
export async function registerWeb(server: FastifyInstance, { config }: Services): Promise<void> {
  await server.register(fastifyStatic, {
    root: config.webDirectory,
    wildcard: false,
    preCompressed: true,
    setHeaders: (reply, path) => {
      reply.header(
        'cache-control',
        path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      )
    },
  })
  server.setNotFoundHandler((request, reply) => {
    if (request.url.startsWith('/api/'))
      return reply.code(404).send({ code: 'ADDRESS_UNKNOWN', message: '没有这个地址，请刷新页面。' })
    return reply.type('text/html').sendFile('index.html', join(config.webDirectory))
  })
}
