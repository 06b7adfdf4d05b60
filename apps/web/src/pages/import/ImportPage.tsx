import './import.css'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useLedger } from '../../components/catalogue/useCatalogue.ts'
import { ImportWizard } from './ImportWizard.tsx'
import { SourceStep } from './SourceStep.tsx'
import { Steps } from './Steps.tsx'

const route = getRouteApi('/ledgers/$ledger/import')

/** Rows from a file or a paste: mapping, dry run, confirmation, receipt. Leaving keeps the place. */
export function ImportPage() {
  const { ledger: name } = route.useParams()
  const { import: id } = route.useSearch()
  const navigate = route.useNavigate()
  const ledger = useLedger(name)
  if (!ledger)
    return (
      <div className="page empty">
        <p>没有这本台账，或者您的账号看不到它。</p>
      </div>
    )
  const start = (next: string | undefined) =>
    void navigate({
      search: (before) =>
        (next === undefined
          ? { org: before.org, year: before.year }
          : { ...before, import: next }) as typeof before,
    })
  return (
    <>
      <div className="bar">
        <Link to="/ledgers/$ledger" params={{ ledger: name }} className="crumb">
          {ledger.title}
        </Link>
        <h1>导入{ledger.title}</h1>
        <span className="sp" />
        <Link to="/ledgers/$ledger" params={{ ledger: name }}>
          离开，稍后继续
        </Link>
      </div>
      {id === undefined ? (
        <>
          <Steps now="source" />
          <SourceStep ledger={ledger} onStarted={start} />
        </>
      ) : (
        <ImportWizard key={id} ledger={ledger} id={id} onAgain={() => start(undefined)} />
      )}
    </>
  )
}
