import {
  commitImport,
  dryRunImport,
  mapImport,
  openImport,
  receipts,
  reverseImport,
  startAnyImport,
  startImport,
} from '@hengjian/office'
import { z } from 'zod'
import { broughtIn, largestPaste, orgNamed } from '../../brought.ts'
import { personIn, type Services } from '../../context.ts'
import type { Api } from '../../server.ts'
import { wire } from '../../wire.ts'
import { attempt, corrections, dryRun, mapping, receipt, recognised, reversal, uploaded } from './schema.ts'

const ledger = z.object({ ledger: z.string() })
const one = z.object({ id: z.uuid() })

/** Import in steps: bring, map, dry run, commit, take back. Nothing is written before the commit. */
export function importRoutes(api: Api, { house }: Services): void {
  api.post(
    '/api/ledgers/:ledger/imports',
    { schema: { params: ledger, response: { 200: uploaded } }, bodyLimit: largestPaste },
    async (request) => {
      const { org, brought } = await broughtIn(request)
      return startImport(house, personIn(request), request.params.ledger, orgNamed(org), brought)
    },
  )
  api.post(
    '/api/imports',
    { schema: { response: { 200: recognised } }, bodyLimit: largestPaste },
    async (request) => {
      const { org, brought } = await broughtIn(request)
      return startAnyImport(house, personIn(request), orgNamed(org), brought)
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
