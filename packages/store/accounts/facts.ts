import { sql } from 'kysely'
import type { Tx } from '../database.ts'
import { hash } from '../journal/digest.ts'
import type { Algorithm } from '../tables.ts'

/** The name under which the journal keeps accounts beside the ledgers. */
export const accountLedger = 'accounts'

/** Names the shape of the facts in the journal, as a ledger's definition does for its rows. */
export const accountDefinition = 'accounts-1'

/** What the journal says of an account. Never a password or its hash, and not when it was last used. */
export type AccountFacts = {
  readonly id: string
  readonly name: string
  readonly displayName: string
  readonly section: string
  readonly organisation: number
  readonly roles: readonly string[]
  readonly locked: boolean
  readonly mustChangePassword: boolean
}

/** The salted digest of a version of an account. @param content the facts as they were written down, byte for byte */
export const digestOfAccount = (algorithm: Algorithm, salt: Buffer, content: string): Buffer =>
  hash(algorithm, Buffer.concat([salt, Buffer.from(content)]))

/** One text for equal facts, whatever the order in which they were written down. */
export const canonicalAccount = (facts: AccountFacts): string =>
  JSON.stringify([
    facts.id,
    facts.name,
    facts.displayName,
    facts.section,
    facts.organisation,
    [...facts.roles].sort(),
    facts.locked,
    facts.mustChangePassword,
  ])

/** Every account as it stands, by id. */
export async function standingAccounts(tx: Tx): Promise<ReadonlyMap<string, AccountFacts>> {
  const { rows } = await sql<AccountFacts>`
    select u.id, u.username as name, u.name as "displayName", u.section, u.organisation, u.locked,
      u.must_change as "mustChangePassword",
      array(select r.role from auth.account_roles r where r.user_id = u.id) as roles
    from auth."user" u order by u.id`.execute(tx)
  return new Map(rows.map((facts) => [facts.id, facts]))
}
