import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useCallback, useMemo, useState } from 'react'
import type { LedgerDescription } from '../../api/contract.ts'
import { sentenceOf } from '../../api/problem.ts'
import { rowsQuery, totalsQuery } from '../../api/queries.ts'
import { useCatalogue } from '../../components/catalogue/useCatalogue.ts'
import { type ColumnSettings, noSettings, shownFields } from '../../components/ledgerTable/columns.ts'
import { LedgerTable } from '../../components/ledgerTable/LedgerTable.tsx'
import { useRemembered } from '../../components/ledgerTable/useRemembered.ts'
import type { MoneyUnit } from '../../text/amounts.ts'
import { defaultUnit } from './defaultUnit.ts'
import { LedgerBar } from './LedgerBar.tsx'
import { LedgerTools } from './LedgerTools.tsx'
import { RowPanel } from './RowPanel.tsx'
import { SelectionBar } from './SelectionBar.tsx'
import { TotalsFoot } from './TotalsFoot.tsx'
import { useListing } from './useListing.ts'

const nobody: ReadonlySet<string> = new Set()

/** One ledger: bar, tools, table, totals, and the row that is open beside them. */
export function LedgerView({ ledger }: { readonly ledger: LedgerDescription }) {
  const { codeLists } = useCatalogue()
  const { listing, search, change } = useListing(ledger)
  const [settings, setSettings] = useRemembered<ColumnSettings>(`columns.${ledger.name}`, noSettings)
  const [unit, setUnit] = useRemembered<MoneyUnit>(`unit.${ledger.name}`, defaultUnit(ledger))
  const [picked, setPicked] = useState<ReadonlySet<string>>(nobody)
  const found = useInfiniteQuery({ ...rowsQuery(ledger.name, listing), placeholderData: keepPreviousData })
  const totals = useQuery({ ...totalsQuery(ledger.name, listing), placeholderData: keepPreviousData })
  const rows = useMemo(() => found.data?.pages.flatMap((page) => page.rows) ?? [], [found.data])
  const fields = useMemo(() => shownFields(ledger, settings), [ledger, settings])
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = found
  const onEnd = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage()
  }, [hasNextPage, isFetchingNextPage, fetchNextPage])
  const chosen = rows.filter(({ id }) => picked.has(id))
  const close = useCallback(() => change({ row: undefined }), [change])

  return (
    <>
      <div className="ledger">
        <LedgerBar ledger={ledger} org={listing.org} onNew={() => change({ row: 'new' })} />
        <LedgerTools
          ledger={ledger}
          listing={listing}
          search={search.q ?? ''}
          settings={settings}
          unit={unit}
          onSearch={(q) => change({ q: q === '' ? undefined : q })}
          onSettings={setSettings}
          onUnit={setUnit}
          onClear={() => change({ q: undefined, filter: undefined, states: undefined })}
        />
        {chosen.length > 0 && (
          <SelectionBar ledger={ledger} rows={chosen} unit={unit} onDone={() => setPicked(nobody)} />
        )}
        <LedgerTable
          ledger={ledger}
          fields={fields}
          rows={rows}
          org={listing.org}
          unit={unit}
          codeLists={codeLists}
          query={listing.q ?? ''}
          filter={listing.filter ?? {}}
          states={listing.states ?? []}
          sort={listing.sort}
          picked={picked}
          openRow={search.row}
          foot={footSentence(ledger, found)}
          onFilter={(filter) => change({ filter: Object.keys(filter).length === 0 ? undefined : filter })}
          onStates={(states) => change({ states: states.length === 0 ? undefined : states.join(',') })}
          onSort={(sort) => change({ sort })}
          onPick={setPicked}
          onOpen={(id) => change({ row: id })}
          onEnd={onEnd}
        />
        <TotalsFoot ledger={ledger} totals={totals.data} unit={unit} shown={rows.length} />
      </div>
      {search.row !== undefined && (
        <RowPanel
          key={`${search.row}.${listing.org}`}
          ledger={ledger}
          id={search.row}
          org={listing.org}
          unit={unit}
          onClose={close}
          onOpen={(id) => change({ row: id })}
        />
      )}
    </>
  )
}

type Found = {
  readonly isPending: boolean
  readonly error: Error | null
  readonly isFetchingNextPage: boolean
  readonly hasNextPage: boolean
  readonly data: { readonly pages: readonly { readonly rows: readonly unknown[] }[] } | undefined
}

function footSentence(ledger: LedgerDescription, found: Found): string {
  if (found.error) return sentenceOf(found.error)
  if (found.isPending || found.isFetchingNextPage) return '正在读取'
  const empty = found.data?.pages.every((page) => page.rows.length === 0) ?? true
  if (empty)
    return `没有符合条件的${ledger.rowWord.slice(1)}。可以清除筛选，换一个年度，或者从模板导入、新增一${ledger.rowWord}。`
  return found.hasNextPage ? '向下滚动，接着显示' : '已全部显示'
}
