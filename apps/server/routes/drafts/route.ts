import { OfficeError, officeOf } from '@hengjian/office'
import { inOffice } from '@hengjian/store'
import { z } from 'zod'
import { personIn, type Services } from '../../context.ts'
import type { Api } from '../../server.ts'
import { draft, draftBody } from './schema.ts'

const one = z.object({ key: z.string().min(1).max(200) })

/** What a person is typing: kept on the server, so that a closed window or another machine loses nothing. */
export function draftRoutes(api: Api, { house }: Services): void {
  api.get('/api/drafts/:key', { schema: { params: one, response: { 200: draft } } }, async (request) => {
    const office = await officeOf(house, personIn(request))
    const found = await inOffice(house.app, office, (tx) =>
      tx
        .selectFrom('app.drafts')
        .selectAll()
        .where('tenant', '=', office.tenant)
        .where('account', '=', office.account)
        .where('key', '=', request.params.key)
        .executeTakeFirst(),
    )
    if (!found) throw new OfficeError('DRAFT_UNKNOWN', '没有未保存的草稿。')
    return { key: found.key, body: found.body, savedAt: found.saved_at.toISOString() }
  })
  api.put(
    '/api/drafts/:key',
    { schema: { params: one, body: draftBody, response: { 200: draft } } },
    async (request) => {
      const office = await officeOf(house, personIn(request))
      const savedAt = house.now()
      const { key } = request.params
      const { body } = request.body
      await inOffice(house.app, office, (tx) =>
        tx
          .insertInto('app.drafts')
          .values({ tenant: office.tenant, account: office.account, key, body, saved_at: savedAt })
          .onConflict((conflict) =>
            conflict.columns(['tenant', 'account', 'key']).doUpdateSet({ body, saved_at: savedAt }),
          )
          .execute(),
      )
      return { key, body, savedAt: savedAt.toISOString() }
    },
  )
  api.delete('/api/drafts/:key', { schema: { params: one } }, async (request, reply) => {
    const office = await officeOf(house, personIn(request))
    await inOffice(house.app, office, (tx) =>
      tx
        .deleteFrom('app.drafts')
        .where('tenant', '=', office.tenant)
        .where('account', '=', office.account)
        .where('key', '=', request.params.key)
        .execute(),
    )
    return reply.code(204).send()
  })
}
