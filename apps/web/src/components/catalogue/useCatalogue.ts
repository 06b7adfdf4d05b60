import { useSuspenseQuery } from '@tanstack/react-query'
import { catalogQuery } from '../../api/queries.ts'
import type { CatalogDescription, LedgerDescription } from '../../api/contract.ts'

/** What the server knows: ledgers, codes, metrics, forms. Read once, at the first page that needs it. */
export const useCatalogue = (): CatalogDescription => useSuspenseQuery(catalogQuery).data

/** One ledger of the catalogue; undefined when there is none of that name, or not for this person. */
export const useLedger = (name: string): LedgerDescription | undefined =>
  useCatalogue().ledgers.find((ledger) => ledger.name === name)
