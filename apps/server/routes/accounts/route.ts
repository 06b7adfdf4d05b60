import { administrationOf, isAdministrator, OfficeError } from '@hengjian/office'
import { z } from 'zod'
import { createAccount, grantRoles, lockAccount, resetPassword } from '../../accounts/accounts.ts'
import { type Account, listAccounts } from '../../accounts/read.ts'
import { personIn, type Services } from '../../context.ts'
import type { Api } from '../../server.ts'
import { account, grantedRoles, issuedPassword, newAccount } from './schema.ts'

const one = z.object({ id: z.string() })

/** Accounts for the three administrators, each with the own part: create and lock, grant, look. */
export function accountRoutes(api: Api, { house, auth }: Services): void {
  api.get('/api/accounts', { schema: { response: { 200: z.array(account) } } }, async (request) => {
    const person = personIn(request)
    if (!isAdministrator(person)) throw new OfficeError('NOT_ADMINISTRATOR', '账号列表只有管理员可以查看。')
    const { scope } = await administrationOf(house, person)
    return (await listAccounts(auth, scope)).map(toJson)
  })
  api.post(
    '/api/accounts',
    { schema: { body: newAccount, response: { 201: issuedPassword } } },
    async (request, reply) => {
      const issued = await createAccount(house, auth, personIn(request), request.body)
      return reply.code(201).send({ ...issued, account: toJson(issued.account) })
    },
  )
  api.post(
    '/api/accounts/:id/lock',
    { schema: { params: one, response: { 200: account } } },
    async (request) => toJson(await lockAccount(house, auth, personIn(request), request.params.id, true)),
  )
  api.post(
    '/api/accounts/:id/unlock',
    { schema: { params: one, response: { 200: account } } },
    async (request) => toJson(await lockAccount(house, auth, personIn(request), request.params.id, false)),
  )
  api.post(
    '/api/accounts/:id/reset-password',
    { schema: { params: one, response: { 200: issuedPassword } } },
    async (request) => {
      const issued = await resetPassword(house, auth, personIn(request), request.params.id)
      return { ...issued, account: toJson(issued.account) }
    },
  )
  api.put(
    '/api/accounts/:id/roles',
    { schema: { params: one, body: grantedRoles, response: { 200: account } } },
    async (request) =>
      toJson(await grantRoles(house, auth, personIn(request), request.params.id, request.body.roles)),
  )
}

const toJson = ({ mustChangePassword: _hidden, roles, ...rest }: Account) => ({ ...rest, roles: [...roles] })
