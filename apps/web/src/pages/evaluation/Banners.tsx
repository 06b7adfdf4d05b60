import { useState } from 'react'
import type { EvaluationJson } from '../../api/contract.ts'
import { printMoment } from '../../text/days.ts'

type BannersProps = { readonly evaluation: EvaluationJson; readonly onFigure: (figure: string) => void }

/** Frozen since when, under which hash; and what has moved in the ledgers since, with both values. */
export function Banners({ evaluation, onFigure }: BannersProps) {
  const [listed, setListed] = useState(false)
  const { frozen, drift, issued } = evaluation
  if (!frozen) return null
  return (
    <>
      <div className="banner no-print">
        <b>已提交并冻结</b>
        <span>
          {frozen.by} {printMoment(frozen.at)}
        </span>
        {frozen.block !== null && <span>第{frozen.block}块</span>}
        {frozen.blockHash !== null && (
          <span className="hash" title={frozen.blockHash}>
            哈希 {frozen.blockHash}
          </span>
        )}
        <span className="meta">存档文件 {issued.length} 份</span>
      </div>
      {drift.length > 0 && (
        <div className="banner amber no-print">
          <b>提交后台账有变动</b>
          <span>{drift.length} 个数与冻结时不同，已提交的表没有改动。</span>
          <button type="button" className="link" aria-expanded={listed} onClick={() => setListed(!listed)}>
            {listed ? '收起' : '列出'}
          </button>
        </div>
      )}
      {listed && (
        <table className="list no-print">
          <thead>
            <tr>
              <th>数</th>
              <th className="numeric">冻结值</th>
              <th className="numeric">台账现值</th>
              <th>来历</th>
            </tr>
          </thead>
          <tbody>
            {drift.map((one) => (
              <tr key={one.figure}>
                <td>{one.title}</td>
                <td className="numeric">{one.frozen}</td>
                <td className="numeric">{one.live}</td>
                <td>
                  <button type="button" className="link" onClick={() => onFigure(one.figure)}>
                    打开
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  )
}
