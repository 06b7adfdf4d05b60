import { waitForLogin } from './loginGate.ts'
import { NetworkProblem, problemOf } from './problem.ts'

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

export type CallOptions = {
  /** Questions about the login itself must not wait for a login. */
  readonly waitsForLogin?: boolean
  readonly signal?: AbortSignal
}

/**
 * One request to the server: `/ledgers/…` with a JSON body or a form with a file.
 * @throws Problem with the server's own sentence; NetworkProblem when it was not reached
 */
export async function call<T>(
  method: Method,
  path: string,
  body?: unknown,
  options: CallOptions = {},
): Promise<T> {
  const response = await send(method, path, body, options)
  return response.status === 204 ? (undefined as T) : ((await response.json()) as T)
}

/** Like `call`, for answers that are files. */
export async function send(
  method: Method,
  path: string,
  body: unknown,
  options: CallOptions = {},
): Promise<Response> {
  const isForm = body instanceof FormData
  const response = await fetch(`/api${path}`, {
    method,
    credentials: 'same-origin',
    headers: {
      // A page of another origin cannot set this header: the server refuses changes without it.
      ...(method === 'GET' ? {} : { 'x-hengjian': '1' }),
      ...(body === undefined || isForm ? {} : { 'content-type': 'application/json' }),
    },
    body: body === undefined ? null : isForm ? body : JSON.stringify(body),
    ...(options.signal ? { signal: options.signal } : {}),
  }).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw new NetworkProblem()
  })
  if (response.status === 401 && (options.waitsForLogin ?? true)) {
    await waitForLogin()
    return send(method, path, body, options)
  }
  if (!response.ok) throw await problemOf(response)
  return response
}

/** `{ org: 3, q: undefined }` → `?org=3`. */
export function queryString(parts: Readonly<Record<string, string | number | undefined>>): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(parts))
    if (value !== undefined && value !== '') search.set(name, String(value))
  const text = search.toString()
  return text === '' ? '' : `?${text}`
}
