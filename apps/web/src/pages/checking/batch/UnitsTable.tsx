import { Link } from '@tanstack/react-router'
import type { BatchJson } from '../../../api/contract.ts'
import { Level } from '../../../components/level/Level.tsx'
import { printDay } from '../../../text/days.ts'
import { levelOrder } from '../places.ts'

/** Units by level, in the order of the tree: what is still open, what was decided, and how far the letters are. */
export function UnitsTable({ batch }: { readonly batch: BatchJson }) {
  const { units, seat, id } = batch
  if (units.length === 0)
    return <p className="empty">还没有文件。放入文件以后，这里按单位列出各级问题的条数。</p>
  const examines = seat !== 'unit'
  return (
    <table className="list" aria-label="单位与级别">
      <thead>
        <tr>
          <th>单位</th>
          <th className="numeric">文件</th>
          {examines && (
            <>
              {levelOrder.map((level) => (
                <th key={level} className="numeric">
                  <Level level={level} />
                </th>
              ))}
              <th className="numeric">已处理</th>
              <th>抽查</th>
            </>
          )}
          <th>办理</th>
          <th>答复期限</th>
        </tr>
      </thead>
      <tbody>
        {units.map((one) => (
          <tr key={one.unit ?? 0}>
            <td>
              <Link to="/checking/$batch/$unit" params={{ batch: id, unit: String(one.unit ?? 0) }}>
                {one.name}
              </Link>
            </td>
            <td className="numeric">
              {one.files}
              {one.unreadable > 0 && <span className="red">（读不了 {one.unreadable}）</span>}
            </td>
            {examines && (
              <>
                {levelOrder.map((level) => (
                  <td key={level} className="numeric">
                    {one.open[level]}
                  </td>
                ))}
                <td className="numeric">
                  {one.judged}／{one.found}
                </td>
                <td>{one.sample}</td>
              </>
            )}
            <td>
              <span className={`tag ${toneOf[one.standing] ?? 'waiting'}`}>{one.standingTitle}</span>
            </td>
            <td className="nowrap">{one.due === null ? '' : printDay(one.due)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const toneOf: Readonly<Record<string, string>> = { checked: '', rectified: 'done' }
