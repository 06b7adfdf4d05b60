import { administrationOf, OfficeError } from '@hengjian/office'
import { inOffice } from '@hengjian/store'
import { z } from 'zod'
import { personIn, type Services } from '../../context.ts'
import type { Api } from '../../server.ts'
import { journalEntries, journalStatus } from './schema.ts'

const pageSize = 50

/** The journal: how much is sealed, and its entries for the audit administrator. */
export function journalRoutes(api: Api, { house }: Services): void {
  api.get('/api/journal/status', { schema: { response: { 200: journalStatus } } }, async (request) => {
    const office = await administrationOf(house, personIn(request))
    return inOffice(house.app, office, async (tx) => {
      const last = await tx
        .selectFrom('app.journal_blocks')
        .selectAll()
        .where('tenant', '=', office.tenant)
        .orderBy('number', 'desc')
        .limit(1)
        .executeTakeFirst()
      const sealed = await tx
        .selectFrom('app.journal_seals')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .where('tenant', '=', office.tenant)
        .executeTakeFirstOrThrow()
      const pending = await tx
        .selectFrom('app.journal_pending')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .where('tenant', '=', office.tenant)
        .executeTakeFirstOrThrow()
      return {
        blocks: last ? last.number + 1 : 0,
        sealed: sealed.count,
        pending: pending.count,
        lastHash: last?.hash.toString('hex') ?? null,
        lastSealedAt: last?.sealed_at.toISOString() ?? null,
      }
    })
  })

  api.get(
    '/api/journal/entries',
    {
      schema: {
        querystring: z.object({ cursor: z.coerce.number().int().optional() }),
        response: { 200: journalEntries },
      },
    },
    async (request) => {
      const person = personIn(request)
      if (person.roles.includes('systemAdministrator') || person.roles.includes('securityAdministrator')) {
        throw new OfficeError('NOT_ADMINISTRATOR', '日志由审计管理员查看。')
      }
      const own = await administrationOf(house, person)
      const everywhere = person.roles.includes('auditAdministrator')
      const office = everywhere
        ? { ...own, scope: (await house.organisations()).all.map(({ number }) => number) }
        : own
      const { cursor } = request.query
      const rows = await inOffice(house.app, office, (tx) => {
        const entries = tx
          .selectFrom('app.journal_entries as e')
          .innerJoin('app.journal_changes as c', (join) =>
            join.onRef('c.tenant', '=', 'e.tenant').onRef('c.id', '=', 'e.change'),
          )
          .leftJoin('app.journal_seals as s', (join) =>
            join.onRef('s.tenant', '=', 'e.tenant').onRef('s.change', '=', 'e.change'),
          )
          .select([
            'e.change',
            'e.position',
            'c.at',
            'c.actor_name',
            'c.reason',
            'e.ledger',
            'e.verb',
            's.block',
          ])
          .where('e.tenant', '=', office.tenant)
          .where('e.position', '=', 0)
          .orderBy('e.change', 'desc')
          .limit(pageSize + 1)
        return (cursor === undefined ? entries : entries.where('e.change', '<', cursor)).execute()
      })
      const shown = rows.slice(0, pageSize)
      return {
        entries: shown.map(({ change, at, actor_name, reason, ledger, verb, block }) => ({
          change: String(change),
          at: at.toISOString(),
          by: actor_name,
          reason,
          ledger,
          title: house.ledgers.get(ledger)?.title ?? (ledger === 'accounts' ? '账号' : ledger),
          verb,
          block,
        })),
        next: rows.length > pageSize ? String(shown.at(-1)?.change) : null,
      }
    },
  )
}
