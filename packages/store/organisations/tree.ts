import { assertInvariant } from '@hengjian/values'
import { sql } from 'kysely'
import type { Database } from '../database.ts'
import { rowsAsOf } from '../read/asOf.ts'
import { rowFromRecord } from '../rows/codec.ts'
import { organisations } from './ledger.ts'

export type Organisation = {
  readonly number: number
  readonly parent: number | null
  readonly name: string
  readonly level: string
  readonly supervisingDept: string | null
  readonly demo: boolean
}

/** All organisations of a tenant, parents before children. */
export type OrganisationTree = {
  readonly all: readonly Organisation[]
  readonly byNumber: ReadonlyMap<number, Organisation>
}

/** Reads the tree as it stands, or as it stood when a block was sealed. */
export async function readOrganisations(
  keeper: Database,
  tenant: number,
  block: number | null = null,
): Promise<OrganisationTree> {
  const { rows } = await sql<Record<string, unknown>>`
    select t.* from ${rowsAsOf(organisations, block)} where t.tenant = ${tenant} order by t.number`.execute(
    keeper,
  )
  const all = rows.map((record): Organisation => {
    const { number, parent, name, level, supervisingDept, demo } = rowFromRecord(organisations, record).fields
    assertInvariant(typeof number === 'number', 'an organisation without a number')
    return {
      number,
      parent: typeof parent === 'number' ? parent : null,
      name: String(name),
      level: String(level),
      supervisingDept:
        supervisingDept === null || supervisingDept === undefined ? null : String(supervisingDept),
      demo: demo === true,
    }
  })
  return { all, byNumber: new Map(all.map((organisation) => [organisation.number, organisation])) }
}

/** An organisation and all below it, itself first. */
export function subtreeOf(tree: OrganisationTree, number: number): readonly number[] {
  const children = new Map<number, number[]>()
  for (const { number: child, parent } of tree.all) {
    if (parent !== null) children.set(parent, [...(children.get(parent) ?? []), child])
  }
  const found: number[] = []
  const waiting = [number]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (found.includes(next)) continue
    found.push(next)
    waiting.push(...(children.get(next) ?? []))
  }
  return found
}
