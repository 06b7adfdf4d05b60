import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { selfCheck, TooBusy } from '@hengjian/checking/selfCheck'
import { formAsked, largestFile, orderIn } from './orderIn.ts'
import { pageFiles } from './pageFiles.ts'
import { Refusal } from './refusal.ts'
import { fromOwnPage, toOwnName } from './ownPage.ts'

export type LocalServer = {
  readonly address: string
  /** Fulfilled when the page asked to leave, or `close` was called. */
  readonly closed: Promise<void>
  readonly close: () => void
}

type Options = {
  /** The built page. */
  readonly pageDirectory: string
  readonly version: string
  /** 0 for any that is free. */
  readonly port: number
}

const headers = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'",
}

/** Answers the page of this machine: its files, and one file to check at a time. Nothing is written anywhere. */
export async function openLocalServer({ pageDirectory, version, port }: Options): Promise<LocalServer> {
  const page = await pageFiles(pageDirectory)
  const { promise: closed, resolve: isClosed } = Promise.withResolvers<void>()

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    toOwnName(request)
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1')
    const asked = `${request.method} ${pathname}`
    const file = request.method === 'GET' ? page.get(pathname) : undefined
    if (file) send(response, 200, file.mediaType, file.bytes)
    else if (asked === 'GET /api/self-checks') sendJson(response, 200, { local: true, largestFile })
    else if (asked === 'POST /api/self-checks') {
      fromOwnPage(request)
      await check(request, response, searchParams)
    } else if (asked === 'POST /api/exit') {
      fromOwnPage(request)
      response.once('finish', close)
      response.writeHead(204, headers).end()
    } else throw new Refusal(404, 'ADDRESS_UNKNOWN', '没有这个地址，请刷新页面。')
  }

  async function check(
    request: IncomingMessage,
    response: ServerResponse,
    query: URLSearchParams,
  ): Promise<void> {
    const as = formAsked(query)
    const order = { ...(await orderIn(request)), as, version, date: new Date().toISOString() }
    const answered = await selfCheck(order)
    if (answered.kind === 'shown') sendJson(response, 200, answered.shown)
    else if (answered.kind === 'refused') throw new Refusal(422, 'NOT_READ', answered.message)
    else {
      response.setHeader('content-disposition', `attachment; filename*=UTF-8''${encoded(answered.name)}`)
      send(response, 200, answered.mediaType, answered.bytes)
    }
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      const { status, code, message } = refusalOf(error)
      // What was not read of a body is not waited for.
      if (!request.complete) response.setHeader('connection', 'close')
      if (!response.headersSent) sendJson(response, status, { code, message })
    })
  })
  const close = (): void => {
    server.close(() => isClosed())
    server.closeAllConnections()
  }
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return { address, closed, close }
}

function refusalOf(error: unknown): Refusal {
  if (error instanceof Refusal) return error
  if (error instanceof TooBusy) return new Refusal(503, error.code, error.message)
  return new Refusal(500, 'INTERNAL', '检查程序出现故障，请重新启动后再试；仍不行请把文件交给维护人员。')
}

const encoded = (name: string): string =>
  encodeURIComponent(name.toWellFormed()).replaceAll(
    /['()*]/g,
    (character) => `%${character.codePointAt(0)?.toString(16).toUpperCase()}`,
  )

function send(response: ServerResponse, status: number, mediaType: string, bytes: Uint8Array): void {
  response
    .writeHead(status, { ...headers, 'content-type': mediaType, 'content-length': bytes.length })
    .end(bytes)
}

const sendJson = (response: ServerResponse, status: number, body: unknown): void =>
  send(response, status, 'application/json; charset=utf-8', Buffer.from(JSON.stringify(body)))
