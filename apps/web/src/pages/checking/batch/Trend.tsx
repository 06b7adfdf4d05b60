import type { BatchJson } from '../../../api/contract.ts'
import { Level } from '../../../components/level/Level.tsx'
import { levelOrder } from '../places.ts'

type TrendProps = { readonly trend: BatchJson['trend']; readonly year: number }

/** The same units a year before: by level, and all of them together by family of rules. Before → now. */
export function Trend({ trend, year }: TrendProps) {
  if (!trend)
    return (
      <p className="empty">
        没有 {year - 1} 年度的批次可比。把上年的报告放进一个 {year - 1} 年度的批次，这里就会对照。
      </p>
    )
  if (trend.units.length === 0)
    return <p className="empty">“{trend.batch}”与本批次没有相同的单位，无从比较。</p>
  return (
    <div className="trend">
      <table className="list" aria-label="各单位与上年比">
        <caption>
          与“{trend.batch}”（{trend.year}年度）比：上年 → 本年，只比两年都有文件的单位
        </caption>
        <thead>
          <tr>
            <th>单位</th>
            {levelOrder.map((level) => (
              <th key={level} className="numeric">
                <Level level={level} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {trend.units.map(({ unit, name, before, now }) => (
            <tr key={unit}>
              <td>{name}</td>
              {levelOrder.map((level) => (
                <td key={level} className="numeric">
                  {before[level]} → {now[level]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <table className="list" aria-label="各类规则与上年比">
        <caption>按规则类别</caption>
        <thead>
          <tr>
            <th>类别</th>
            <th className="numeric">{trend.year}年度</th>
            <th className="numeric">{year}年度</th>
            <th className="numeric">增减</th>
          </tr>
        </thead>
        <tbody>
          {trend.families.map(({ family, before, now }) => (
            <tr key={family}>
              <td>{family}</td>
              <td className="numeric">{before}</td>
              <td className="numeric">{now}</td>
              <td className="numeric">{now > before ? `+${now - before}` : now - before}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
