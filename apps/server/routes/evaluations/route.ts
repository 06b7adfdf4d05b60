import {
  boundVolume,
  comparePrint,
  comparisonPlan,
  createEvaluation,
  createSet,
  draftEmptySections,
  draftOf,
  enterCell,
  evaluationFile,
  fileScans,
  figureRecords,
  formats,
  listEvaluations,
  localNotices,
  openEvaluation,
  submitEvaluation,
} from '@hengjian/office'
import { writeWorkbook } from '@hengjian/workbook'
import { z } from 'zod'
import { attachment } from '../../attachment.ts'
import { broughtIn, largestPaste } from '../../brought.ts'
import { personIn, type Services } from '../../context.ts'
import { mediaTypes } from '../../mediaTypes.ts'
import type { Api } from '../../server.ts'
import { wire } from '../../wire.ts'
import {
  draftJson,
  entry,
  evaluation,
  evaluationSummary,
  figureRecords as recordsSchema,
  localNoticeJson,
  newEvaluation,
  printComparison,
  scans,
  submission,
  wholeSet,
} from './schema.ts'

const one = z.object({ id: z.uuid() })
const query = z.object({ org: z.coerce.number().int(), year: z.coerce.number().int() })

/** Self-evaluations: the live form, its cells, its figures, submission and documents. */
export function evaluationRoutes(api: Api, { house, writers }: Services): void {
  api.get(
    '/api/evaluations',
    { schema: { querystring: query, response: { 200: z.array(evaluationSummary) } } },
    async (request) => listEvaluations(house, personIn(request), request.query.org, request.query.year),
  )
  api.post(
    '/api/evaluations',
    { schema: { body: newEvaluation, response: { 201: evaluation } } },
    async (request, reply) =>
      reply.code(201).send(wire(await createEvaluation(house, personIn(request), request.body))),
  )
  api.post(
    '/api/evaluations/set',
    { schema: { body: wholeSet, response: { 200: z.object({ created: z.number().int() }) } } },
    async (request) => {
      const { org, year } = request.body
      return { created: await createSet(house, personIn(request), org, year) }
    },
  )
  api.get(
    '/api/evaluations/notices',
    { schema: { querystring: query, response: { 200: z.array(localNoticeJson) } } },
    async (request) =>
      wire(await localNotices(house, personIn(request), request.query.org, request.query.year)),
  )
  api.get(
    '/api/evaluations/:id',
    { schema: { params: one, response: { 200: evaluation } } },
    async (request) => wire(await openEvaluation(house, personIn(request), request.params.id)),
  )
  api.patch(
    '/api/evaluations/:id/entries',
    { schema: { params: one, body: entry, response: { 200: evaluation } } },
    async (request) => wire(await enterCell(house, personIn(request), request.params.id, request.body)),
  )
  api.get(
    '/api/evaluations/:id/sections/:section/draft',
    { schema: { params: one.extend({ section: z.string() }), response: { 200: draftJson } } },
    async (request) =>
      wire(await draftOf(house, personIn(request), request.params.id, request.params.section)),
  )
  api.post(
    '/api/evaluations/:id/drafts',
    { schema: { params: one, response: { 200: evaluation } } },
    async (request) => wire(await draftEmptySections(house, personIn(request), request.params.id)),
  )
  api.post(
    '/api/evaluations/:id/submit',
    { schema: { params: one, body: submission, response: { 200: evaluation } } },
    async (request) =>
      wire(
        await submitEvaluation(
          house,
          writers,
          personIn(request),
          request.params.id,
          request.body.version,
          request.body.explanations,
        ),
      ),
  )
  api.put(
    '/api/evaluations/:id/scans',
    { schema: { params: one, body: scans, response: { 200: evaluation } } },
    async (request) => {
      const { version, digests } = request.body
      return wire(await fileScans(house, personIn(request), request.params.id, version, digests))
    },
  )
  api.get(
    '/api/evaluations/:id/figures/:figure/records',
    { schema: { params: one.extend({ figure: z.string() }), response: { 200: recordsSchema } } },
    async (request) => figureRecords(house, personIn(request), request.params.id, request.params.figure),
  )
  api.post(
    '/api/evaluations/:id/comparison',
    { schema: { params: one, response: { 200: printComparison } }, bodyLimit: largestPaste },
    async (request) => {
      const { brought } = await broughtIn(request)
      return wire(await comparePrint(house, personIn(request), request.params.id, brought))
    },
  )
  api.post(
    '/api/evaluations/:id/comparison.xlsx',
    { schema: { params: one }, bodyLimit: largestPaste },
    async (request, reply) => {
      const { brought } = await broughtIn(request)
      const plan = comparisonPlan(await comparePrint(house, personIn(request), request.params.id, brought))
      return attachment(reply, `${plan.title}.xlsx`, mediaTypes.xlsx).send(
        Buffer.from(await writeWorkbook(plan)),
      )
    },
  )
  api.get('/api/evaluations/bound.pdf', { schema: { querystring: query } }, async (request, reply) => {
    const { org, year } = request.query
    const { name, bytes } = await boundVolume(house, writers, personIn(request), org, year)
    return attachment(reply, name, mediaTypes.pdf).send(
      bytes instanceof Uint8Array ? Buffer.from(bytes) : bytes,
    )
  })
  for (const format of formats) {
    api.get(`/api/evaluations/:id/file.${format}`, { schema: { params: one } }, async (request, reply) => {
      const { name, bytes } = await evaluationFile(
        house,
        writers,
        personIn(request),
        request.params.id,
        format,
      )
      return attachment(reply, name, mediaTypes[format]).send(
        bytes instanceof Uint8Array ? Buffer.from(bytes) : bytes,
      )
    })
  }
}
