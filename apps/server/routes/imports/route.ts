import {
  type Brought,
  commitImport,
  dryRunImport,
  mapImport,
  OfficeError,
  openImport,
  receipts,
  reverseImport,
  startAnyImport,
  startImport,
} from '@hengjian/office'
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { personIn, type Services } from '../../context.ts'
import type { Api } from '../../server.ts'
import { wire } from '../../wire.ts'
import {
  attempt,
  corrections,
  dryRun,
  mapping,
  pasted,
  receipt,
  recognised,
  reversal,
  uploaded,
} from './schema.ts'

const ledger = z.object({ ledger: z.string() })
const one = z.object({ id: z.uuid() })

/** Bytes of a pasted block: some ten thousand rows. More comes as a file. */
const largestPaste = 8 * 1024 * 1024

/** Import in steps: bring, map, dry run, commit, take back. Nothing is written before the commit. */
export function importRoutes(api: Api, { house }: Services): void {
  api.post(
    '/api/ledgers/:ledger/imports',
    { schema: { params: ledger, response: { 200: uploaded } }, bodyLimit: largestPaste },
    async (request) => {
      const { org, brought } = await broughtIn(request)
      return startImport(house, personIn(request), request.params.ledger, org, brought)
    },
  )
  api.post(
    '/api/imports',
    { schema: { response: { 200: recognised } }, bodyLimit: largestPaste },
    async (request) => {
      const { org, brought } = await broughtIn(request)
      return startAnyImport(house, personIn(request), org, brought)
    },
  )
  api.get(
    '/api/ledgers/:ledger/imports',
    { schema: { params: ledger, response: { 200: z.array(receipt) } } },
    async (request) => [...(await receipts(house, personIn(request), request.params.ledger))],
  )
  api.get('/api/imports/:id', { schema: { params: one, response: { 200: uploaded } } }, async (request) =>
    openImport(house, personIn(request), request.params.id),
  )
  api.put(
    '/api/imports/:id/mapping',
    { schema: { params: one, body: mapping, response: { 200: uploaded } } },
    async (request) => mapImport(house, personIn(request), request.params.id, request.body),
  )
  api.post(
    '/api/imports/:id/dry-run',
    { schema: { params: one, body: attempt, response: { 200: dryRun } } },
    async (request) => {
      const { opened, ...sent } = request.body
      return wire(await dryRunImport(house, personIn(request), request.params.id, sent, opened))
    },
  )
  api.post(
    '/api/imports/:id/commit',
    { schema: { params: one, body: corrections, response: { 200: receipt } } },
    async (request) => commitImport(house, personIn(request), request.params.id, request.body),
  )
  api.post(
    '/api/imports/:id/reverse',
    { schema: { params: one, body: reversal, response: { 200: receipt } } },
    async (request) => reverseImport(house, personIn(request), request.params.id, request.body.reason),
  )
}

/** A file with the field `org`, or pasted cells as JSON. */
async function broughtIn(
  request: FastifyRequest,
): Promise<{ readonly org: number; readonly brought: Brought }> {
  if (!request.isMultipart()) {
    const { org, text } = pasted.parse(request.body)
    return { org, brought: { text } }
  }
  const file = await request.file()
  if (!file) throw new OfficeError('FILE_MISSING', '没有收到文件，请重新选择后上传。')
  const bytes = await file.toBuffer()
  const field = file.fields['org']
  const org = field && !Array.isArray(field) && field.type === 'field' ? Number(field.value) : Number.NaN
  if (!Number.isInteger(org))
    throw new OfficeError('ORGANISATION_MISSING', '没有指明单位，请在页面上方选择单位后重新上传。')
  return { org, brought: { name: file.filename, bytes } }
}
