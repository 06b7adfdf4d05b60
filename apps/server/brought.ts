import { type Brought, OfficeError } from '@hengjian/office'
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'

/** Bytes of a pasted block: some ten thousand rows. More comes as a file. */
export const largestPaste = 8 * 1024 * 1024

const pastedCells = z.object({ org: z.number().int().optional(), text: z.string().min(1) })

/**
 * What a request brings: a file as multipart `file`, or pasted cells as JSON, with the organisation where one is named.
 * @throws OfficeError FILE_MISSING
 */
export async function broughtIn(
  request: FastifyRequest,
): Promise<{ readonly org: number | null; readonly brought: Brought }> {
  if (!request.isMultipart()) {
    const { org, text } = pastedCells.parse(request.body)
    return { org: org ?? null, brought: { text } }
  }
  const file = await request.file()
  if (!file) throw new OfficeError('FILE_MISSING', '没有收到文件，请重新选择后上传。')
  const bytes = await file.toBuffer()
  const field = file.fields['org']
  const org = field && !Array.isArray(field) && field.type === 'field' ? Number(field.value) : Number.NaN
  return { org: Number.isInteger(org) ? org : null, brought: { name: file.filename, bytes } }
}

/** The organisation that something is brought for. @throws OfficeError ORGANISATION_MISSING */
export function orgNamed(org: number | null): number {
  if (org === null)
    throw new OfficeError('ORGANISATION_MISSING', '没有指明单位，请在页面上方选择单位后重新上传。')
  return org
}
