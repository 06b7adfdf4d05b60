import { createHash, randomBytes } from 'node:crypto'
import type { Ledger } from '@hengjian/ledger'
import { fieldsOf } from '@hengjian/ledger'
import { toStored, type StoredRow } from '../rows/codec.ts'
import type { Algorithm } from '../tables.ts'

export const hash = (algorithm: Algorithm, content: string | Buffer): Buffer =>
  createHash(algorithm).update(content).digest()

/** 16 random bytes; without them nobody can test a guess against a digest after the content was erased. */
export const newSalt = (): Buffer => randomBytes(16)

/**
 * The canonical content of a row version: identity, state, and every field under its permanent id,
 * sorted, in the database's own exact notation. Renaming a field changes nothing here, nor does a field
 * that came later: a blank cell or one without evidence is as if it were not there.
 */
export function canonicalRow(ledger: Ledger, row: Omit<StoredRow, 'opened'>): string {
  const cells = fieldsOf(ledger)
    .map(
      ([name, field]) => [ledger.fieldIds[name] ?? name, toStored(field, row.fields[name] ?? null)] as const,
    )
    .filter(([, cell]) => !isBlank(cell))
    .sort(([left], [right]) => (left < right ? -1 : 1))
  return JSON.stringify([ledger.name, row.id, row.org, row.version, row.state, row.occurrence, cells])
}

const isBlank = (cell: unknown): boolean => cell === null || (Array.isArray(cell) && cell.length === 0)

/** The salted digest that the journal keeps of a row version. */
export const digestOfRow = (
  algorithm: Algorithm,
  salt: Buffer,
  ledger: Ledger,
  row: Omit<StoredRow, 'opened'>,
): Buffer => hash(algorithm, Buffer.concat([salt, Buffer.from(canonicalRow(ledger, row))]))

/** Names the definition a version was written under: digest of field ids and kinds, 16 hex digits. */
export function definitionOf(ledger: Ledger): string {
  const shape = fieldsOf(ledger).map(([name, field]) => [ledger.fieldIds[name] ?? name, field.kind])
  return hash('sha256', JSON.stringify([ledger.name, shape]))
    .toString('hex')
    .slice(0, 16)
}
