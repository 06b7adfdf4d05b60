import { Link } from '@tanstack/react-router'
import type { BatchJson } from '../../../api/contract.ts'
import { Level } from '../../../components/level/Level.tsx'

/** What has no verdict yet, the heaviest level first; each line leads to its place. */
export function Queue({ batch }: { readonly batch: BatchJson }) {
  const { queue, progress, id } = batch
  if (queue.length === 0)
    return <p className="empty">{progress.found === 0 ? '没有要处理的问题。' : '都已给出处理意见。'}</p>
  const waiting = progress.found - progress.judged
  return (
    <>
      <table className="list" aria-label="待处理">
        <thead>
          <tr>
            <th>级别</th>
            <th>单位</th>
            <th>问题</th>
            <th>规则</th>
          </tr>
        </thead>
        <tbody>
          {queue.map((one) => (
            <tr key={`${one.submission} ${one.fingerprint}`}>
              <td className="nowrap">
                <Level level={one.severity} />
              </td>
              <td className="queue-unit">{one.unitName}</td>
              <td>
                <Link
                  to="/checking/$batch/$unit"
                  params={{ batch: id, unit: String(one.unit ?? 0) }}
                  search={{ file: one.submission, finding: one.fingerprint }}
                >
                  {one.message}
                </Link>
              </td>
              <td title={one.rule}>{one.title}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {waiting > queue.length && (
        <p className="meta" style={{ padding: '8px 16px' }}>
          先列出 {queue.length} 条，处理后再列出其余 {waiting - queue.length} 条。
        </p>
      )}
    </>
  )
}
