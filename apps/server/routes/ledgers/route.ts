import {
  changeRow,
  createRow,
  ledgerExport,
  ledgerOptions,
  ledgerRow,
  ledgerTemplate,
  ledgerTotals,
  listLedger,
  moveRows,
  removeRow,
  rowHistory,
} from '@hengjian/office'
import { z } from 'zod'
import { attachment, spreadsheet } from '../../attachment.ts'
import { personIn, type Services } from '../../context.ts'
import type { Api } from '../../server.ts'
import { wire } from '../../wire.ts'
import { changedRow, historyEntry, listQuery, move, newRow, page, removal, row, totals } from './schema.ts'

const ledger = z.object({ ledger: z.string() })
const oneRow = ledger.extend({ id: z.uuid() })

/** Rows of any ledger: list, totals, one row, history, enter, change, remove, move, template, export. */
export function ledgerRoutes(api: Api, { house }: Services): void {
  const base = '/api/ledgers/:ledger'

  api.get(
    `${base}/rows`,
    { schema: { params: ledger, querystring: listQuery, response: { 200: page } } },
    async (request) => wire(await listLedger(house, personIn(request), request.params.ledger, request.query)),
  )
  api.get(
    `${base}/totals`,
    { schema: { params: ledger, querystring: listQuery, response: { 200: totals } } },
    async (request) => ledgerTotals(house, personIn(request), request.params.ledger, request.query),
  )
  api.get(`${base}/rows/:id`, { schema: { params: oneRow, response: { 200: row } } }, async (request) =>
    wire(await ledgerRow(house, personIn(request), request.params.ledger, request.params.id)),
  )
  api.get(
    `${base}/rows/:id/history`,
    { schema: { params: oneRow, response: { 200: z.array(historyEntry) } } },
    async (request) => rowHistory(house, personIn(request), request.params.ledger, request.params.id),
  )
  api.get(
    `${base}/options`,
    {
      schema: {
        params: ledger,
        querystring: z.object({ org: z.coerce.number().int(), q: z.string().optional() }),
      },
    },
    async (request) =>
      ledgerOptions(
        house,
        personIn(request),
        request.params.ledger,
        request.query.org,
        request.query.q ?? null,
      ),
  )
  api.post(
    `${base}/rows`,
    { schema: { params: ledger, body: newRow, response: { 201: row } } },
    async (request, reply) => {
      const entered = await createRow(
        house,
        personIn(request),
        request.params.ledger,
        request.body.org,
        request.body.fields,
      )
      return reply.code(201).send(wire(entered))
    },
  )
  api.patch(
    `${base}/rows/:id`,
    { schema: { params: oneRow, body: changedRow, response: { 200: row } } },
    async (request) => {
      const { version, fields, reason } = request.body
      return wire(
        await changeRow(
          house,
          personIn(request),
          request.params.ledger,
          request.params.id,
          version,
          fields,
          reason ?? null,
        ),
      )
    },
  )
  api.delete(`${base}/rows/:id`, { schema: { params: oneRow, body: removal } }, async (request, reply) => {
    await removeRow(
      house,
      personIn(request),
      request.params.ledger,
      request.params.id,
      request.body.version,
      request.body.reason,
    )
    return reply.code(204).send()
  })
  api.post(
    `${base}/moves/:move`,
    { schema: { params: ledger.extend({ move: z.string() }), body: move } },
    async (request) => ({
      moved: await moveRows(
        house,
        personIn(request),
        request.params.ledger,
        request.params.move,
        request.body.rows,
        request.body.reason ?? null,
      ),
    }),
  )
  api.get(
    `${base}/template.xlsx`,
    { schema: { params: ledger, querystring: z.object({ org: z.coerce.number().int() }) } },
    async (request, reply) => {
      const { ledger: name } = request.params
      const bytes = await ledgerTemplate(house, personIn(request), name, request.query.org)
      return attachment(reply, `${house.ledgers.get(name)?.title ?? name}导入模板.xlsx`, spreadsheet).send(
        Buffer.from(bytes),
      )
    },
  )
  api.get(
    `${base}/export.xlsx`,
    { schema: { params: ledger, querystring: listQuery } },
    async (request, reply) => {
      const { ledger: name } = request.params
      const stream = await ledgerExport(house, personIn(request), name, request.query)
      return attachment(reply, `${house.ledgers.get(name)?.title ?? name}.xlsx`, spreadsheet).send(stream)
    },
  )
}
