import { inOffice, subtreeOf } from '@hengjian/store'
import type { House } from '../house.ts'
import { isAdministrator, officeOf, type Person } from '../person.ts'

/** Under what name the journal keeps figures that were frozen; accounts are not the work of an office. */
const frozen = 'frozenFigures'

/** The newest changes of the journal that this person may see, in words. */
export async function recentWork(house: House, person: Person, org: number) {
  if (isAdministrator(person)) return []
  const office = await officeOf(house, person)
  const orgs = subtreeOf(await house.organisations(), org)
  const found = await inOffice(house.app, office, (tx) =>
    tx
      .selectFrom('app.journal_entries as e')
      .innerJoin('app.journal_changes as c', (join) =>
        join.onRef('c.tenant', '=', 'e.tenant').onRef('c.id', '=', 'e.change'),
      )
      .select(['c.id', 'c.at', 'c.actor_name', 'c.reason', 'e.ledger', 'e.verb'])
      .select(({ fn }) => fn.countAll<number>().as('rows'))
      .where('e.tenant', '=', office.tenant)
      .where('e.org', 'in', [...orgs])
      .where('e.ledger', 'in', [...house.ledgers.keys(), frozen])
      .groupBy(['c.id', 'c.at', 'c.actor_name', 'c.reason', 'e.ledger', 'e.verb'])
      .orderBy('c.id', 'desc')
      .limit(8)
      .execute(),
  )
  return found.map(({ at, actor_name, reason, ledger, verb, rows }) => {
    const definition = house.ledgers.get(ledger)
    const what = definition?.title ?? '自评冻结数'
    return {
      at: at.toISOString(),
      by: actor_name,
      text: `${reason ?? verbs[verb]} · ${what} ${rows} ${definition ? '条' : '个'}`,
      link: definition ? `/ledgers/${ledger}` : null,
    }
  })
}

const verbs = {
  create: '新增',
  change: '修改',
  move: '流转',
  remove: '删除',
  reverse: '撤销',
  erase: '依法清除',
} as const
