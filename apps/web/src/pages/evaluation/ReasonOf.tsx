import type { EvaluationJson } from '../../api/contract.ts'
import { ReasonBox } from '../../components/officialForm/ReasonBox.tsx'
import { textAt } from './pending.ts'

type ReasonOfProps = {
  readonly evaluation: EvaluationJson
  readonly rows: EvaluationJson['rows']
  readonly indicator: string
  readonly onSave: (text: string, goOn: boolean) => void
  readonly onClose: () => void
}

/** The reason box of one indicator: its findings, and the numbers of its row to insert. */
export function ReasonOf({ evaluation, rows, indicator, onSave, onClose }: ReasonOfProps) {
  const item = evaluation.outline.flatMap(({ items }) => items).find((one) => one.indicator === indicator)
  const root = item?.figure ? evaluation.figures[item.figure] : undefined
  const numbers = (root?.inputs ?? [])
    .filter(({ fact }) => fact.kind === 'known' && fact.value.type !== 'text')
    .slice(0, 4)
  return (
    <ReasonBox
      place={item?.title ?? ''}
      text={textAt(rows, { indicator, field: 'deviationNote' }) ?? ''}
      draftKey={`reason.${evaluation.id}.${indicator}`}
      findings={evaluation.findings.filter((finding) => finding.indicator === indicator)}
      figures={numbers}
      onSave={onSave}
      onClose={onClose}
    />
  )
}
