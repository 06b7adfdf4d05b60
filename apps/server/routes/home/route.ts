import { homeOf } from '@hengjian/office'
import { z } from 'zod'
import { personIn, type Services } from '../../context.ts'
import type { Api } from '../../server.ts'
import { home } from './schema.ts'

const query = z.object({ org: z.coerce.number().int(), year: z.coerce.number().int() })

/** 首页: what is due, what needs correction, what moved. */
export function homeRoutes(api: Api, { house }: Services): void {
  api.get('/api/home', { schema: { querystring: query, response: { 200: home } } }, async (request) =>
    homeOf(house, personIn(request), request.query.org, request.query.year),
  )
}
