import { newestYear, scopeOf, today } from '@hengjian/office'
import { changeOwnPassword } from '../../accounts/changePassword.ts'
import type { Account } from '../../accounts/read.ts'
import { login, logout } from '../../accounts/session.ts'
import { accountIn, type Services } from '../../context.ts'
import { headersOf } from '../../plugins/session.ts'
import type { Api } from '../../server.ts'
import { credentials, passwordChange, session } from './schema.ts'

const levels = { 省: 'province', 市: 'city', 县: 'county', 单位: 'unit' } as const
/** Years offered in the header: the next for budgeting, this one, and those whose reports may still be asked for. */
const yearsBack = 6

/** Log in, log out, who am I, change my password. */
export function sessionRoutes(api: Api, services: Services): void {
  const { accounts, house } = services

  api.get('/api/session', { schema: { response: { 200: session } } }, async (request) =>
    describe(accountIn(request)),
  )

  api.post(
    '/api/login',
    {
      schema: { body: credentials, response: { 200: session } },
      config: { rateLimit: { max: 30, timeWindow: '1 minute' } },
    },
    async (request, reply) => {
      const { cookies, account } = await login(
        accounts,
        request.body.name,
        request.body.password,
        request.ip,
        headersOf(request.headers),
      )
      for (const cookie of cookies) void reply.header('set-cookie', cookie)
      return describe(account)
    },
  )

  api.post('/api/logout', async (request, reply) => {
    for (const cookie of await logout(accounts, headersOf(request.headers)))
      void reply.header('set-cookie', cookie)
    return reply.code(204).send()
  })

  api.post('/api/password', { schema: { body: passwordChange } }, async (request, reply) => {
    const session = { account: accountIn(request), token: request.sessionToken, requestId: request.id }
    await changeOwnPassword(accounts, session, { ...request.body, address: request.ip })
    return reply.code(204).send()
  })

  async function describe(account: Account) {
    const tree = await house.organisations()
    const scope = await scopeOf(house, account)
    const now = today(house)
    const year = Number(now.slice(0, 4))
    return {
      account: {
        id: account.id,
        name: account.name,
        displayName: account.displayName,
        section: account.section,
        organisation: account.organisation,
        roles: [...account.roles],
        mustChangePassword: account.mustChangePassword,
      },
      organisations: scope.flatMap((number) => {
        const organisation = tree.byNumber.get(number)
        if (!organisation) return []
        const { parent, name, level, demo } = organisation
        return [
          {
            id: number,
            parent: parent !== null && scope.includes(parent) ? parent : null,
            name,
            level: levels[level as keyof typeof levels],
            demo,
          },
        ]
      }),
      year: await newestYear(house, scope, year - 1),
      years: Array.from({ length: yearsBack + 2 }, (_, index) => year + 1 - index),
      demo: house.demo,
      today: now,
    }
  }
}
