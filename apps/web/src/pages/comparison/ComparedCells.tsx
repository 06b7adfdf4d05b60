import { Link } from '@tanstack/react-router'
import type { PrintComparisonJson } from '../../api/contract.ts'
import { readFigureSearch } from '../../app/search.ts'
import { comparedWords, isSame } from './words.ts'

type ComparedCellsProps = {
  readonly evaluation: string
  readonly comparison: PrintComparisonJson
  readonly cells: PrintComparisonJson['cells']
}

/** One line a cell: where it stands in print, both values, the outcome and its reason; ours opens. */
export function ComparedCells({ evaluation, comparison, cells }: ComparedCellsProps) {
  const same = comparison.cells.filter(({ kind }) => isSame(kind)).length
  return (
    <>
      <p className="meta" style={{ marginBottom: 8 }} role="status">
        与“{comparison.source}”对照：{comparison.cells.length} 格里 {same} 格相同，
        {comparison.cells.length - same} 格要看。
      </p>
      {cells.length === 0 ? (
        <p className="panel empty">没有不同的格。</p>
      ) : (
        <section className="panel">
          <table className="list" aria-label="对照结果">
            <thead>
              <tr>
                <th>行</th>
                <th>栏</th>
                <th>原表位置</th>
                <th className="numeric">原表所填</th>
                <th className="numeric">本系统</th>
                <th>结果</th>
                <th>原因</th>
              </tr>
            </thead>
            <tbody>
              {cells.map((cell) => (
                <tr key={`${cell.row} ${cell.column} ${cell.figure ?? cell.ours}`}>
                  <td>{cell.row}</td>
                  <td>{cell.column}</td>
                  <td>{cell.place ?? ''}</td>
                  <td className="numeric">{short(cell.printed)}</td>
                  <td className="numeric">
                    {cell.figure === null ? (
                      short(cell.ours)
                    ) : (
                      <Link
                        to="/evaluations/$evaluation"
                        params={{ evaluation }}
                        search={readFigureSearch({ figure: cell.figure })}
                      >
                        {cell.ours === '' ? '看原因' : cell.ours}
                      </Link>
                    )}
                  </td>
                  <td className="nowrap">
                    <span className={`tag ${comparedWords[cell.kind].tone}`}>
                      {comparedWords[cell.kind].title}
                    </span>
                  </td>
                  <td>
                    {cell.difference !== null && `相差 ${cell.difference}。`}
                    {cell.reason}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </>
  )
}

/** Long texts are compared whole and shown by their beginning. */
const short = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text)
