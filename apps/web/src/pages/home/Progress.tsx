import type { HomeJson } from '../../api/contract.ts'
import { ServerLink } from '../../components/serverLink/ServerLink.tsx'
import { Spark } from '../../components/spark/Spark.tsx'
import { groupThousands } from '../../text/amounts.ts'

type ProgressProps = Pick<HomeJson, 'progress' | 'timeSequence'>

const withSign = (percent: string): string => (percent.endsWith('%') ? percent : `${percent}%`)

const share = (percent: string): number => Math.min(100, Math.max(0, Number.parseFloat(percent) || 0))

/** Execution of each project against the share of the year that has gone by. */
export function Progress({ progress, timeSequence }: ProgressProps) {
  return (
    <section className="panel">
      <header>
        <h2>执行与目标</h2>
        <span className="meta">
          竖线为时序进度 {withSign(timeSequence.percent)}（{timeSequence.computation}）
        </span>
      </header>
      {progress.length === 0 ? (
        <p className="empty">这一年还没有可以汇总的支出。在业务台账登记或导入支出后，执行进度会列在这里。</p>
      ) : (
        <table className="list bars">
          <thead>
            <tr>
              <th>项目</th>
              <th className="numeric">本年累计</th>
              <th className="numeric">进度</th>
              <th>
                <span className="unseen">进度条</span>
              </th>
              <th>各月</th>
            </tr>
          </thead>
          <tbody>
            {progress.map((one) => (
              <tr key={`${one.link} ${one.title}`}>
                <td>
                  <ServerLink to={one.link}>{one.title}</ServerLink>
                </td>
                <td className="numeric">
                  {groupThousands(one.amount)} <span className="meta">{one.unit}</span>
                </td>
                {one.percent === null ? (
                  <td colSpan={2} className="meta">
                    {one.reason}
                  </td>
                ) : (
                  <>
                    <td className="numeric strong">{withSign(one.percent)}</td>
                    <td>
                      <Bar percent={one.percent} sequence={timeSequence.percent} />
                    </td>
                  </>
                )}
                <td>
                  <Spark months={one.months} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

function Bar({ percent, sequence }: { readonly percent: string; readonly sequence: string }) {
  const ahead = Number.parseFloat(percent) > 100
  return (
    <span className="progress" aria-hidden="true">
      <i className={ahead ? 'ahead' : ''} style={{ width: `${share(percent)}%` }} />
      <b style={{ left: `${share(sequence)}%` }} />
    </span>
  )
}
