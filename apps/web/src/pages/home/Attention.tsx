import { useState } from 'react'
import type { FindingJson, HomeJson } from '../../api/contract.ts'
import { Level, levelWords } from '../../components/level/Level.tsx'
import { ServerLink } from '../../components/serverLink/ServerLink.tsx'

const order: readonly FindingJson['level'][] = ['error', 'warning', 'notice', 'info']

/** At most ten at first sight; the rest folds, as in the checker. */
const shownFirst = 10

/** What needs correction or a reason: what is written, what it should be. */
export function Attention({ attention }: { readonly attention: HomeJson['attention'] }) {
  const [all, setAll] = useState(false)
  const sorted = [...attention].sort((left, right) => order.indexOf(left.level) - order.indexOf(right.level))
  const shown = all ? sorted : sorted.slice(0, shownFirst)
  const count = (level: FindingJson['level']) => attention.filter((one) => one.level === level).length
  return (
    <section className="panel">
      <header>
        <h2>需要改正或说明</h2>
        {(['error', 'warning', 'notice'] as const)
          .filter((level) => count(level) > 0)
          .map((level) => (
            <Level key={level} level={level}>{`${levelWords[level]} ${count(level)}`}</Level>
          ))}
      </header>
      {attention.length === 0 ? (
        <p className="empty">没有需要改正或说明的数。</p>
      ) : (
        <table className="list">
          <thead>
            <tr>
              <th>程度</th>
              <th>位置</th>
              <th>所填与按表内数，或需说明</th>
              <th>
                <span className="unseen">打开</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((one, index) => (
              <tr key={index}>
                <td className="nowrap">
                  <Level level={one.level} />
                </td>
                <td>{one.place}</td>
                <td>{one.expected}</td>
                <td className="nowrap">
                  <ServerLink to={one.link}>打开</ServerLink>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {attention.length > shown.length && (
        <p className="empty">
          <button type="button" className="link" onClick={() => setAll(true)}>
            全部 {attention.length} 条
          </button>
        </p>
      )}
    </section>
  )
}
