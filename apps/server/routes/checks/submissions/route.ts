import {
  attachedFile,
  checkAgain,
  giveAnswer,
  giveVerdict,
  markedFile,
  setUnit,
  submissionPages,
  submittedFile,
  verdictHistory,
} from '@hengjian/office'
import { z } from 'zod'
import { attachment } from '../../../attachment.ts'
import { personIn, type Services } from '../../../context.ts'
import { mediaTypes } from '../../../mediaTypes.ts'
import type { Api } from '../../../server.ts'
import { wire } from '../../../wire.ts'
import { droppedIn } from '../dropped.ts'
import { answer, decision, decisions, pages, unitSet } from './schema.ts'

const one = z.object({ id: z.uuid() })
const finding = one.extend({ fingerprint: z.string().min(1).max(40) })
const bytesOnly = 'application/octet-stream'

/** Files of a batch: their pages, their drafts, and what is decided of and answered to what was found in them. */
export function submissionRoutes(api: Api, { house }: Services): void {
  const at = '/api/checks/submissions/:id'
  api.get(`${at}/pages`, { schema: { params: one, response: { 200: pages } } }, async (request) =>
    // The store keeps the pages as the examiner gave them; the schema of the answer checks their shape.
    pages.parse(await submissionPages(house, personIn(request), request.params.id)),
  )
  api.get(`${at}/original`, { schema: { params: one } }, async (request, reply) => {
    const { name, bytes } = await submittedFile(house, personIn(request), request.params.id)
    return attachment(reply, name, bytesOnly).send(bytes)
  })
  api.get(`${at}/marked.docx`, { schema: { params: one } }, async (request, reply) => {
    const { name, bytes } = await markedFile(house, personIn(request), request.params.id)
    return attachment(reply, name, mediaTypes.docx).send(Buffer.from(bytes))
  })
  api.post(`${at}/files`, { schema: { params: one } }, async (request) =>
    checkAgain(house, personIn(request), request.params.id, await droppedIn(request)),
  )
  api.post(`${at}/checks`, { schema: { params: one } }, async (request) =>
    checkAgain(house, personIn(request), request.params.id, null),
  )
  api.put(`${at}/unit`, { schema: { params: one, body: unitSet } }, async (request, reply) => {
    await setUnit(house, personIn(request), request.params.id, request.body.unit)
    return reply.code(204).send()
  })

  const ofFinding = `${at}/findings/:fingerprint`
  api.put(`${ofFinding}/verdict`, { schema: { params: finding, body: decision } }, async (request, reply) => {
    const { id, fingerprint } = request.params
    await giveVerdict(house, personIn(request), id, fingerprint, request.body)
    return reply.code(204).send()
  })
  api.get(
    `${ofFinding}/verdicts`,
    { schema: { params: finding, response: { 200: decisions } } },
    async (request) => {
      const { id, fingerprint } = request.params
      return wire(await verdictHistory(house, personIn(request), id, fingerprint))
    },
  )
  api.put(`${ofFinding}/answer`, { schema: { params: finding, body: answer } }, async (request, reply) => {
    const { id, fingerprint } = request.params
    await giveAnswer(house, personIn(request), id, fingerprint, request.body)
    return reply.code(204).send()
  })
  api.get(
    `${at}/attachments/:digest`,
    { schema: { params: one.extend({ digest: z.string().regex(/^[0-9a-f]{64}$/) }) } },
    async (request, reply) => {
      const { id, digest } = request.params
      const { name, bytes } = await attachedFile(house, personIn(request), id, digest)
      return attachment(reply, name, bytesOnly).send(bytes)
    },
  )
}
