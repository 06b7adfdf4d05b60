import type { InjectOptions, Response } from 'light-my-request'
import type { Server } from '../server.ts'

export type Answer = Response
export type Browser = {
  readonly cookies: Map<string, string>
  get(url: string, headers?: Record<string, string>): Promise<Answer>
  post(url: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>
  put(url: string, body?: unknown): Promise<Answer>
  delete(url: string, body?: unknown): Promise<Answer>
  /** A request exactly as given, with nothing added but the cookies. */
  send(options: InjectOptions): Promise<Answer>
}

const host = '127.0.0.1:8750'

/** What the console's page does in a browser: keeps cookies, sends our header and its own origin. */
export function browser(server: Server, remoteAddress: string): Browser {
  const cookies = new Map<string, string>()
  const send = async (options: InjectOptions): Promise<Answer> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await server.inject({
      remoteAddress,
      ...options,
      headers: { host, ...(cookie === '' ? {} : { cookie }), ...options.headers },
    })
    for (const set of answer.cookies) {
      if (set.value === '' || set.maxAge === 0) cookies.delete(set.name)
      else cookies.set(set.name, set.value)
    }
    return answer
  }
  const change =
    (method: 'POST' | 'PUT' | 'DELETE') =>
    (url: string, body?: unknown, headers: Record<string, string> = {}) =>
      send({
        method,
        url,
        headers: { 'x-hengjian': '1', origin: `http://${host}`, 'sec-fetch-site': 'same-origin', ...headers },
        ...(body === undefined ? {} : { payload: body as NonNullable<InjectOptions['payload']> }),
      })
  return {
    cookies,
    send,
    get: (url, headers = {}) => send({ method: 'GET', url, headers }),
    post: change('POST'),
    put: change('PUT'),
    delete: change('DELETE'),
  }
}
