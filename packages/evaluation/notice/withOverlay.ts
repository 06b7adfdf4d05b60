import type { ScoredReport } from '../projectReport.ts'
import { checkWeights, type Scorecard, ScorecardError } from '../scorecard.ts'
import type { Overlay } from './overlay.ts'

/**
 * The card with an approved overlay's numbers put in.
 * @throws ScorecardError when it is not approved, belongs to another card, names an unknown class, or no longer adds up to 100
 */
export function withOverlay(scorecard: Scorecard, overlay: Overlay): Scorecard {
  const { document } = overlay
  if (!overlay.approved) throw new ScorecardError(`${document}的调整还没有批准，请由另一人批准后使用。`)
  return proposedCard(scorecard, overlay)
}

/** The same before it is approved, for the person who is to approve it. @throws ScorecardError like `withOverlay` */
export function proposedCard(scorecard: Scorecard, overlay: Overlay): Scorecard {
  const { document, weights, executionWeight, explainAbove, bands, grades, deadline } = overlay
  if (overlay.scorecard !== scorecard.name)
    throw new ScorecardError(`${document}的调整不是针对“${scorecard.title}”的，请核对。`)
  const known = new Set(scorecard.classes.map((one) => one.class))
  for (const name of [...weights.keys(), ...overlay.classes])
    if (!known.has(name)) throw new ScorecardError(`${document}的调整里没有“${name}”这一类指标，请核对。`)
  const changed = {
    ...scorecard,
    title: `${scorecard.title}（${document}）`,
    execution: { ...scorecard.execution, weight: executionWeight ?? scorecard.execution.weight },
    classes: classesOf(scorecard, overlay),
    explainAbove: explainAbove ?? scorecard.explainAbove,
    qualitative: bands ?? scorecard.qualitative,
    grades: grades ?? scorecard.grades,
    deadline,
  }
  checkWeights(changed, `按${document}调整后`)
  return changed
}

/** The classes that the notice names, in its order; those of the card where it names none. */
function classesOf({ classes }: Scorecard, { weights, classes: named }: Overlay): Scorecard['classes'] {
  const weighted = classes.map((one) => ({ ...one, weight: weights.get(one.class) ?? one.weight }))
  if (named.length === 0) return weighted
  return [...new Set(named)].flatMap((name) => weighted.find((one) => one.class === name) ?? [])
}

/**
 * The form under the title and with the fund rows as the notice calls them.
 * @throws ScorecardError when it renames a row that the form does not have
 */
export function renamedForm<R extends ScoredReport>(report: R, { document, formTitle, labels }: Overlay): R {
  const local = new Map([...labels].map(([name, own]) => [bare(name), own]))
  const rows = new Set(fundLabels(report).map(bare))
  for (const name of labels.keys())
    if (!rows.has(bare(name)))
      throw new ScorecardError(`${document}要改名的“${name}”不是表上的资金行，请核对。`)
  const called = <L extends { readonly label: string }>(lines: readonly L[]): readonly L[] =>
    lines.map((line) => ({ ...line, label: local.get(bare(line.label)) ?? line.label }))
  const { funds } = report
  const totalLabel = local.get(bare(funds.totalLabel)) ?? funds.totalLabel
  const lines =
    'sources' in funds
      ? { sources: called(funds.sources) }
      : { income: called(funds.income), spending: called(funds.spending) }
  return { ...report, title: formTitle ?? report.title, funds: { ...funds, totalLabel, ...lines } }
}

/** A label as a person copies it: whether the colon at its end is typed, and how wide, says nothing. */
const bare = (label: string): string => label.replaceAll(/\s/g, '').replace(/[：:]$/, '')

/** The labels of the fund block, as the catalogue prints them. */
export const fundLabels = ({ funds }: ScoredReport): readonly string[] => [
  ...('sources' in funds ? funds.sources : [...funds.income, ...funds.spending]).map(({ label }) => label),
  funds.totalLabel,
]
