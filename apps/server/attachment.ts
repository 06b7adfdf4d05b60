import type { FastifyReply } from 'fastify'

export const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Sets the headers of a download whose name is Chinese (RFC 6266: an ASCII name for old clients, UTF-8 for the rest). */
export function attachment(
  reply: FastifyReply,
  name: string,
  mediaType: string,
  inline = false,
): FastifyReply {
  const extension = /\.[a-z\d]+$/i.exec(name)?.[0] ?? ''
  const encoded = encodeURIComponent(name.toWellFormed()).replaceAll(
    /['()*]/g,
    (character) => `%${character.codePointAt(0)?.toString(16).toUpperCase()}`,
  )
  return reply
    .header(
      'content-disposition',
      `${inline ? 'inline' : 'attachment'}; filename="file${extension}"; filename*=UTF-8''${encoded}`,
    )
    .header('cache-control', 'no-store')
    .type(mediaType)
}
