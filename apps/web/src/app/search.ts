import type { FilterJson } from '../api/contract.ts'

/** Organisation and year stand in the address of every page, so that a link opens what the sender saw. */
export type PlaceSearch = { readonly org?: number; readonly year?: number }

const integer = (value: unknown): number | undefined => {
  const number = typeof value === 'string' ? Number(value) : value
  return typeof number === 'number' && Number.isInteger(number) ? number : undefined
}

const words = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : undefined

/** Leaves out what is not there, as the address does. */
function present<T extends Record<string, unknown>>(search: T): { [K in keyof T]?: NonNullable<T[K]> } {
  const entries = Object.entries(search).filter(([, value]) => value !== undefined)
  return Object.fromEntries(entries) as { [K in keyof T]?: NonNullable<T[K]> }
}

export const readPlace = (search: Record<string, unknown>): PlaceSearch =>
  present({ org: integer(search['org']), year: integer(search['year']) })

/** What a ledger page shows: search words, filters, states, order, and the row that is open. */
export type LedgerSearch = {
  readonly q?: string
  readonly filter?: FilterJson
  readonly states?: string
  readonly sort?: string
  readonly row?: string
}

/** A filter comes as an object from this page, as JSON text from links of the server. */
function readFilter(value: unknown): FilterJson | undefined {
  if (typeof value === 'object' && value !== null) return value as FilterJson
  if (typeof value !== 'string') return undefined
  try {
    return JSON.parse(value) as FilterJson
  } catch {
    return undefined
  }
}

export const readLedgerSearch = (search: Record<string, unknown>): LedgerSearch =>
  present({
    q: words(search['q']),
    filter: readFilter(search['filter']),
    states: words(search['states']),
    sort: words(search['sort']),
    row: words(search['row']),
  })

export const readImportSearch = (search: Record<string, unknown>): { readonly import?: string } =>
  present({ import: words(search['import']) })

export const readFigureSearch = (search: Record<string, unknown>): { readonly figure?: string } =>
  present({ figure: words(search['figure']) })

/** Which list of a batch is shown. */
export const readTabSearch = (search: Record<string, unknown>): { readonly tab?: string } =>
  present({ tab: words(search['tab']) })

/** Which finding of a unit is open, and in which file. */
export const readFindingSearch = (
  search: Record<string, unknown>,
): { readonly file?: string; readonly finding?: string } =>
  present({ file: words(search['file']), finding: words(search['finding']) })
