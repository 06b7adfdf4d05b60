import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { call, queryString } from './call.ts'
import type {
  AccountJson,
  CatalogDescription,
  EvaluationJson,
  EvaluationSummaryJson,
  FigureRecordsJson,
  FilterJson,
  HistoryEntryJson,
  HomeJson,
  LocalNoticeJson,
  JournalEntriesJson,
  JournalStatusJson,
  Option,
  PageJson,
  ReceiptJson,
  RowJson,
  SessionJson,
  TotalsJson,
  UploadedJson,
} from './contract.ts'

/** What a list page asks for; the same set is listed, summed and exported. */
export type Listing = {
  readonly org: number
  readonly year?: number | undefined
  readonly q?: string | undefined
  readonly filter?: FilterJson | undefined
  readonly states?: readonly string[] | undefined
  readonly sort?: string | undefined
}

export const listingQuery = (
  listing: Listing,
  more: Record<string, string | number | undefined> = {},
): string =>
  queryString({
    org: listing.org,
    year: listing.year,
    q: listing.q,
    filter:
      listing.filter && Object.keys(listing.filter).length > 0 ? JSON.stringify(listing.filter) : undefined,
    states: listing.states?.join(','),
    sort: listing.sort,
    ...more,
  })

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: () => call<SessionJson>('GET', '/session', undefined, { waitsForLogin: false }),
  staleTime: Number.POSITIVE_INFINITY,
})

export const catalogQuery = queryOptions({
  queryKey: ['catalog'],
  queryFn: () => call<CatalogDescription>('GET', '/catalog'),
  staleTime: Number.POSITIVE_INFINITY,
})

export const homeQuery = (org: number, year: number) =>
  queryOptions({
    queryKey: ['home', org, year],
    queryFn: () => call<HomeJson>('GET', `/home${queryString({ org, year })}`),
  })

export const rowsQuery = (ledger: string, listing: Listing) =>
  infiniteQueryOptions({
    queryKey: ['ledgers', ledger, 'rows', listing],
    queryFn: ({ pageParam, signal }) =>
      call<PageJson>(
        'GET',
        `/ledgers/${ledger}/rows${listingQuery(listing, { cursor: pageParam, limit: 50 })}`,
        undefined,
        { signal },
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  })

export const totalsQuery = (ledger: string, listing: Listing) =>
  queryOptions({
    queryKey: ['ledgers', ledger, 'totals', listing],
    queryFn: ({ signal }) =>
      call<TotalsJson>('GET', `/ledgers/${ledger}/totals${listingQuery(listing)}`, undefined, { signal }),
  })

export const rowQuery = (ledger: string, id: string) =>
  queryOptions({
    queryKey: ['ledgers', ledger, 'row', id],
    queryFn: () => call<RowJson>('GET', `/ledgers/${ledger}/rows/${id}`),
  })

export const historyQuery = (ledger: string, id: string) =>
  queryOptions({
    queryKey: ['ledgers', ledger, 'history', id],
    queryFn: () => call<HistoryEntryJson[]>('GET', `/ledgers/${ledger}/rows/${id}/history`),
  })

export const optionsQuery = (ledger: string, org: number, q: string) =>
  queryOptions({
    queryKey: ['ledgers', ledger, 'options', org, q],
    queryFn: () => call<Option[]>('GET', `/ledgers/${ledger}/options${queryString({ org, q })}`),
  })

export const receiptsQuery = (ledger: string, org: number) =>
  queryOptions({
    queryKey: ['ledgers', ledger, 'imports', org],
    queryFn: () => call<ReceiptJson[]>('GET', `/ledgers/${ledger}/imports${queryString({ org })}`),
  })

export const uploadedQuery = (id: string) =>
  queryOptions({
    queryKey: ['imports', id],
    queryFn: () => call<UploadedJson>('GET', `/imports/${id}`),
    staleTime: Number.POSITIVE_INFINITY,
  })

export const evaluationsQuery = (org: number, year: number) =>
  queryOptions({
    queryKey: ['evaluations', 'list', org, year],
    queryFn: () => call<EvaluationSummaryJson[]>('GET', `/evaluations${queryString({ org, year })}`),
  })

export const noticesQuery = (org: number, year: number) =>
  queryOptions({
    queryKey: ['evaluations', 'notices', org, year],
    queryFn: () => call<LocalNoticeJson[]>('GET', `/evaluations/notices${queryString({ org, year })}`),
  })

export const evaluationQuery = (id: string) =>
  queryOptions({
    queryKey: ['evaluations', 'one', id],
    queryFn: () => call<EvaluationJson>('GET', `/evaluations/${id}`),
  })

export const figureRecordsQuery = (id: string, figure: string) =>
  queryOptions({
    queryKey: ['evaluations', 'one', id, 'records', figure],
    queryFn: () =>
      call<FigureRecordsJson>('GET', `/evaluations/${id}/figures/${encodeURIComponent(figure)}/records`),
  })

export const accountsQuery = queryOptions({
  queryKey: ['accounts'],
  queryFn: () => call<AccountJson[]>('GET', '/accounts'),
})

export const journalStatusQuery = queryOptions({
  queryKey: ['journal', 'status'],
  queryFn: () => call<JournalStatusJson>('GET', '/journal/status'),
})

export const journalEntriesQuery = infiniteQueryOptions({
  queryKey: ['journal', 'entries'],
  queryFn: ({ pageParam }) =>
    call<JournalEntriesJson>('GET', `/journal/entries${queryString({ cursor: pageParam })}`),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.next ?? undefined,
})
