import '../../components/rowForm/rowForm.css'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { LedgerDescription } from '../../api/contract.ts'
import { rowQuery } from '../../api/queries.ts'
import { useCatalogue } from '../../components/catalogue/useCatalogue.ts'
import { useKeys } from '../../components/keys/useKeys.ts'
import { StateTag } from '../../components/ledgerTable/StateTag.tsx'
import { HistoryList } from '../../components/rowForm/HistoryList.tsx'
import { RowForm } from '../../components/rowForm/RowForm.tsx'
import { Loaded } from '../../components/waiting/Loaded.tsx'
import type { MoneyUnit } from '../../text/amounts.ts'
import { captionText } from '../../text/cellText.ts'
import { printMoment } from '../../text/days.ts'
import { RowContent } from './RowContent.tsx'

type RowPanelProps = {
  readonly ledger: LedgerDescription
  readonly id: string
  readonly org: number
  readonly unit: MoneyUnit
  readonly onClose: () => void
  readonly onOpen: (id: string) => void
}

/** The open row beside the table, never over it: content and history. Esc closes it; the draft stays. */
export function RowPanel({ ledger, id, org, unit, onClose, onOpen }: RowPanelProps) {
  const isNew = id === 'new'
  const [tab, setTab] = useState<'content' | 'history'>('content')
  const row = useQuery({ ...rowQuery(ledger.name, id), enabled: !isNew })

  useKeys({ Escape: onClose }, true)

  const { codeLists } = useCatalogue()
  const caption = row.data ? captionText(ledger, row.data, { unit, codeLists }) : ''
  return (
    <aside className="row-panel" aria-label={isNew ? `新增一${ledger.rowWord}` : caption}>
      <header>
        <h2>{isNew ? `新增一${ledger.rowWord}` : caption}</h2>
        {row.data && <StateTag ledger={ledger} row={row.data} />}
        <span className="sp" />
        <button type="button" className="link" onClick={onClose}>
          关闭 <kbd>Esc</kbd>
        </button>
      </header>
      {isNew ? (
        <RowForm ledger={ledger} org={org} row={null} unit={unit} onSaved={(saved) => onOpen(saved.id)} />
      ) : (
        <>
          <div className="tabs" role="tablist">
            <Tab title="内容" chosen={tab === 'content'} onChoose={() => setTab('content')} />
            <Tab title="历史" chosen={tab === 'history'} onChoose={() => setTab('history')} />
            <span className="sp" />
            {row.data && (
              <span className="meta" style={{ alignSelf: 'center' }}>
                {row.data.changedBy} {printMoment(row.data.changedAt)}
              </span>
            )}
          </div>
          {tab === 'history' ? (
            <div className="content">
              <HistoryList ledger={ledger.name} id={id} />
            </div>
          ) : (
            <Loaded of={row}>
              {(data) => <RowContent ledger={ledger} row={data} unit={unit} onClose={onClose} />}
            </Loaded>
          )}
        </>
      )}
    </aside>
  )
}

type TabProps = { readonly title: string; readonly chosen: boolean; readonly onChoose: () => void }

function Tab({ title, chosen, onChoose }: TabProps) {
  return (
    <button type="button" role="tab" aria-selected={chosen} onClick={onChoose}>
      {title}
    </button>
  )
}
