import type { FastifyInstance } from 'fastify'
import { OfficeError } from '@hengjian/office'

const changing = new Set(['POST', 'PUT', 'PATCH', 'DELETE'])

/**
 * Against requests forged by another page: whatever changes something carries our own header, which a
 * foreign page cannot send without asking, and comes from our own origin.
 */
export function registerGuard(server: FastifyInstance): void {
  server.addHook('onRequest', async (request) => {
    if (!changing.has(request.method)) return
    const { origin, host } = request.headers
    const foreign = origin !== undefined && new URL(origin).host !== host
    const site = request.headers['sec-fetch-site']
    if (request.headers['x-hengjian'] !== '1' || foreign || (site !== undefined && site !== 'same-origin')) {
      throw new OfficeError('CSRF', '请求不是从本系统页面发出的，已拒绝。请从系统首页重新进入。')
    }
  })
}
