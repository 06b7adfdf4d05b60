import { OfficeError } from '@hengjian/office'
import type { FastifyInstance } from 'fastify'
import { LoginError, personOf, sessionOf } from '../accounts/session.ts'
import type { Services } from '../context.ts'

/** Addresses that answer without a session. */
const open = new Set(['/api/login', '/api/logout', '/api/health', '/api/openapi.json', '/api/self-checks'])
/** Addresses that answer while an issued password still has to be changed. */
const whileChanging = new Set(['/api/session', '/api/password'])

/**
 * Finds out who a request comes from, before anything of its body is read. Below /api everything asks for
 * a session unless it is listed above: a new route is closed until somebody opens it. Business data is
 * closed to the three administrators where it is read, in `officeOf`.
 */
export function registerSession(server: FastifyInstance, { accounts }: Services): void {
  server.decorateRequest('person', null)
  server.decorateRequest('account', null)
  server.decorateRequest('sessionToken', '')
  server.addHook('onRequest', async (request, reply) => {
    // The route's own pattern: however an address is spelled, it is judged by where it leads.
    const address = request.routeOptions.url ?? request.url
    if (!address.startsWith('/api/')) return
    void reply.header('cache-control', 'no-store')
    if (open.has(address)) return
    const session = await sessionOf(accounts, headersOf(request.headers))
    if (!session) throw sessionOver()
    for (const cookie of session.cookies) void reply.header('set-cookie', cookie)
    request.account = session.account
    request.sessionToken = session.token
    request.person = personOf(session.account, request.id)
    if (session.account.mustChangePassword && !whileChanging.has(address)) {
      throw new OfficeError('PASSWORD_CHANGE_ASKED', '这是初始密码，请先修改密码再使用。')
    }
  })
}

export const sessionOver = (): LoginError =>
  new LoginError('SESSION_OVER', '登录已过期，请重新登录。您填写的内容没有丢失。')

/** Node's headers as the login library reads them. */
export function headersOf(
  incoming: Readonly<Record<string, string | readonly string[] | undefined>>,
): Headers {
  const headers = new Headers()
  for (const [name, value] of Object.entries(incoming)) {
    if (typeof value === 'string') headers.set(name, value)
  }
  return headers
}
