import { App, Button, Input, type InputRef, Popover, Segmented } from 'antd'
import { useEffect, useRef, useState } from 'react'
import type { LedgerDescription } from '../../api/contract.ts'
import { download } from '../../api/download.ts'
import { sentenceOf } from '../../api/problem.ts'
import { type Listing, listingQuery } from '../../api/queries.ts'
import type { ColumnSettings } from '../../components/ledgerTable/columns.ts'
import { type MoneyUnit, moneyUnits } from '../../text/amounts.ts'
import { ColumnPicker } from './ColumnPicker.tsx'

type LedgerToolsProps = {
  readonly ledger: LedgerDescription
  readonly listing: Listing
  readonly search: string
  readonly settings: ColumnSettings
  readonly unit: MoneyUnit
  readonly onSearch: (q: string) => void
  readonly onSettings: (settings: ColumnSettings) => void
  readonly onUnit: (unit: MoneyUnit) => void
  readonly onClear: () => void
}

/** Search, filters, columns, unit and the export of exactly what is shown. */
export function LedgerTools(props: LedgerToolsProps) {
  const { ledger, listing } = props
  const { message } = App.useApp()
  const [exporting, setExporting] = useState(false)
  const filtered = listing.q ?? listing.filter ?? listing.states
  const onExport = async () => {
    setExporting(true)
    try {
      await download(`/ledgers/${ledger.name}/export.xlsx${listingQuery(listing)}`, `${ledger.title}.xlsx`)
    } catch (error) {
      message.error(sentenceOf(error))
    } finally {
      setExporting(false)
    }
  }
  return (
    <div className="tools" role="search">
      <QuickSearch search={props.search} onSearch={props.onSearch} />
      <span className="meta">
        输两个字即查，按 <kbd>/</kbd> 回到这里
      </span>
      {filtered !== undefined && (
        <Button type="link" size="small" onClick={props.onClear}>
          清除筛选
        </Button>
      )}
      <span className="sp" />
      {ledger.fields.some(({ kind }) => kind === 'money') && (
        <Segmented
          aria-label="金额单位"
          value={props.unit}
          options={[...moneyUnits]}
          onChange={(unit) => props.onUnit(unit)}
        />
      )}
      <Popover
        trigger="click"
        placement="bottomRight"
        content={<ColumnPicker ledger={ledger} settings={props.settings} onChange={props.onSettings} />}
      >
        <Button>列设置</Button>
      </Popover>
      <Button loading={exporting} onClick={() => void onExport()}>
        导出所见
      </Button>
    </div>
  )
}

type QuickSearchProps = { readonly search: string; readonly onSearch: (q: string) => void }

/** Searches a moment after typing; `/` comes back here from anywhere on the page. */
function QuickSearch({ search, onSearch }: QuickSearchProps) {
  const [typed, setTyped] = useState(search)
  const input = useRef<InputRef>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  // The address can change without the field: the back button, a link, clearing the filters.
  useEffect(() => setTyped(search), [search])
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const target = event.target
      const typing = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
      if (event.key !== '/' || typing) return
      event.preventDefault()
      input.current?.focus({ cursor: 'all' })
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
  const change = (next: string) => {
    setTyped(next)
    clearTimeout(timer.current)
    const q = next.trim()
    // One character would match nearly everything; the search starts at two.
    if (q.length !== 1) timer.current = setTimeout(() => onSearch(q), 250)
  }
  return (
    <Input
      ref={input}
      className="search"
      allowClear
      aria-label="查找"
      placeholder="查找"
      value={typed}
      onChange={(event) => change(event.target.value)}
    />
  )
}
