import type { HomeJson } from '../../api/contract.ts'
import { ServerLink } from '../../components/serverLink/ServerLink.tsx'
import { printDay } from '../../text/days.ts'
import { daysWords } from './daysWords.ts'

/** What is due, overdue first. */
export function Due({ due }: { readonly due: HomeJson['due'] }) {
  const overdue = due.filter(({ daysLeft }) => daysLeft !== null && daysLeft < 0).length
  const soon = due.filter(({ daysLeft }) => daysLeft !== null && daysLeft >= 0 && daysLeft <= 3).length
  return (
    <section className="panel">
      <header>
        <h2>要办的事</h2>
        {overdue > 0 && <span className="red">逾期 {overdue}</span>}
        {soon > 0 && <span className="amber">三日内 {soon}</span>}
        <span className="meta">按剩余天数排列</span>
      </header>
      {due.length === 0 ? (
        <p className="empty">没有要办的事。新的自评、监控任务会列在这里。</p>
      ) : (
        <table className="list">
          <thead>
            <tr>
              <th>事项</th>
              <th>年度</th>
              <th>现状</th>
              <th>截止</th>
              <th className="numeric">剩余</th>
              <th>
                <span className="unseen">办理</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {due.map((one) => (
              <tr
                key={one.title + one.link}
                className={one.daysLeft !== null && one.daysLeft < 0 ? 'overdue' : ''}
              >
                <td>{one.title}</td>
                <td>{one.year}</td>
                <td>{one.status}</td>
                <td className="nowrap">{one.deadline ? printDay(one.deadline) : '未定'}</td>
                <td className="days">{daysWords(one.daysLeft)}</td>
                <td className="nowrap">
                  <ServerLink to={one.link}>{one.verb}</ServerLink>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
