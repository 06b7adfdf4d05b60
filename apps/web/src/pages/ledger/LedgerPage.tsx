import { getRouteApi } from '@tanstack/react-router'
import { useLedger } from '../../components/catalogue/useCatalogue.ts'
import { LedgerView } from './LedgerView.tsx'

const route = getRouteApi('/ledgers/$ledger')

export function LedgerPage() {
  const { ledger: name } = route.useParams()
  const ledger = useLedger(name)
  if (!ledger)
    return (
      <div className="page empty">
        <p>没有这本台账，或者您的账号看不到它。请从左侧另选一本。</p>
      </div>
    )
  return <LedgerView key={ledger.name} ledger={ledger} />
}
