import { createHash } from 'node:crypto'
import type { Ledger } from '@hengjian/ledger'
import { Decimal, moneyInYuan, type Money } from '@hengjian/values'
import type { Condition, LedgerReader, Question, RowRecord } from '../reader.ts'

/** A row with the ledger it stands in. */
export type LedgerRow = { readonly ledger: string; readonly record: RowRecord }

/** Organisations as child → parent. */
export type Parents = ReadonlyMap<number, number>

const isMoney = (cell: unknown): cell is Money => typeof cell === 'object' && cell !== null && 'fen' in cell

function amountOf(cell: unknown): Decimal | null {
  if (isMoney(cell)) return moneyInYuan(cell)
  return typeof cell === 'number' || Decimal.isDecimal(cell) ? new Decimal(cell) : null
}

function meets({ fields }: RowRecord, condition: Condition): boolean {
  const cell = fields[condition.field] ?? null
  if ('blank' in condition) return cell === null
  if ('oneOf' in condition) return typeof cell === 'string' && condition.oneOf.includes(cell)
  if ('startsWith' in condition)
    return typeof cell === 'string' && condition.startsWith.some((start) => cell.startsWith(start))
  if ('equals' in condition) return cell === condition.equals
  const { from, to } = condition
  return typeof cell === 'string' && (from === undefined || cell >= from) && (to === undefined || cell <= to)
}

const below = (org: number, top: number, parents: Parents): boolean => {
  if (org === top) return true
  const parent = parents.get(org)
  return parent !== undefined && below(parent, top, parents)
}

/** Answers from rows at hand, by the same contract as the store: only rows whose state counts, null for no row. */
export function rowsReader(
  ledgers: ReadonlyMap<string, Ledger>,
  rows: readonly LedgerRow[],
  parents: Parents = new Map(),
): LedgerReader {
  const matching = (question: Question): readonly RowRecord[] => {
    const ledger = ledgers.get(question.ledger)
    if (!ledger) throw new Error(`no ledger is called ${question.ledger}`)
    for (const { field } of question.conditions)
      if (!(field in ledger.fields)) throw new Error(`${ledger.name} has no field ${field}`)
    return rows
      .filter(({ ledger: name }) => name === question.ledger)
      .map(({ record }) => record)
      .filter(({ state }) => ledger.states.states[state]?.counts === true)
      .filter(({ org }) => (question.subtree ? below(org, question.org, parents) : org === question.org))
      .filter((record) => question.conditions.every((condition) => meets(record, condition)))
  }
  return {
    asOf: { block: null, at: '2024-03-18T01:12:00.000Z' },
    async sum(question, field) {
      const found = matching(question)
      const amounts = found.map(({ fields }) => amountOf(fields[field])).filter((amount) => amount !== null)
      const versions = found.map(({ id, version }) => `${id}:${version}`).sort()
      return {
        rows: found.length,
        sum: amounts.length === 0 ? null : amounts.reduce((total, amount) => total.plus(amount)),
        digest: createHash('sha256').update(versions.join(',')).digest('hex'),
      }
    },
    async rows(question, limit) {
      const found = matching(question)
      return { total: found.length, rows: found.slice(0, limit) }
    },
    async find(name, id) {
      return rows.find(({ ledger, record }) => ledger === name && record.id === id)?.record ?? null
    },
  }
}
