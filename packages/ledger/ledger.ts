import type { CellValue, Field, Fields, RowOf } from './field.ts'
import type { Role, StateMachine } from './states.ts'

/** A row of any ledger, as the kernel passes it around. */
export type Row = Readonly<Record<string, CellValue>>

/** What must hold between the fields of one row. A failing `must` refuses the row; a failing `warns` is shown. */
export type Invariant<R = Row> = {
  readonly level: 'must' | 'warns'
  readonly says: string
  readonly field: string
  readonly holds: (row: R) => boolean
}

/** Monthly sums kept for screens: the leaf organisation's total of one field by the month of one day. */
export type RollUp = { readonly sum: string; readonly on: string }

/** A ledger as its author writes it. */
export type LedgerDraft<F extends Fields> = {
  /** camelCase; folder name, table name and address at once. */
  readonly name: string
  /** 台账 name as officials say it. */
  readonly title: string
  /** The group of the menu: 预算与支出, 人员与资产, 招商项目, 客商与活动, 载体与政策, 服务, 工作台账. */
  readonly group: string
  /** What one row is: 一笔支出, 一个项目. */
  readonly rowWord: string
  readonly fields: F
  /** Fields that identify a row inside one organisation; an import with the same values is the same row. */
  readonly key: readonly (keyof F & string)[]
  /** Fields whose values may occur only once in the whole region (a voucher, a contract). */
  readonly sameEntry?: readonly (keyof F & string)[]
  /** The field that names a row where another ledger refers to it. */
  readonly caption: keyof F & string
  /** Text fields found by two characters. */
  readonly search: readonly (keyof F & string)[]
  /** Fields summed at the foot of the table. */
  readonly totals?: readonly (keyof F & string)[]
  /** The field that says which month a row belongs to; `locks` closes finished months. */
  readonly month?: { readonly of: keyof F & string; readonly locks: boolean }
  /** The field that says which year a row belongs to, where it is not a day: the year in the header filters by it. */
  readonly year?: keyof F & string
  readonly states: StateMachine
  readonly writers: readonly Role[]
  readonly invariants?: Readonly<Record<string, Invariant<RowOf<F>>>>
  readonly rollUps?: Readonly<Record<string, RollUp>>
  /** Rows of a common export that are kept in another ledger: by the words of a column, the ledger's name. */
  readonly keptElsewhere?: KeptElsewhere
}

/** Which rows of an export belong to another ledger, by what a column of the export says. */
export type KeptElsewhere = {
  /** Headers under which the column goes. */
  readonly headers: readonly string[]
  /** Ledger by the word in the column. */
  readonly ledgers: Readonly<Record<string, string>>
}

/** A ledger as the kernel uses it: the draft, checked, with the defaults filled in. */
export type Ledger<F extends Fields = Fields> = Omit<
  Required<LedgerDraft<F>>,
  'month' | 'year' | 'invariants' | 'keptElsewhere'
> & {
  readonly keptElsewhere: KeptElsewhere | null
  readonly month: LedgerDraft<F>['month'] | null
  readonly year: (keyof F & string) | null
  readonly invariants: Readonly<Record<string, Invariant>>
  /** Permanent id of each field: the name it was born with. Digests and history use it. */
  readonly fieldIds: Readonly<Record<keyof F & string, string>>
}

/** A mistake of a catalogue author; the guard test reports it with the ledger's name. */
export class LedgerDefinitionError extends Error {}

const isName = /^[a-z][A-Za-z0-9]*$/

/**
 * Declares a ledger. Table, history, migration, row security, API, template, import, export and
 * pages follow from it.
 * @throws LedgerDefinitionError when a name is malformed or a list names a field that does not exist
 */
export function ledger<const F extends Fields>(draft: LedgerDraft<F>): Ledger<F> {
  const fail = (sentence: string): never => {
    throw new LedgerDefinitionError(`ledger ${draft.name}: ${sentence}`)
  }
  if (!isName.test(draft.name)) fail('the name must be camelCase')
  for (const field of Object.keys(draft.fields)) {
    if (!isName.test(field)) fail(`field ${field} must be camelCase`)
    if (reservedColumns.has(columnOf(field))) fail(`field ${field} has the name of a column of the kernel`)
  }
  const named = [
    ...draft.key,
    ...(draft.sameEntry ?? []),
    draft.caption,
    ...draft.search,
    ...(draft.totals ?? []),
    ...(draft.month ? [draft.month.of] : []),
    ...(draft.year ? [draft.year] : []),
    ...Object.values(draft.rollUps ?? {}).flatMap((rollUp) => [rollUp.sum, rollUp.on]),
    ...Object.values(draft.invariants ?? {}).map((invariant) => invariant.field),
  ]
  for (const field of named) if (!(field in draft.fields)) fail(`there is no field ${field}`)
  if (draft.key.length === 0) fail('a natural key is required')

  const ids = Object.entries(draft.fields).map(([name, field]: [string, Field]) => [
    name,
    field.formerly ?? name,
  ])
  return Object.freeze({
    ...draft,
    sameEntry: draft.sameEntry ?? [],
    totals: draft.totals ?? [],
    month: draft.month ?? null,
    year: draft.year ?? null,
    rollUps: draft.rollUps ?? {},
    keptElsewhere: draft.keptElsewhere ?? null,
    invariants: (draft.invariants ?? {}) as Readonly<Record<string, Invariant>>,
    fieldIds: Object.fromEntries(ids) as Ledger<F>['fieldIds'],
  })
}

/** Columns that every ledger table has besides its own fields. */
export const reservedColumns: ReadonlySet<string> = new Set([
  'tenant',
  'id',
  'org',
  'version',
  'state',
  'occurrence',
  'opened',
  'closed',
  'salt',
])

/** The column of a field or table of a ledger: `paidOn` → `paid_on`. */
export const columnOf = (name: string): string =>
  name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

/** Fields of a ledger in the order in which forms and templates show them. */
export const fieldsOf = (of: Ledger): readonly (readonly [string, Field])[] => Object.entries(of.fields)
