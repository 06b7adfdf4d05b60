import type { Ledger } from '@hengjian/ledger'
import { columnOf } from '@hengjian/ledger'
import type { LedgerReader, Question, RowRecord } from '@hengjian/metric'
import { assertInvariant, Decimal } from '@hengjian/values'
import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../database.ts'
import type { Office } from '../office.ts'
import { type OrganisationTree, subtreeOf } from '../organisations/tree.ts'
import { rowFromRecord } from '../rows/codec.ts'
import { rowsAsOf } from './asOf.ts'
import { allOf, conditionSql } from './conditions.ts'

export type ReaderOptions = {
  readonly ledgers: ReadonlyMap<string, Ledger>
  readonly tree: OrganisationTree
  /** A sealed block for a repeatable answer, or null for the ledgers as they stand in this transaction. */
  readonly block: { readonly number: number; readonly sealedAt: Date } | null
  /** The instant that a live answer names as its as-of time. */
  readonly now: Date
}

/** Answers the questions of metrics from the ledgers, under the row security of the transaction. */
export function ledgerReader(tx: Tx, office: Office, options: ReaderOptions): LedgerReader {
  const { ledgers, tree, block, now } = options
  const ledgerNamed = (name: string): Ledger => {
    const ledger = ledgers.get(name)
    assertInvariant(ledger, `no ledger is called ${name}`)
    return ledger
  }
  const from = (ledger: Ledger) => rowsAsOf(ledger, block?.number ?? null)

  const where = (ledger: Ledger, question: Question): RawBuilder<unknown> => {
    const counting = Object.entries(ledger.states.states).flatMap(([name, state]) =>
      state.counts ? [name] : [],
    )
    const orgs = question.subtree ? subtreeOf(tree, question.org) : [question.org]
    return allOf([
      sql`t.tenant = ${office.tenant} and t.org = any(${orgs}::integer[]) and t.state = any(${counting}::text[])`,
      ...question.conditions.map((condition) => conditionSql(ledger, condition)),
    ])
  }

  const recordOf = (ledger: Ledger, record: Readonly<Record<string, unknown>>): RowRecord => {
    const { id, org, version, state, fields } = rowFromRecord(ledger, record)
    return { id, org, version, state, fields }
  }

  return {
    asOf: { block: block?.number ?? null, at: (block?.sealedAt ?? now).toISOString() },

    async sum(question, field) {
      const ledger = ledgerNamed(question.ledger)
      const digest =
        block === null
          ? sql`null`
          : sql`encode(sha256(convert_to(
              coalesce(string_agg(t.id::text || ':' || t.version, ',' order by t.id), ''), 'UTF8')), 'hex')`
      const { rows } = await sql<{ rows: number; sum: string | null; digest: string | null }>`
        select count(*) as rows, sum(t.${sql.ref(columnOf(field))})::text as sum, ${digest} as digest
        from ${from(ledger)} where ${where(ledger, question)}`.execute(tx)
      const answer = rows[0]
      assertInvariant(answer, 'an aggregate without an answer')
      return {
        rows: answer.rows,
        sum: answer.sum === null ? null : new Decimal(answer.sum),
        digest: answer.digest,
      }
    },

    async rows(question, limit) {
      const ledger = ledgerNamed(question.ledger)
      const { rows } = await sql<Record<string, unknown> & { readonly of_total: number }>`
        select t.*, count(*) over () as of_total from ${from(ledger)}
        where ${where(ledger, question)} order by t.opened, t.id limit ${limit}`.execute(tx)
      return {
        total: rows.length === 0 ? 0 : Number(rows[0]?.of_total),
        rows: rows.map((record) => recordOf(ledger, record)),
      }
    },

    async find(name, id) {
      const ledger = ledgerNamed(name)
      const { rows } = await sql<Record<string, unknown>>`
        select t.* from ${from(ledger)} where t.tenant = ${office.tenant} and t.id = ${id}::uuid`.execute(tx)
      return rows[0] ? recordOf(ledger, rows[0]) : null
    },
  }
}
