import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance } from 'fastify'

/** Requests a minute of one account: some forty a second, which a script reaches and a person does not. */
const ofAccount = 2_400
/** Requests a minute of one address without a session: the pages' files, loaded by a whole office behind it. */
const ofAddress = 6_000

/**
 * Refuses what no person asks for. Requests of a session are counted by its account, since the officials of
 * one office often share an address; the others by address. The limit runs after the session was looked up,
 * and before anything of the body is read; logins have a lower limit of their own at their route.
 */
export async function registerRequestLimit(server: FastifyInstance): Promise<void> {
  await server.register(rateLimit, {
    timeWindow: '1 minute',
    max: (request) => (request.account ? ofAccount : ofAddress),
    keyGenerator: (request) => request.account?.id ?? request.ip,
  })
}
