import { getRouteApi } from '@tanstack/react-router'
import { useCallback } from 'react'
import type { LedgerDescription } from '../../api/contract.ts'
import type { Listing } from '../../api/queries.ts'
import { usePlace } from '../../app/place.ts'
import type { LedgerSearch } from '../../app/search.ts'

const route = getRouteApi('/ledgers/$ledger')

/** What the page shows, read from the address, and the way to change it. */
export function useListing(ledger: LedgerDescription) {
  const { org, year } = usePlace()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const listing: Listing = {
    org,
    // A ledger without a year of its own shows all its rows.
    year: ledger.year === null && ledger.month === null ? undefined : year,
    q: search.q !== undefined && search.q.length >= 2 ? search.q : undefined,
    filter: search.filter,
    states: search.states?.split(','),
    sort: search.sort,
  }
  const change = useCallback(
    (next: { [K in keyof LedgerSearch]?: LedgerSearch[K] | undefined }) =>
      void navigate({
        search: (before) => {
          const merged = Object.entries({ ...before, ...next }).filter(([, value]) => value !== undefined)
          return Object.fromEntries(merged)
        },
        replace: true,
      }),
    [navigate],
  )
  return { listing, search, change }
}
