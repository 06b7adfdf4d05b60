import { archivePackage, dispatchFile, type EvaluationFile, handoverFile } from '@hengjian/office'
import type { FastifyReply } from 'fastify'
import { attachment } from '../../attachment.ts'
import { personIn, type Services } from '../../context.ts'
import { mediaTypes } from '../../mediaTypes.ts'
import type { Api } from '../../server.ts'
import { filed } from './schema.ts'

/** Papers of a unit and year: the sheet of its dispatch, the list for a successor, the package for the archive. */
export function filingRoutes(api: Api, { house, writers }: Services): void {
  const send = (reply: FastifyReply, { name, bytes }: EvaluationFile, type: keyof typeof mediaTypes) =>
    attachment(reply, name, mediaTypes[type]).send(bytes instanceof Uint8Array ? Buffer.from(bytes) : bytes)
  for (const format of ['docx', 'pdf'] as const)
    api.get(`/api/filing/dispatch.${format}`, { schema: { querystring: filed } }, async (request, reply) => {
      const { org, year } = request.query
      return send(reply, await dispatchFile(house, writers, personIn(request), org, year, format), format)
    })
  for (const format of ['docx', 'xlsx', 'pdf'] as const)
    api.get(`/api/filing/handover.${format}`, { schema: { querystring: filed } }, async (request, reply) => {
      const { org, year } = request.query
      return send(reply, await handoverFile(house, writers, personIn(request), org, year, format), format)
    })
  api.get('/api/filing/package.zip', { schema: { querystring: filed } }, async (request, reply) => {
    const { org, year } = request.query
    return send(reply, await archivePackage(house, writers, personIn(request), org, year), 'zip')
  })
}
