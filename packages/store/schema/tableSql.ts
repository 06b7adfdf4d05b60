import type { Field, Ledger } from '@hengjian/ledger'
import { columnOf, fieldsOf } from '@hengjian/ledger'
import { type Column, fieldColumns, kernelColumns } from './columns.ts'

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`

/** The table of a ledger: `app.budget_adjustments`. */
export const tableOf = (ledger: Ledger): string => `app.${columnOf(ledger.name)}`

const declared = ({ name, type, required }: Column): string =>
  `  ${name} ${type}${required ? ' not null' : ''}`

/** What the column must satisfy, in the database's own words; null where the type says enough. */
export function checkOf(column: string, field: Field): string | null {
  switch (field.kind) {
    case 'text':
      return `char_length(${column}) <= ${field.maxLength}`
    case 'choice':
      return `${column} in (${field.options.map(quoted).join(', ')})`
    case 'integer':
      return `${column} >= ${field.min}`
    case 'year':
      return `${column} between 1990 and 2100`
    default:
      return null
  }
}

/** Every check of a ledger by its constraint name. */
export const checksOf = (ledger: Ledger): readonly (readonly [string, string])[] =>
  fieldsOf(ledger).flatMap(([name, field]) => {
    const check = checkOf(columnOf(name), field)
    return check === null ? [] : [[`${columnOf(ledger.name)}_${columnOf(name)}_check`, check] as const]
  })

const inScope = `tenant = (select current_setting('app.tenant'))::integer
    and org in (select unnest(current_setting('app.scope')::integer[]))`

const guarded = (
  table: string,
): string => `alter table ${table} enable row level security, force row level security;
create policy office on ${table} to hengjian_app
  using (${inScope})
  with check (${inScope});
create policy keeper on ${table} to hengjian_keeper using (true) with check (true);
create policy asking on ${table} for select to current_user using (true);
grant select, insert on ${table} to hengjian_keeper;
`

/** The field by which pages list a ledger, newest first: its month's day, its year, or the change that wrote the row. */
export const listedBy = (ledger: Ledger): string =>
  ledger.month ? columnOf(ledger.month.of) : ledger.year ? columnOf(ledger.year) : 'opened'

/** An index of a ledger's current table. */
export type Index = {
  readonly name: string
  /** `tenant, org, year desc`, as PostgreSQL prints it in lower case. */
  readonly columns: string
  readonly unique: boolean
}

/** The natural key, the orders in which pages list, and how the same entry is found elsewhere. */
export function indexesOf(ledger: Ledger): readonly Index[] {
  const bare = columnOf(ledger.name)
  const listed = listedBy(ledger)
  const plain = (name: string, columns: readonly string[]): Index => ({
    name: `${bare}_${name}`,
    columns: ['tenant', ...columns].join(', '),
    unique: false,
  })
  return [
    { ...plain('key', ['org', ...ledger.key.map(columnOf), 'occurrence']), unique: true },
    plain('list', ['org', `${listed} desc`, 'id desc']),
    plain('wide_list', [`${listed} desc`, 'id desc']),
    plain('opened', ['opened']),
    ...(ledger.sameEntry.length === 0 ? [] : [plain('same_entry', ledger.sameEntry.map(columnOf))]),
  ]
}

export const createIndexSql = (ledger: Ledger, { name, columns, unique }: Index): string =>
  unique
    ? `create unique index ${name} on ${tableOf(ledger)} (${columns}) nulls not distinct;`
    : `create index ${name} on ${tableOf(ledger)} (${columns});`

/**
 * The SQL that creates a ledger's current table, its history, its gram table, indexes, checks,
 * row security and rights. Committed as a migration; the guard compares it with the database.
 */
export function createLedgerSql(ledger: Ledger): string {
  const table = tableOf(ledger)
  const bare = columnOf(ledger.name)
  const columns = [...kernelColumns, ...fieldColumns(ledger)]
  const checks = checksOf(ledger).map(([name, check]) => `  constraint ${name} check (${check})`)
  const references = fieldsOf(ledger).flatMap(([name, field]) =>
    field.kind === 'ref'
      ? [`  foreign key (tenant, ${columnOf(name)}) references app.${columnOf(field.ledger)} (tenant, id)`]
      : [],
  )
  const comments = fieldColumns(ledger).map(
    ({ name, fieldId }) => `comment on column ${table}.${name} is ${quoted(`field ${fieldId}`)};`,
  )
  const indexes = indexesOf(ledger).map((index) => createIndexSql(ledger, index))

  return `-- ${ledger.title}
create table ${table} (
${[...columns.map(declared), '  primary key (tenant, id)', ...checks, ...references].join(',\n')}
);
${indexes.join('\n')}
${guarded(table)}grant select, insert, update, delete on ${table} to hengjian_app;
${comments.join('\n')}

create table ${table}_history (
${[...columns, { name: 'closed', type: 'bigint', required: true, fieldId: null }].map(declared).join(',\n')},
  primary key (tenant, id, version)
);
create index ${bare}_history_closed on ${table}_history (tenant, closed);
${guarded(`${table}_history`)}grant select, insert on ${table}_history to hengjian_app;

create table ${table}_grams (
  tenant integer not null,
  gram text collate "C" not null,
  org integer not null,
  id uuid not null,
  primary key (tenant, gram, org, id)
);
${guarded(`${table}_grams`)}grant select, insert, delete on ${table}_grams to hengjian_app;
`
}
