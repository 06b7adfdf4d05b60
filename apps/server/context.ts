import type { House, Person, Writers } from '@hengjian/office'
import type { FastifyRequest } from 'fastify'
import type { Account } from './accounts/read.ts'
import type { AuthDatabase } from './accounts/login.ts'
import type { Accounts } from './accounts/session.ts'
import type { Config } from './config.ts'
import { sessionOver } from './plugins/session.ts'

/** What routes work with: the house, its writers, its accounts. */
export type Services = {
  readonly house: House
  readonly writers: Writers
  readonly accounts: Accounts
  readonly auth: AuthDatabase
  readonly config: Config
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by the session plugin; null on a request without a valid session. */
    person: Person | null
    account: Account | null
    sessionToken: string
  }
}

/** The person of a request. @throws LoginError SESSION_OVER without a valid session */
export function personIn(request: FastifyRequest): Person {
  if (!request.person) throw sessionOver()
  return request.person
}

/** The account of a request. @throws LoginError SESSION_OVER */
export function accountIn(request: FastifyRequest): Account {
  if (!request.account) throw sessionOver()
  return request.account
}
