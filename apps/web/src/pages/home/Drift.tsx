import type { HomeJson } from '../../api/contract.ts'
import { ServerLink } from '../../components/serverLink/ServerLink.tsx'

/** Frozen figures whose ledgers have moved since. */
export function Drift({ drift }: { readonly drift: HomeJson['drift'] }) {
  if (drift.length === 0) return null
  return (
    <section className="panel">
      <header>
        <h2>提交后有变动</h2>
        <span className="meta">已冻结的数与台账现值不同</span>
      </header>
      <table className="list">
        <thead>
          <tr>
            <th>文档与数</th>
            <th className="numeric">冻结值</th>
            <th className="numeric">台账现值</th>
            <th className="numeric">差</th>
          </tr>
        </thead>
        <tbody>
          {drift.map((one) => (
            <tr key={one.title + one.link}>
              <td>
                <ServerLink to={one.link}>{one.title}</ServerLink>
              </td>
              <td className="numeric">{one.frozen}</td>
              <td className="numeric">{one.live}</td>
              <td className="numeric amber">{one.difference}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
