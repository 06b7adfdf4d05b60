import type { FundRow, IndicatorRow, ScoredForm, ScoreTable } from '../form.ts'
import { fillLevels } from '../fillLevels.ts'
import { scoreTableOf } from '../scoreTableOf.ts'
import { nested } from '../words/funds.ts'
import type { Draft } from './draft.ts'

/**
 * Whether rows are a form that gives points: targets alone are a 申报表, results on the way a 监控表, and a list of
 * projects with their budgets has no block of funds. They are read as plain tables.
 */
export const isScored = ({ indicatorHeads, funds }: Draft): boolean =>
  indicatorHeads === null
    ? funds.length > 0
    : indicatorHeads.some(({ role }) => role === 'points' || role === 'score')

/** Some forms print the total beside their name and nowhere else. */
function totalOnTop({ results }: Draft): ScoredForm['total'] {
  const score = results.find(({ label, cell }) => cell.figure && /分/.test(label))?.cell
  return score ? { points: null, score } : null
}

/** Where only one row gives what was budgeted and spent, it is all there is, whatever it is called. */
const totalOf = (funds: readonly FundRow[]): FundRow | null => {
  const [only, ...more] = funds
  return (
    funds.find(({ kind }) => kind === 'total') ??
    (only?.score?.figure && only.points?.figure && more.length === 0 ? only : null)
  )
}

/**
 * Forms with two levels have their indicators in the second one: they are called by it, if each row has a name of its own
 * there and no other column keeps one.
 */
function named({ indicators, indicatorHeads }: Draft): readonly IndicatorRow[] {
  const isNamed =
    indicatorHeads?.some(({ role }) => role === 'level3') === true ||
    indicators.some(({ level2, points }) => !level2?.text && points?.figure)
  return isNamed
    ? indicators
    : indicators.map((row) => ({ ...row, level2: null, level3: row.level2 ?? row.level3 }))
}

/** The form that a draft has become. */
export function finished(form: Draft): ScoredForm | ScoreTable {
  const heads = form.indicatorHeads ?? []
  if (form.indicatorHeads && !heads.some(({ role }) => role === 'target' || role === 'actual'))
    return scoreTableOf(form.indicators, form.total, form.rows[0]!.place)
  const label = form.labelled.get(form.kind === 'departmentForm' ? 'unit' : 'project')
  return {
    kind: form.kind,
    name: label ?? form.labelled.get('unit') ?? null,
    supervisor: form.labelled.get('supervisor') ?? null,
    unitName: form.labelled.get('implementer') ?? (form.kind === 'departmentForm' ? (label ?? null) : null),
    funds:
      form.funds.length === 0
        ? null
        : {
            rows: nested(form.funds),
            total: totalOf(form.funds),
            unit: form.unit,
          },
    income: form.income,
    spending: form.spending,
    ...(form.otherSplit.length > 0 ? { otherSplit: form.otherSplit } : {}),
    expected: form.labelled.get('expected') ?? null,
    achieved: form.labelled.get('achieved') ?? null,
    indicators: fillLevels(named(form)),
    reasons: heads.some(({ role }) => role === 'deviation'),
    total: form.total ?? totalOnTop(form),
    results: form.results,
    place: form.rows[0]!.place,
  }
}
