import type { LedgerReader, SumAnswer } from '@hengjian/metric'
import { sql } from 'kysely'
import type { Tx } from '../database.ts'
import type { Office } from '../office.ts'
import { organisations } from '../organisations/ledger.ts'

/** Sums of one group of people that see the same organisations, and up to which block their ledgers are known. */
type Kept = {
  block: number
  /** The newest block that lists a change of the ledger; a ledger that is not there has none since the first look. */
  readonly newest: Map<string, number>
  readonly answers: Map<string, { readonly block: number; readonly answer: Promise<SumAnswer> }>
}

/** Enough for the forms of hundreds of units; beyond it everything is asked anew. */
const mostAnswers = 20_000

/**
 * Sums that were asked before and cannot have changed since.
 *
 * Adding up a hundred thousand payments takes a tenth of a second, and a form asks for thirty such sums. What
 * stands in a ledger is decided by the changes that this transaction sees. If none of those on this ledger is
 * still pending, all of them are listed in blocks, so the newest block that lists one names the state:
 *
 *   block 7 lists the last payment, 30 sums are read and kept under 7
 *   a goal is changed       → pending, but not on the payments: kept sums answer
 *   a payment is entered    → pending on the payments: read live, nothing is kept
 *   block 9 lists it        → the newest block is 9: read once more and kept
 *
 * People with other organisations in sight have sums of their own.
 */
export type KeptSums = { over(tx: Tx, office: Office, reader: LedgerReader): Promise<LedgerReader> }

/** Keeps sums in the memory of this process. */
export function keptSums(): KeptSums {
  const groups = new Map<string, Kept>()
  return {
    async over(tx, office, reader) {
      const sight = `${office.tenant}:${[...office.scope].sort((a, b) => a - b).join(',')}`
      const kept = groups.get(sight) ?? { block: -1, newest: new Map(), answers: new Map() }
      groups.set(sight, kept)
      const pending = await pendingLedgers(tx, office.tenant)
      await learnBlocks(tx, office.tenant, kept)
      const newest = new Map(kept.newest)
      return {
        ...reader,
        sum(question, field) {
          const read = question.subtree ? [question.ledger, organisations.name] : [question.ledger]
          if (read.some((ledger) => pending.has(ledger))) return reader.sum(question, field)
          const block = Math.max(...read.map((ledger) => newest.get(ledger) ?? 0))
          const key = JSON.stringify([reader.asOf.block, field, question], (_, part: unknown) =>
            typeof part === 'bigint' ? part.toString() : part,
          )
          const given = kept.answers.get(key)
          if (given?.block === block) return given.answer
          if (kept.answers.size >= mostAnswers) kept.answers.clear()
          const answer = reader.sum(question, field)
          kept.answers.set(key, { block, answer })
          answer.catch(() => kept.answers.delete(key))
          return answer
        },
      }
    },
  }
}

/** The ledgers with changes, seen by this transaction, that no block lists yet; its own ones among them. */
async function pendingLedgers(tx: Tx, tenant: number): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ ledger: string }>`
    select distinct e.ledger from app.journal_pending p
    join app.journal_entries e on e.tenant = p.tenant and e.change = p.change
    where p.tenant = ${tenant}`.execute(tx)
  return new Set(rows.map(({ ledger }) => ledger))
}

/** Takes in the blocks that were sealed since the last look. */
async function learnBlocks(tx: Tx, tenant: number, kept: Kept): Promise<void> {
  const { rows } = await sql<{ ledger: string | null; block: number }>`
    select null as ledger, coalesce(max(number), 0) as block from app.journal_blocks where tenant = ${tenant}
    union all
    select e.ledger, max(s.block) from app.journal_seals s
    join app.journal_entries e on e.tenant = s.tenant and e.change = s.change
    where ${kept.block} >= 0 and s.tenant = ${tenant} and s.block > ${kept.block} group by e.ledger`.execute(
    tx,
  )
  for (const { ledger, block } of rows) {
    if (ledger === null) kept.block = Math.max(kept.block, Number(block))
    else kept.newest.set(ledger, Math.max(kept.newest.get(ledger) ?? 0, Number(block)))
  }
}
