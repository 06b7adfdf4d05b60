import './ledger.css'
import { Outlet, useMatchRoute } from '@tanstack/react-router'
import { LedgerMenu } from './LedgerMenu.tsx'

/** The ledgers by group on the left; the chosen one beside them. */
export function LedgersPage() {
  const chosen = useMatchRoute()({ to: '/ledgers/$ledger', fuzzy: true })
  return (
    <div className="body">
      <LedgerMenu />
      {chosen === false ? (
        <div className="page empty">
          <h1 className="unseen">业务台账</h1>
          <p>请从左侧选择一本台账。数从台账取到自评表，改台账，表上的数跟着变。</p>
        </div>
      ) : (
        <Outlet />
      )}
    </div>
  )
}
