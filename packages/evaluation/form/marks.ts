import type { Finding } from '../findings/finding.ts'
import type { FormCell } from './cell.ts'

type Mark = Pick<FormCell, 'mark' | 'remark'>

const order = ['error', 'warning', 'notice'] as const

/** The worst of the findings, as a cell carries it; nothing where none is worth a mark. */
export function markOf(findings: readonly Finding[]): Mark {
  for (const level of order) {
    const found = findings.find((finding) => finding.level === level)
    if (found) return { mark: level, remark: found.message }
  }
  return {}
}

/** The column of the indicator block in which a finding shows. */
const columnOf = ({ code }: Finding): 'actual' | 'score' | 'deviation' => {
  if (code.startsWith('ACTUAL_')) return 'actual'
  return code.endsWith('_UNEXPLAINED') ? 'deviation' : 'score'
}

export const inColumn = (
  findings: readonly Finding[],
  column: 'actual' | 'score' | 'deviation',
): readonly Finding[] => findings.filter((finding) => columnOf(finding) === column)

/** Findings whose number is this figure. */
export const onFigure = (findings: readonly Finding[], figure: string): readonly Finding[] =>
  findings.filter((finding) => finding.figure === figure)
