import { formsOf, quoted, rule, termOf, valueOf } from '@hengjian/checker'
import { Decimal } from '@hengjian/values'

const hundred = new Decimal(100)

/** A share that was saved of the costs and a budget that was used up do not go together without a word of how. */
export const savingAgainstExecution = rule({
  id: 'S09',
  name: 'savingAgainstExecution',
  title: '成本节约率应与预算执行情况相符',
  level: 'notice',
  status: 'trial',
  basis: '成本节约率 =（预算数 − 实际支出）÷ 预算数；另有口径的应注明',
  fix: '注明成本节约率的计算口径，或按表内数更正。',
  says: {
    differs:
      '“{indicator}”完成值 {actual}；按全年预算数和执行数计算，没有支出的占 {left}%，两者不同，请注明节约率的口径。',
  },
  *check(file) {
    for (const { form, document } of formsOf(file, 'departmentForm', 'projectForm')) {
      const total = form.funds?.total
      const [budget, spent] = [valueOf(termOf(total?.fullYear, '')), valueOf(termOf(total?.executed, ''))]
      const row = form.indicators.find(({ level3 }) =>
        /成本节约率/.test(level3?.text.replaceAll(/\s/g, '') ?? ''),
      )
      const saved = row?.actual?.figure?.unit === '%' ? valueOf(termOf(row.actual, '')) : null
      if (!budget || !spent || budget.isZero() || !saved || !row?.actual || !row.level3) continue
      const left = hundred.minus(spent.div(budget).times(hundred)).toDecimalPlaces(2)
      if (saved.minus(left).abs().lte(1)) continue
      yield {
        says: 'differs',
        values: { indicator: row.level3.text, actual: row.actual.text, left: left.toFixed() },
        document,
        places: [quoted(row.actual), ...(total?.executed ? [quoted(total.executed)] : [])],
        stated: row.actual.text,
        expected: `${left.toFixed()}%`,
      }
    }
  },
})
