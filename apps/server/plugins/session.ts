import type { FastifyInstance } from 'fastify'
import { OfficeError } from '@hengjian/office'
import { personOf, sessionOf } from '../accounts/session.ts'
import type { Services } from '../context.ts'

/** Addresses that answer without a session, or while a password still has to be changed. */
const open = new Set(['/api/login', '/api/health', '/api/openapi.json'])
const whileChanging = new Set(['/api/session', '/api/password', '/api/logout'])

/** Finds out who a request comes from. */
export function registerSession(server: FastifyInstance, { accounts }: Services): void {
  server.decorateRequest('person', null)
  server.decorateRequest('account', null)
  server.decorateRequest('sessionToken', '')
  server.addHook('preHandler', async (request, reply) => {
    const [address = ''] = request.url.split('?')
    if (!address.startsWith('/api/') || open.has(address)) return
    const session = await sessionOf(accounts, headersOf(request.headers))
    if (!session) return
    for (const cookie of session.cookies) void reply.header('set-cookie', cookie)
    request.account = session.account
    request.sessionToken = session.token
    request.person = personOf(session.account, request.id)
    if (session.account.mustChangePassword && !whileChanging.has(address)) {
      throw new OfficeError('PASSWORD_CHANGE_ASKED', '这是初始密码，请先修改密码再使用。')
    }
  })
}

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
