import { cellFromJson, fieldsOf, type Ledger, printCell } from '@hengjian/ledger'
import {
  captionOptions,
  type FieldCondition,
  historyOf,
  inOffice,
  listRows,
  type ListQuery,
  type Office,
  rowNotFound,
  subtreeOf,
  totalsOf,
  type Totals,
  type Tx,
} from '@hengjian/store'
import { type Day, dayOf, daysInMonth } from '@hengjian/values'
import { OfficeError } from '../errors.ts'
import { type House, ledgerNamed } from '../house.ts'
import { mustBeInScope, officeOf, type Person } from '../person.ts'
import { captionsFor, type RowJson, rowsToJson } from './rowJson.ts'

/** A list as the page asks for it. `filter` and `states` come as text in the address. */
export type Asked = {
  readonly org: number
  readonly year?: number | undefined
  readonly q?: string | undefined
  readonly filter?: string | undefined
  readonly states?: string | undefined
  readonly sort?: string | undefined
  readonly cursor?: string | undefined
  readonly limit: number
}

type AskedFilter = Readonly<
  Record<
    string,
    {
      equals?: unknown
      oneOf?: readonly string[]
      startsWith?: readonly string[]
      from?: string
      to?: string
    }
  >
>

/** One page of rows of a ledger that this person may see. */
export async function listLedger(
  house: House,
  person: Person,
  name: string,
  asked: Asked,
): Promise<{ readonly rows: readonly RowJson[]; readonly next: string | null }> {
  const ledger = ledgerNamed(house, name)
  const office = await officeOf(house, person)
  const query = await queryOf(house, office, ledger, asked)
  return inOffice(house.app, office, async (tx) => {
    const page = await listRows(tx, ledger, query)
    return { rows: await rowsToJson(house, tx, office, ledger, page.rows), next: page.next }
  })
}

/** Count and sums of the same filtered set. */
export async function ledgerTotals(
  house: House,
  person: Person,
  name: string,
  asked: Asked,
): Promise<Totals> {
  const ledger = ledgerNamed(house, name)
  const office = await officeOf(house, person)
  const query = await queryOf(house, office, ledger, asked)
  return inOffice(house.app, office, (tx) => totalsOf(tx, ledger, query))
}

/** One row with its captions. @throws StoreError ROW_NOT_FOUND */
export async function ledgerRow(house: House, person: Person, name: string, id: string): Promise<RowJson> {
  const ledger = ledgerNamed(house, name)
  const office = await officeOf(house, person)
  return inOffice(house.app, office, (tx) => rowById(house, tx, office, ledger, id))
}

/** Reads one row in a running transaction, in its wire form. */
export async function rowById(
  house: House,
  tx: Tx,
  office: Office,
  ledger: Ledger,
  id: string,
): Promise<RowJson> {
  const [entry] = await historyOf(tx, office.tenant, ledger, id)
  if (!entry?.row) throw rowNotFound()
  const [row] = await rowsToJson(house, tx, office, ledger, [
    { ...entry.row, changedAt: entry.at, changedBy: entry.by },
  ])
  if (!row) throw rowNotFound()
  return row
}

/** The life of a row with what each step changed, before and after, as people read it. */
export async function rowHistory(house: House, person: Person, name: string, id: string) {
  const ledger = ledgerNamed(house, name)
  const office = await officeOf(house, person)
  return inOffice(house.app, office, async (tx) => {
    const entries = await historyOf(tx, office.tenant, ledger, id)
    const captions = await captionsFor(
      house,
      tx,
      office,
      ledger,
      entries.flatMap(({ row }) => (row ? [row] : [])),
    )
    return entries.map((entry, index) => {
      const earlier = entries[index + 1]?.row ?? null
      const print = (of: typeof earlier, field: string): string | null => {
        const definition = ledger.fields[field]
        const cell = of?.fields[field] ?? null
        if (!definition || cell === null) return null
        return definition.kind === 'ref'
          ? (captions.get(String(cell)) ?? String(cell))
          : printCell(definition, cell, (list, code) => house.codes.get(list)?.get(code))
      }
      const changes = fieldsOf(ledger).flatMap(([field, { label }]) => {
        const before = print(earlier, field)
        const after = print(entry.row, field)
        return before === after ? [] : [{ field, label, before, after }]
      })
      const state = (of: typeof earlier) => (of ? (ledger.states.states[of.state]?.title ?? of.state) : null)
      const moved =
        state(earlier) === state(entry.row)
          ? []
          : [{ field: 'state', label: '状态', before: state(earlier), after: state(entry.row) }]
      const { version, verb, by, reason, block } = entry
      return { version, verb, at: entry.at.toISOString(), by, reason, block, changes: [...changes, ...moved] }
    })
  })
}

/** Rows to choose from in a reference field. */
export async function ledgerOptions(
  house: House,
  person: Person,
  name: string,
  org: number,
  needle: string | null,
) {
  const ledger = ledgerNamed(house, name)
  const office = await officeOf(house, person)
  mustBeInScope(office, org)
  const orgs = subtreeOf(await house.organisations(), org)
  return inOffice(house.app, office, (tx) => captionOptions(tx, office.tenant, ledger, orgs, needle, 50))
}

/** Translates what the page asked into a query of the store. @throws OfficeError BAD_FILTER */
export async function queryOf(
  house: House,
  office: Office,
  ledger: Ledger,
  asked: Asked,
): Promise<ListQuery> {
  mustBeInScope(office, asked.org)
  const filters = asked.filter === undefined ? {} : readFilter(asked.filter)
  const conditions = Object.entries(filters).map(([field, condition]): FieldCondition => {
    const definition = ledger.fields[field]
    if (!definition)
      throw new OfficeError('BAD_FILTER', `${ledger.title}没有“${field}”这一列，请清除筛选后再试。`)
    const cell = (json: unknown) => cellFromJson(definition, json as Parameters<typeof cellFromJson>[1])
    if (condition.oneOf) return { field, oneOf: condition.oneOf }
    if (condition.startsWith !== undefined) return { field, startsWith: condition.startsWith }
    if (condition.equals !== undefined) return { field, equals: cell(condition.equals) }
    return {
      field,
      ...(condition.from === undefined ? {} : { from: cell(condition.from) }),
      ...(condition.to === undefined ? {} : { to: cell(condition.to) }),
    }
  })
  return {
    tenant: office.tenant,
    orgs: subtreeOf(await house.organisations(), asked.org),
    conditions: [...yearCondition(ledger, asked.year), ...conditions],
    states: asked.states ? asked.states.split(',') : [],
    search: asked.q ? asked.q : null,
    sort: asked.sort ?? null,
    cursor: asked.cursor ?? null,
    limit: asked.limit,
  }
}

/** The year in the header narrows a ledger by its year or by the day that says its month. */
function yearCondition(ledger: Ledger, year: number | undefined): readonly FieldCondition[] {
  if (year === undefined) return []
  if (ledger.year) return [{ field: ledger.year, equals: year }]
  if (!ledger.month) return []
  const first = dayOf(year, 1, 1) as Day
  const last = dayOf(year, 12, daysInMonth(year, 12)) as Day
  return [{ field: ledger.month.of, from: first, to: last }]
}

function readFilter(text: string): AskedFilter {
  try {
    const parsed: unknown = JSON.parse(text)
    if (parsed !== null && typeof parsed === 'object') return parsed as AskedFilter
  } catch {
    // Unreadable text is answered below.
  }
  throw new OfficeError('BAD_FILTER', '筛选条件无法识别，请清除筛选后再试。')
}
