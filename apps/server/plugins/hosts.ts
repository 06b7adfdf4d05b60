import { isIP } from 'node:net'
import { hostname } from 'node:os'
import { OfficeError } from '@hengjian/office'
import type { FastifyInstance } from 'fastify'
import type { Config } from '../config.ts'

/**
 * Answers only to names of its own. A foreign site can let its name point at this machine and would then
 * count as our own origin in the visitor's browser; it cannot choose the name the browser sends. An address
 * in numbers cannot be borrowed that way.
 */
export function registerHosts(server: FastifyInstance, config: Config): void {
  const loopback = isLoopback(config.host)
  const names = new Set(['localhost', ...(loopback ? [] : [hostname().toLowerCase()])])
  if (config.publicUrl) names.add(new URL(config.publicUrl).hostname.toLowerCase())
  server.addHook('onRequest', async (request) => {
    const name = request.hostname.replaceAll(/^\[|\]$/g, '').toLowerCase()
    const numbers = isIP(name) !== 0
    if (names.has(name) || (numbers && (!loopback || isLoopback(name)))) return
    throw new OfficeError(
      'HOST_UNKNOWN',
      '这个网址不是本系统的地址，请从单位公布的地址进入；地址有变动的，请系统管理员设置 HENGJIAN_PUBLIC_URL。',
    )
  })
}

const isLoopback = (address: string): boolean =>
  address === 'localhost' || address === '::1' || address.startsWith('127.')
