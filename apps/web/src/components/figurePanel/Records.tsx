import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ExplanationJson, FigureRecordsJson, SourceJson } from '../../api/contract.ts'
import { figureRecordsQuery } from '../../api/queries.ts'
import { readLedgerSearch } from '../../app/search.ts'
import { groupThousands } from '../../text/amounts.ts'
import { useLedger } from '../catalogue/useCatalogue.ts'
import { countedStates } from './countedStates.ts'

type RecordsProps = {
  readonly evaluation: string
  readonly figure: string
  readonly here: ExplanationJson
  /** Records are listed for the figure itself; its inputs lead to their ledger. */
  readonly top: boolean
}

/** The records behind a number and their evidence, or the document where the way down ends. */
export function Records({ evaluation, figure, here, top }: RecordsProps) {
  const { source } = here
  const found = useQuery({ ...figureRecordsQuery(evaluation, figure), enabled: top, retry: false })
  const records = top && found.data && found.data.rows.length > 0 ? found.data : null
  const files = records?.rows.flatMap((row) => row.files) ?? []
  if (records === null && (source.kind === 'computed' || source.kind === 'rule')) return null
  return (
    <>
      <div className="step">
        <h3>
          记录 <span>{source.kind === 'records' ? `${source.ledgerTitle} ${source.rows} 条` : ''}</span>
          <RecordsLink source={source} />
        </h3>
        {source.kind === 'total' && (
          <p className="scope">
            取自汇总数，来源文件：{source.document}。{source.detail ?? '没有登记明细，来历到这份文件为止。'}
          </p>
        )}
        {source.kind === 'typed' && <p className="scope">这个数是手工填写的。</p>}
        {records && <RecordTable records={records} />}
      </div>
      {files.length > 0 && (
        <div className="step">
          <h3>
            佐证 <span>{files.length} 份</span>
          </h3>
          <ul>
            {files.map(({ digest, name }) => (
              <li key={digest}>
                <a href={`/api/files/${digest}`} target="_blank" rel="noreferrer">
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  )
}

function RecordsLink({ source }: { readonly source: SourceJson }) {
  const counted = countedStates(useLedger(source.kind === 'records' ? source.ledger : ''))
  if (source.kind === 'records')
    return (
      <Link
        to="/ledgers/$ledger"
        params={{ ledger: source.ledger }}
        search={readLedgerSearch({ filter: source.filter, states: counted })}
      >
        在台账中列出
      </Link>
    )
  if (source.kind !== 'typed') return null
  return (
    <Link to="/ledgers/$ledger" params={{ ledger: source.ledger }} search={{ row: source.rowId }}>
      打开记录
    </Link>
  )
}

/** Enough to recognise them; the ledger shows the rest. */
const shown = 8

function RecordTable({ records }: { readonly records: FigureRecordsJson }) {
  return (
    <table className="mini">
      <thead>
        <tr>
          {records.columns.map(({ field, label }) => (
            <th key={field}>{label}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {records.rows.slice(0, shown).map((row) => (
          <tr key={row.id}>
            {records.columns.map(({ field }, index) => (
              <td key={field}>
                {index === 0 ? (
                  <Link to="/ledgers/$ledger" params={{ ledger: records.ledger }} search={{ row: row.id }}>
                    {row.cells[field] ?? ''}
                  </Link>
                ) : (
                  (row.cells[field] ?? '')
                )}
              </td>
            ))}
          </tr>
        ))}
        <tr>
          <td colSpan={records.columns.length} className="strong">
            {records.total > shown ? `共 ${records.total} 条，只列前 ${shown} 条` : `共 ${records.total} 条`}
            {records.sum !== null && `，合计 ${records.sum.replace(/[\d.]+/, groupThousands)}`}
          </td>
        </tr>
      </tbody>
    </table>
  )
}
