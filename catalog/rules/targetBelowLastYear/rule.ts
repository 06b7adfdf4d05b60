import {
  type CheckedFile,
  type Fact,
  factsIn,
  formsOf,
  inUnit,
  type IndicatorRow,
  isUpward,
  type Parameters,
  type Quoted,
  rule,
  type SightClaim,
} from '@hengjian/checker'
import { Decimal } from '@hengjian/values'

/** What is to be kept low by its name, where nothing but a fact is at hand. */
const keptLow = /成本|时间|时长|时限|天数|投诉|事故|差错|超支/

/** A target far below what the year before already reached is asked about, in one report and between two. */
export const targetBelowLastYear = rule({
  id: 'T06',
  name: 'targetBelowLastYear',
  title: '指标值不宜明显低于上年完成值',
  level: 'notice',
  status: 'trial',
  basis: '财预〔2015〕88号，绩效目标应合理可行、与上年水平相衔接；界限值见报告检查的界限值',
  fix: '说明调低指标值的理由；没有理由的，下一年度参照上年完成值设定。',
  says: {
    low: '“{indicator}”{year}年指标值 {target}，{before}年完成 {actual}，指标值比上年完成值低 {share}%，请说明理由。',
  },
  *check(file, parameters) {
    const facts = factsIn(file)
    const known = new Map(facts.map((fact) => [fact.figure.id, fact]))
    for (const { row, document } of rowsOf(file)) {
      const target = known.get(row.target?.figure?.id ?? '')
      if (!target || !isUpward(row)) continue
      const last = facts.find((fact) => isBefore(fact, target) && fact.scope !== 'project')
      const claim = last && claimOf(target, last, document, parameters)
      if (claim) yield claim
    }
  },
  *across(facts, parameters) {
    const reached = facts.filter(({ stage, source }) => stage === 'actual' && source === 'cell')
    const asked = new Set<string>()
    for (const target of facts) {
      if (target.stage !== 'target' || target.source !== 'cell') continue
      const { unit, reported, subject, measure, figure } = target
      const key = [unit, reported, subject, measure].join('|')
      if (asked.has(key) || figure.bound === '≤' || figure.bound === '<' || keptLow.test(measure)) continue
      const last = reached.find(
        (fact) =>
          fact.unit === unit &&
          fact.reported === reported - 1 &&
          fact.subject === subject &&
          isBefore(fact, target),
      )
      const claim = last && claimOf(target, last, target.document, parameters)
      if (!claim) continue
      asked.add(key)
      yield claim
    }
  },
})

/** Rows whose numbers a sentence of the file may speak of: among several forms a project's name is in many mouths. */
function rowsOf(file: CheckedFile): readonly { readonly row: IndicatorRow; readonly document: string }[] {
  const forms = formsOf(file, 'departmentForm', 'projectForm')
  return forms
    .filter(({ form }) => form.kind === 'departmentForm' || forms.length === 1)
    .flatMap(({ form, document }) => form.indicators.map((row) => ({ row, document })))
}

const money = /^(?:亿|百万|万|千)?元$/

/** Whether a fact says what was reached in the year before a target, of the same thing. */
const isBefore = (fact: Fact, target: Fact): boolean =>
  fact.measure === target.measure &&
  (fact.stage === 'executed' || fact.stage === 'actual') &&
  fact.period.year !== null &&
  fact.period.year + 1 === target.period.year &&
  fact.period.part === null &&
  (fact.figure.unit === target.figure.unit || [fact, target].every(({ figure }) => money.test(figure.unit)))

function claimOf(target: Fact, last: Fact, document: string, parameters: Parameters): SightClaim | null {
  // A number that cannot be read is not nothing.
  if (target.figure.value === null || last.figure.value === null) return null
  const reached = inUnit(new Decimal(last.figure.value), last.figure.unit, target.figure.unit)
  if (reached.lte(0)) return null
  const below = new Decimal(1).minus(new Decimal(target.figure.value).div(reached))
  if (below.lte(parameters('reportChecks', 'softTarget'))) return null
  return {
    says: 'low',
    values: {
      indicator: target.measure,
      year: String(target.period.year),
      target: target.figure.printed,
      before: String(last.period.year),
      actual: last.figure.printed,
      share: below.times(100).toDecimalPlaces(0).toFixed(),
    },
    document,
    places: [target, last].map(({ place, quote }): Quoted => ({ place, quote })),
    certainty: 0.6,
  }
}
