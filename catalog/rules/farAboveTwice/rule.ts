import { type Quoted, rule, type SourcedFact } from '@hengjian/checker'
import { Decimal } from '@hengjian/values'

/** A target that two years running was exceeded by half and more says little: it asks to be set anew. */
export const farAboveTwice = rule({
  id: 'T07',
  name: 'farAboveTwice',
  title: '连续两年大幅超过指标值的应调整指标值',
  level: 'notice',
  status: 'trial',
  basis: '财预〔2020〕10号，超出指标值较多的分析原因；界限值见报告检查的界限值',
  fix: '参照两年的完成值调整下一年度指标值；有一次性因素的请说明。',
  says: {
    twice:
      '“{indicator}”{before}年指标值 {lastTarget}、完成 {lastActual}，{year}年指标值 {target}、完成 {actual}，两年都在指标值的 {share}% 以上，请调整指标值，或说明原因。',
  },
  *across(facts, parameters) {
    const bound = new Decimal(parameters('reportChecks', 'farAboveTwice'))
    const beyond = new Map(
      resultsIn(facts).flatMap((one) => (isBeyond(one, bound) ? [[keyOf(one), one]] : [])),
    )
    for (const now of beyond.values()) {
      const last = beyond.get(keyOf(now, now.target.reported - 1))
      if (!last) continue
      yield {
        says: 'twice',
        values: {
          indicator: now.target.measure,
          before: String(last.target.reported),
          lastTarget: last.target.figure.printed,
          lastActual: last.actual.figure.printed,
          year: String(now.target.reported),
          target: now.target.figure.printed,
          actual: now.actual.figure.printed,
          share: bound.times(100).toFixed(),
        },
        document: now.target.document,
        places: [now.actual, now.target, last.actual, last.target].map(({ place, quote }): Quoted => ({
          place,
          quote,
        })),
        certainty: 0.8,
      }
    }
  },
})

type Result = { readonly target: SourcedFact; readonly actual: SourcedFact }

const keyOf = ({ target }: Result, year = target.reported): string =>
  [target.unit, year, target.subject, target.measure, target.figure.unit].join('|')

/** Target and result of the indicators of all forms, each indicator of a form once. */
function resultsIn(facts: readonly SourcedFact[]): readonly Result[] {
  const cells = facts.filter(
    ({ source, stage }) => source === 'cell' && (stage === 'target' || stage === 'actual'),
  )
  const alike = Map.groupBy(cells, ({ unit, reported, subject, measure, figure }) =>
    [unit, reported, subject, measure, figure.unit].join('|'),
  )
  return [...alike.values()].flatMap((group): readonly Result[] => {
    const [target, ...targets] = group.filter(({ stage }) => stage === 'target')
    const [actual, ...actuals] = group.filter(({ stage }) => stage === 'actual')
    return target && actual && targets.length === 0 && actuals.length === 0 ? [{ target, actual }] : []
  })
}

/** What is to be kept low is not exceeded by being low. */
const isBeyond = ({ target: { figure, measure }, actual }: Result, bound: Decimal): boolean => {
  if (figure.value === null || actual.figure.value === null) return false
  if (figure.bound === '≤' || figure.bound === '<') return false
  if (/成本|时间|时长|时限|天数|投诉|事故|差错|超支/.test(measure)) return false
  const target = new Decimal(figure.value)
  return target.gt(0) && new Decimal(actual.figure.value).div(target).gt(bound)
}
