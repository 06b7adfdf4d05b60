import { OfficeError, officeOf } from '@hengjian/office'
import { inOffice, registerFile } from '@hengjian/store'
import { z } from 'zod'
import { attachment } from '../../attachment.ts'
import { personIn, type Services } from '../../context.ts'
import { receiveEvidence } from '../../files/receive.ts'
import { findFile } from '../../files/registry.ts'
import type { Api } from '../../server.ts'
import { storedFile } from './schema.ts'

const one = z.object({ digest: z.string().regex(/^[0-9a-f]{64}$/) })

/** What a browser shows beside the form instead of saving it. */
const shown = new Set(['application/pdf', 'image/jpeg', 'image/png'])
/** Evidence never runs anything, whatever it turns out to be; the console may show it in a frame. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'self'"

/** Evidence files: kept by their content, opened by those whose organisations have a row that refers to them. */
export function fileRoutes(api: Api, { house }: Services): void {
  api.post('/api/files', { schema: { response: { 200: storedFile } } }, async (request) => {
    const office = await officeOf(house, personIn(request))
    const part = request.isMultipart() ? await request.file() : undefined
    if (!part) throw new OfficeError('FILE_MISSING', '没有收到文件，请重新选择后上传。')
    const name = plainFileName(part.filename)
    const { digest, size, mediaType } = await receiveEvidence(house.files, name, part.file)
    await inOffice(house.app, office, (tx) => registerFile(tx, office, { digest, name, size, mediaType }))
    return { digest, name, size, mediaType }
  })

  api.get('/api/files/:digest', { schema: { params: one } }, async (request, reply) => {
    const office = await officeOf(house, personIn(request))
    const { digest } = request.params
    const file = await findFile(house, office, digest)
    if (!file) throw new OfficeError('FILE_UNKNOWN', '没有找到这份文件，或不在您的单位范围内。')
    const inline = shown.has(file.mediaType)
    return attachment(reply, file.name, file.mediaType, inline)
      .header('content-security-policy', inline ? policy : `sandbox; ${policy}`)
      .header('content-length', file.size)
      .send(await house.files.get(digest))
  })
}

/** The name without folders and control characters; what the browser sends is not trusted. */
const plainFileName = (name: string): string =>
  [...(name.split(/[\\/]/).at(-1) ?? '').replaceAll(/\p{Cc}/gu, '').trim()].slice(-200).join('')
