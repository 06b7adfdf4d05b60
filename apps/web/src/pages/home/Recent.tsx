import type { HomeJson } from '../../api/contract.ts'
import { ServerLink } from '../../components/serverLink/ServerLink.tsx'
import { printMoment } from '../../text/days.ts'

export function Recent({ recent }: { readonly recent: HomeJson['recent'] }) {
  return (
    <section className="panel">
      <header>
        <h2>最近的工作</h2>
      </header>
      {recent.length === 0 ? (
        <p className="empty">还没有记录。录入、导入、填报都会记在这里。</p>
      ) : (
        <table className="list">
          <tbody>
            {recent.map((one, index) => (
              <tr key={index}>
                <td className="meta nowrap">{printMoment(one.at)}</td>
                <td>
                  {one.by} {one.text}
                </td>
                <td className="nowrap">{one.link && <ServerLink to={one.link}>查看</ServerLink>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
