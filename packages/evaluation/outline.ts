import type { ProjectEvaluation, ScoredIndicator } from './projectEvaluation.ts'
import { scorePlaces } from './scoring/score.ts'

/** The outline beside the form: groups with weights, items with score and how they stand. */
export type OutlineGroup = {
  readonly group: string
  readonly weight: string
  readonly items: readonly {
    readonly indicator: string | null
    readonly title: string
    readonly figure: string | null
    readonly score: string
    readonly state: 'done' | 'why' | 'bad' | 'todo'
  }[]
}

/** Filled in and clean, asks for a reason, does not fit, or still open. */
export function outlineOf(evaluation: ProjectEvaluation): readonly OutlineGroup[] {
  const { execution, scorecard, indicators } = evaluation
  const executed = {
    indicator: 'execution',
    title: '年度资金总额',
    figure: 'execution.score',
    score: execution.given?.toFixed(scorePlaces) ?? '',
    state: stateOf(evaluation, 'execution', execution.given !== null),
  }
  return [
    { group: '预算执行', weight: scorecard.execution.weight.toFixed(), items: [executed] },
    ...scorecard.classes.map(({ class: name, weight }) => ({
      group: name,
      weight: weight.toFixed(),
      items: indicators
        .filter(({ indicator }) => indicator.class === name)
        .map((scored) => itemOf(evaluation, scored)),
    })),
  ]
}

const itemOf = (evaluation: ProjectEvaluation, { indicator, given }: ScoredIndicator) => ({
  indicator: indicator.id,
  title: indicator.name,
  figure: `indicator.${indicator.id}.score`,
  score: given?.toFixed(scorePlaces) ?? '',
  state: stateOf(evaluation, indicator.id, given !== null),
})

function stateOf(
  { findings }: ProjectEvaluation,
  indicator: string,
  filled: boolean,
): 'done' | 'why' | 'bad' | 'todo' {
  const levels = findings.filter((finding) => finding.indicator === indicator).map(({ level }) => level)
  if (levels.includes('error')) return 'bad'
  if (levels.includes('warning')) return 'why'
  return filled ? 'done' : 'todo'
}
