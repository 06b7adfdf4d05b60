import type { Field, Ledger } from '@hengjian/ledger'
import { columnOf, fieldsOf } from '@hengjian/ledger'

/** One column of a ledger table as PostgreSQL declares it. */
export type Column = {
  readonly name: string
  readonly type: string
  readonly required: boolean
  /** Permanent id of the field, kept as the column's comment; null for columns of the kernel. */
  readonly fieldId: string | null
}

/** The PostgreSQL type that holds a field exactly. Money is 元 with two places, never a float. */
export function typeOf(field: Field): string {
  switch (field.kind) {
    case 'text':
    case 'choice':
    case 'code':
      return 'text'
    case 'money':
      return 'numeric(20,2)'
    case 'quantity':
      return 'numeric(24,6)'
    case 'integer':
    case 'year':
      return 'integer'
    case 'date':
      return 'date'
    case 'flag':
      return 'boolean'
    case 'ref':
      return 'uuid'
    case 'evidence':
      return 'text[]'
  }
}

const kernel = (name: string, type: string): Column => ({ name, type, required: true, fieldId: null })

/** Columns that every ledger table starts with. `opened` is the change that wrote this version. */
export const kernelColumns: readonly Column[] = [
  kernel('tenant', 'integer'),
  kernel('id', 'uuid'),
  kernel('org', 'integer'),
  kernel('version', 'integer'),
  kernel('state', 'text'),
  kernel('occurrence', 'integer'),
  kernel('opened', 'bigint'),
  kernel('salt', 'bytea'),
]

/** Columns of the ledger's own fields, in the order of the definition. */
export const fieldColumns = (ledger: Ledger): readonly Column[] =>
  fieldsOf(ledger).map(([name, field]) => ({
    name: columnOf(name),
    type: typeOf(field),
    required: !field.optional || field.kind === 'evidence',
    fieldId: ledger.fieldIds[name] ?? name,
  }))

/** The columns that a current version and a closed one have in common, by name: tables may order them differently. */
export const versionColumns = (ledger: Ledger, prefix = ''): string =>
  [...kernelColumns, ...fieldColumns(ledger)].map(({ name }) => `${prefix}${name}`).join(', ')
