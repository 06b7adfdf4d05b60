import { useQuery } from '@tanstack/react-query'
import { historyQuery } from '../../api/queries.ts'
import { printMoment } from '../../text/days.ts'
import { verbWords } from '../../text/verbWords.ts'
import { Loaded } from '../waiting/Loaded.tsx'

/** Who changed what and when, before and after; newest first. */
export function HistoryList({ ledger, id }: { readonly ledger: string; readonly id: string }) {
  const history = useQuery(historyQuery(ledger, id))
  return (
    <Loaded of={history}>
      {(entries) => (
        <ol className="history">
          {entries.map((entry) => (
            <li key={entry.version}>
              <div>
                <b>{verbWords[entry.verb]}</b> {entry.by}{' '}
                <span className="meta">{printMoment(entry.at)}</span>{' '}
                <span className="meta">{entry.block === null ? '待封存' : `已封存于第${entry.block}块`}</span>
              </div>
              {entry.reason && <div>原因：{entry.reason}</div>}
              <table>
                <tbody>
                  {entry.changes.map((change) => (
                    <tr key={change.field}>
                      <td>{change.label}</td>
                      <td>
                        {change.before !== null && (
                          <>
                            <del>{change.before}</del> →{' '}
                          </>
                        )}
                        <ins>{change.after ?? '（清空）'}</ins>
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </li>
          ))}
        </ol>
      )}
    </Loaded>
  )
}
