import type { IncomingMessage } from 'node:http'
import { Refusal } from './refusal.ts'

/**
 * Answers only to the names of this machine. A foreign site can let its name point here and would then count as our
 * own origin in the browser; it cannot choose the name that the browser sends.
 * @throws Refusal
 */
export function toOwnName({ headers: { host = '' } }: IncomingMessage): void {
  if (!/^(?:127\.0\.0\.1|localhost)(?::\d+)?$/i.test(host))
    throw new Refusal(421, 'HOST_UNKNOWN', '这个网址不是本程序的地址，请从启动窗口里写的地址进入。')
}

/**
 * What does something carries a header that a page of another origin cannot send without asking, and comes from our
 * own origin where the browser says so.
 * @throws Refusal
 */
export function fromOwnPage({ headers }: IncomingMessage): void {
  const { origin, host } = headers
  const site = headers['sec-fetch-site']
  const own =
    headers['x-hengjian'] === '1' &&
    (origin === undefined || origin === `http://${host}`) &&
    (site === undefined || site === 'same-origin')
  if (!own) throw new Refusal(403, 'CSRF', '请求不是从本页面发出的，已拒绝。请从启动窗口里写的地址重新进入。')
}
