import { selfCheck, TooBusy } from '@hengjian/checking/selfCheck'
import { OfficeError } from '@hengjian/office'
import type { FastifyReply, FastifyRequest } from 'fastify'
import manifest from '../../package.json' with { type: 'json' }
import { attachment } from '../../attachment.ts'
import type { Services } from '../../context.ts'
import type { Api } from '../../server.ts'
import { asked, terms } from './schema.ts'

/** Bytes; a report has a tenth of it. Lower than for those who have logged in. */
const largestFile = 20 * 1024 * 1024
/** Requests a minute of one address: a person checks a draft and takes three papers about it along. */
const ofAddress = 20

/**
 * 自查: a draft checked without a login, where the office has switched it on. Nothing is kept: no row, no file, no
 * entry of the journal; the file lives in memory until it is answered. Switched off, there is no such address.
 */
export function selfCheckRoutes(api: Api, { config }: Services): void {
  api.get('/api/self-checks', { schema: { response: { 200: terms } } }, async () => {
    mustBeOn(config.selfCheck)
    return { local: false, largestFile }
  })

  api.post(
    '/api/self-checks',
    {
      schema: { querystring: asked },
      config: {
        rateLimit: { max: ofAddress, timeWindow: '1 minute', keyGenerator: ({ ip }: FastifyRequest) => ip },
      },
    },
    async (request, reply) => {
      mustBeOn(config.selfCheck)
      const brought = await broughtIn(request)
      const { as } = request.query
      const order = { ...brought, as, version: manifest.version, date: new Date().toISOString() }
      const answer = await selfCheck(order).catch((error: unknown) => {
        throw error instanceof TooBusy ? new OfficeError(error.code, error.message) : error
      })
      if (answer.kind === 'refused') throw new OfficeError('NOT_READ', answer.message)
      if (answer.kind === 'shown') return answer.shown
      return given(reply, answer.name, answer.mediaType, answer.bytes)
    },
  )
}

const given = (reply: FastifyReply, name: string, mediaType: string, bytes: Uint8Array): FastifyReply =>
  attachment(reply, name, mediaType).send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length))

/** @throws OfficeError ADDRESS_UNKNOWN, as for an address that nobody made */
function mustBeOn(on: boolean): void {
  if (!on) throw new OfficeError('ADDRESS_UNKNOWN', '没有这个地址，请刷新页面。')
}

/** @throws OfficeError FILE_MISSING, FILE_TOO_LARGE */
async function broughtIn(
  request: FastifyRequest,
): Promise<{ readonly file: string; readonly bytes: Uint8Array }> {
  const file = request.isMultipart() ? await request.file({ limits: { fileSize: largestFile } }) : undefined
  if (!file) throw new OfficeError('FILE_MISSING', '没有收到文件，请重新选择后再试。')
  const bytes = await file.toBuffer().catch((error: { readonly code?: string }) => {
    if (error.code === 'FST_REQ_FILE_TOO_LARGE')
      throw new OfficeError('FILE_TOO_LARGE', '文件超过 20 MB，请删去图片或拆成几份后再检查。')
    throw error
  })
  return { file: file.filename, bytes }
}
