import { describeCatalogue } from '@hengjian/office'
import { personIn, type Services } from '../../context.ts'
import type { Api } from '../../server.ts'
import { catalogDescription } from './schema.ts'

/** What the console learns about ledgers, code lists, metrics and forms. */
export function catalogRoutes(api: Api, { house }: Services): void {
  api.get('/api/catalog', { schema: { response: { 200: catalogDescription } } }, async (request) =>
    describeCatalogue(house, personIn(request)),
  )
}
