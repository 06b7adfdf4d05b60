import { OfficeError } from '@hengjian/office'
import type { FastifyInstance } from 'fastify'

const changing = new Set(['POST', 'PUT', 'PATCH', 'DELETE'])

/**
 * Against requests forged by another page: whatever changes something carries our own header, which a
 * foreign page cannot send without asking, and comes from our own origin where the browser says so.
 */
export function registerForgeryGuard(server: FastifyInstance): void {
  server.addHook('onRequest', async (request) => {
    if (!changing.has(request.method)) return
    const { origin } = request.headers
    const site = request.headers['sec-fetch-site']
    const own =
      request.headers['x-hengjian'] === '1' &&
      (origin === undefined || (URL.canParse(origin) && new URL(origin).host === request.host)) &&
      (site === undefined || site === 'same-origin')
    if (!own) throw new OfficeError('CSRF', '请求不是从本系统页面发出的，已拒绝。请从系统首页重新进入。')
  })
}
