import type { House, Person, Writers } from '@hengjian/office'
import type { FastifyRequest } from 'fastify'
import type { Account } from './accounts/read.ts'
import type { AuthDatabase } from './accounts/login.ts'
import { LoginError, type Accounts } from './accounts/session.ts'
import type { Config } from './config.ts'

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
  if (!request.person) throw new LoginError('SESSION_OVER', '登录已过期，请重新登录。您填写的内容没有丢失。')
  return request.person
}

/** The account of a request. @throws LoginError SESSION_OVER */
export function accountIn(request: FastifyRequest): Account {
  if (!request.account) throw new LoginError('SESSION_OVER', '登录已过期，请重新登录。您填写的内容没有丢失。')
  return request.account
}
