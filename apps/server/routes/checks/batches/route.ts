import {
  assign,
  batchOverview,
  bringFile,
  chooseSample,
  createBatch,
  drawSample,
  dropSample,
  findingsList,
  letterFile,
  listBatches,
  OfficeError,
  officeOf,
  sampleList,
  takeStep,
  unassign,
  unitWork,
} from '@hengjian/office'
import { z } from 'zod'
import { listAccounts } from '../../../accounts/read.ts'
import { attachment } from '../../../attachment.ts'
import { personIn, type Services } from '../../../context.ts'
import { mediaTypes } from '../../../mediaTypes.ts'
import type { Api } from '../../../server.ts'
import { wire } from '../../../wire.ts'
import { droppedIn } from '../dropped.ts'
import {
  assignee,
  assignment,
  batches,
  chosen,
  drawing,
  listed,
  newBatch,
  overview,
  reason,
  step,
  work,
} from './schema.ts'

const one = z.object({ batch: z.uuid() })
/** A unit by its number; 0 stands for the files of which no unit is known. */
const ofUnit = one.extend({ unit: z.coerce.number().int().min(0) })
const why = z.object({ reason })

/** 批次: reports that are checked together, unit by unit, from the first look to the letters. */
export function checkBatchRoutes(api: Api, { house, auth }: Services): void {
  api.get('/api/checks/batches', { schema: { response: { 200: batches } } }, async (request) =>
    wire(await listBatches(house, personIn(request))),
  )
  api.post('/api/checks/batches', { schema: { body: newBatch } }, async (request) => ({
    id: await createBatch(house, personIn(request), request.body),
  }))
  api.get(
    '/api/checks/batches/:batch',
    { schema: { params: one, response: { 200: overview } } },
    async (request) => wire(await batchOverview(house, personIn(request), request.params.batch)),
  )
  api.post('/api/checks/batches/:batch/files', { schema: { params: one } }, async (request) =>
    bringFile(house, personIn(request), request.params.batch, await droppedIn(request)),
  )
  api.get(
    '/api/checks/batches/:batch/findings.xlsx',
    { schema: { params: one, querystring: listed } },
    async (request, reply) => {
      const list = await findingsList(house, personIn(request), request.params.batch, request.query)
      return attachment(reply, list.name, mediaTypes.xlsx).send(list.stream)
    },
  )
  api.get('/api/checks/batches/:batch/samples.xlsx', { schema: { params: one } }, async (request, reply) => {
    const list = await sampleList(house, personIn(request), request.params.batch)
    return attachment(reply, list.name, mediaTypes.xlsx).send(list.stream)
  })

  api.get(
    '/api/checks/batches/:batch/units/:unit',
    { schema: { params: ofUnit, response: { 200: work } } },
    async (request) => {
      const { batch, unit } = request.params
      return wire(await unitWork(house, personIn(request), batch, unit === 0 ? null : unit))
    },
  )
  api.post(
    '/api/checks/batches/:batch/units/:unit/steps',
    { schema: { params: ofUnit, body: step } },
    async (request, reply) => {
      const { batch, unit } = request.params
      const { step: name, ...words } = request.body
      await takeStep(house, personIn(request), batch, unit, name, words)
      return reply.code(204).send()
    },
  )
  for (const kind of ['opinion', 'notice'] as const)
    api.get(
      `/api/checks/batches/:batch/units/:unit/${kind}.docx`,
      { schema: { params: ofUnit } },
      async (request, reply) => {
        const { batch, unit } = request.params
        const { name, bytes } = await letterFile(house, personIn(request), batch, unit, kind)
        return attachment(reply, name, mediaTypes.docx).send(bytes)
      },
    )

  api.post(
    '/api/checks/batches/:batch/samples',
    { schema: { params: one, body: chosen } },
    async (request, reply) => {
      const { unit, reason: said } = request.body
      await chooseSample(house, personIn(request), request.params.batch, unit, said)
      return reply.code(204).send()
    },
  )
  api.post(
    '/api/checks/batches/:batch/samples/drawn',
    { schema: { params: one, body: drawing } },
    async (request, reply) => {
      const { count, seed } = request.body
      await drawSample(house, personIn(request), request.params.batch, count, seed)
      return reply.code(204).send()
    },
  )
  api.delete(
    '/api/checks/samples/:id',
    { schema: { params: z.object({ id: z.uuid() }), body: why } },
    async (request, reply) => {
      const said = request.body.reason
      if (!said) throw new OfficeError('REASON_ASKED', '移出抽查要写明原因。')
      await dropSample(house, personIn(request), request.params.id, said)
      return reply.code(204).send()
    },
  )

  const assignees = async (scope: readonly number[]) =>
    (await listAccounts(auth, scope)).flatMap(({ id, section, displayName, roles, locked }) => {
      const role = roles.find((held) => held === 'businessReviewer' || held === 'contractor')
      return role && !locked
        ? [{ account: id, name: section === '' ? displayName : `${section} ${displayName}`, role }]
        : []
    })
  api.get('/api/checks/assignees', { schema: { response: { 200: z.array(assignee) } } }, async (request) =>
    assignees((await officeOf(house, personIn(request))).scope),
  )
  api.post(
    '/api/checks/batches/:batch/assignments',
    { schema: { params: one, body: assignment } },
    async (request, reply) => {
      const person = personIn(request)
      const { account, units } = request.body
      const known = await assignees((await officeOf(house, person)).scope)
      const to = known.find((candidate) => candidate.account === account)
      if (!to)
        throw new OfficeError('ACCOUNT_UNKNOWN', '没有这个账号，或它不是归口业务科、第三方机构的账号。')
      await assign(house, person, request.params.batch, to, units)
      return reply.code(204).send()
    },
  )
  api.delete(
    '/api/checks/assignments/:id',
    { schema: { params: z.object({ id: z.uuid() }) } },
    async (request, reply) => {
      await unassign(house, personIn(request), request.params.id)
      return reply.code(204).send()
    },
  )
}
