import { OfficeError } from '@hengjian/office'
import type { FastifyRequest } from 'fastify'

/** A file as it was dropped; `path` says the folders it lay in, where a folder was dropped. @throws OfficeError FILE_MISSING */
export async function droppedIn(
  request: FastifyRequest,
): Promise<{ readonly path: string; readonly bytes: Buffer }> {
  const file = request.isMultipart() ? await request.file() : undefined
  if (!file) throw new OfficeError('FILE_MISSING', '没有收到文件，请重新选择后上传。')
  const bytes = await file.toBuffer()
  const path = file.fields['path']
  const within = path && !Array.isArray(path) && path.type === 'field' ? String(path.value) : ''
  return { path: within === '' ? file.filename : within, bytes }
}
