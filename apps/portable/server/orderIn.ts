import type { IncomingMessage } from 'node:http'
import { type SelfForm, selfForms, type SelfOrder } from '@hengjian/checking/selfCheck'
import { Refusal } from './refusal.ts'

/** Bytes; no report is larger. */
export const largestFile = 50 * 1024 * 1024
/** What a form adds around its file. */
const around = 10_000

/**
 * The form that an address asks for; the page where it asks for none.
 * @throws Refusal
 */
export function formAsked(query: URLSearchParams): SelfForm {
  const asked = query.get('as') ?? 'page'
  const as = selfForms.find((form) => form === asked)
  if (!as) throw new Refusal(400, 'REQUEST_WRONG', '请求的格式不对，请刷新页面后重试。')
  return as
}

/**
 * The file that a request brings as multipart `file`, whole in memory.
 * @throws Refusal for one that is too large, or for none
 */
export async function orderIn(request: IncomingMessage): Promise<Pick<SelfOrder, 'file' | 'bytes'>> {
  const body = await bodyOf(request)
  const type = request.headers['content-type'] ?? ''
  const file = await new Response(body, { headers: { 'content-type': type } })
    .formData()
    .then((form) => form.get('file'))
    .catch(() => null)
  if (!(file instanceof File)) throw new Refusal(422, 'FILE_MISSING', '没有收到文件，请重新选择后再试。')
  return { file: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
}

async function bodyOf(request: IncomingMessage): Promise<Buffer<ArrayBuffer>> {
  const tooLarge = () => new Refusal(413, 'FILE_TOO_LARGE', '文件超过 50 MB，请删去图片或拆成几份后再检查。')
  if (Number(request.headers['content-length'] ?? 0) > largestFile + around) throw tooLarge()
  const pieces: Buffer[] = []
  let size = 0
  for await (const piece of request as AsyncIterable<Buffer>) {
    size += piece.length
    if (size > largestFile + around) throw tooLarge()
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}
