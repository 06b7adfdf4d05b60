import type { Ledger } from '@hengjian/ledger'
import { columnOf } from '@hengjian/ledger'
import type { ActualTable } from './actual.ts'
import { type Column, fieldColumns } from './columns.ts'
import { checksOf, createIndexSql, createLedgerSql, type Index, indexesOf, tableOf } from './tableSql.ts'

/** What a migration has to do for one ledger, or why a person has to write it by hand. */
export type Difference = {
  readonly ledger: string
  readonly sql: string
  readonly refusals: readonly string[]
}

/**
 * Compares definitions with the tables that stand. Generates only what cannot lose anything: a new
 * ledger, a new optional field, a field that became optional, a choice that gained words, an index that
 * follows its fields. A rename, a narrowing or a drop is refused, because history has to move with the table.
 */
export function differences(
  ledgers: readonly Ledger[],
  actual: ReadonlyMap<string, ActualTable>,
): readonly Difference[] {
  return inOrderOfReference(ledgers).flatMap((ledger) => {
    const table = actual.get(columnOf(ledger.name))
    if (!table) return [{ ledger: ledger.name, sql: createLedgerSql(ledger), refusals: [] }]
    const difference = tableDifference(ledger, table)
    return difference.sql === '' && difference.refusals.length === 0 ? [] : [difference]
  })
}

function tableDifference(ledger: Ledger, table: ActualTable): Difference {
  const statements: string[] = []
  const refusals: string[] = []
  const defined = fieldColumns(ledger)
  for (const column of defined) {
    const step = columnStep(ledger, column, table)
    if ('refusal' in step) refusals.push(step.refusal)
    else statements.push(...step.sql)
  }
  const known = new Set(defined.map(({ fieldId }) => fieldId))
  for (const [name, { fieldId }] of table.columns) {
    if (fieldId !== null && !known.has(fieldId)) {
      refusals.push(`${ledger.name}.${name} is no longer defined: write by hand what happens to its content`)
    }
  }
  for (const [name, check] of checksOf(ledger)) {
    const standing = table.checks.get(name)
    if (standing === undefined || sameCheck(standing, check)) continue
    const lost = quotedWords(standing).filter((word) => !quotedWords(check).includes(word))
    if (lost.length > 0) refusals.push(`${name} would lose ${lost.join(', ')}: rows may hold it`)
    else
      statements.push(
        `alter table ${tableOf(ledger)} drop constraint ${name}, add constraint ${name} check (${check});`,
      )
  }
  for (const index of indexesOf(ledger)) {
    const step = indexStep(ledger, index, table)
    if ('refusal' in step) refusals.push(step.refusal)
    else statements.push(...step.sql)
  }
  return { ledger: ledger.name, sql: statements.join('\n'), refusals }
}

type Step = { readonly sql: readonly string[] } | { readonly refusal: string }

/** A natural key that gained a field tells more rows apart; one that lost a field may find two rows the same. */
function indexStep(ledger: Ledger, index: Index, { indexes }: ActualTable): Step {
  const standing = indexes.get(index.name)
  if (standing === index.columns) return { sql: [] }
  const now = index.columns.split(', ')
  const lost = (standing ?? index.columns).split(', ').filter((column) => !now.includes(column))
  if (index.unique && lost.length > 0)
    return { refusal: `${index.name} would lose ${lost.join(', ')}: rows that stand may be the same without` }
  return {
    sql: [
      ...(standing === undefined ? [] : [`drop index app.${index.name};`]),
      createIndexSql(ledger, index),
    ],
  }
}

function columnStep(ledger: Ledger, column: Column, table: ActualTable): Step {
  const name = `${ledger.name}.${column.name}`
  const standing = table.columns.get(column.name)
  if (!standing) {
    const renamed = [...table.columns].find(([, { fieldId }]) => fieldId === column.fieldId)
    if (renamed)
      return { refusal: `${name} was called ${renamed[0]}: write the rename of table and history by hand` }
    if (column.required)
      return { refusal: `${name} is new and required: rows that stand have no value for it` }
    const check = checksOf(ledger).find(([constraint]) => constraint === `${table.name}_${column.name}_check`)
    const add = (to: string) => `alter table ${to} add column ${column.name} ${column.type};`
    return {
      sql: [
        add(tableOf(ledger)),
        `comment on column ${tableOf(ledger)}.${column.name} is 'field ${column.fieldId}';`,
        add(`${tableOf(ledger)}_history`),
        ...(check ? [`alter table ${tableOf(ledger)} add constraint ${check[0]} check (${check[1]});`] : []),
      ],
    }
  }
  if (standing.type !== column.type)
    return { refusal: `${name} is ${standing.type} and would become ${column.type}` }
  if (column.required && !standing.required)
    return { refusal: `${name} would become required: rows that stand may be blank` }
  if (!column.required && standing.required) {
    return {
      sql: [tableOf(ledger), `${tableOf(ledger)}_history`].map(
        (to) => `alter table ${to} alter column ${column.name} drop not null;`,
      ),
    }
  }
  return { sql: [] }
}

const quotedWords = (check: string): readonly string[] =>
  [...check.matchAll(/'((?:[^']|'')*)'/g)].map(([, word]) => word ?? '')

/** PostgreSQL prints a check in its own way; two are the same when their words and numbers are. */
const sameCheck = (standing: string, defined: string): boolean => {
  const essence = (check: string): string =>
    [...quotedWords(check), ...(check.replaceAll(/'[^']*'/g, '').match(/-?\d+/g) ?? [])].join('|')
  return essence(standing) === essence(defined)
}

/** Referred ledgers before those that refer to them, so that foreign keys find their tables. */
export function inOrderOfReference(ledgers: readonly Ledger[]): readonly Ledger[] {
  const ordered: Ledger[] = []
  const visit = (ledger: Ledger): void => {
    if (ordered.includes(ledger)) return
    for (const field of Object.values(ledger.fields)) {
      const referred = field.kind === 'ref' ? ledgers.find(({ name }) => name === field.ledger) : undefined
      if (referred && referred !== ledger) visit(referred)
    }
    ordered.push(ledger)
  }
  ledgers.forEach(visit)
  return ordered
}
