import {
  type BaseForm,
  type CheckedFile,
  type FormCell,
  formsOf,
  linesOf,
  quoted,
  rule,
} from '@hengjian/checker'

/** An amount of the base table that is many times that of the year before, or a small part of it, asks for its reason. */
export const amountJumps = rule({
  id: 'N20',
  name: 'amountJumps',
  title: '与上年相差悬殊的决算数应说明原因',
  level: 'notice',
  status: 'trial',
  basis: '基础数据表并列两年决算数；界限值见报告检查的界限值',
  fix: '核对两年的决算数和小数点；当年确有增减的，写明事项和金额。',
  says: {
    some: '基础数据表有 {count} 项{year}年决算数与{before}年相差悬殊：{items}，请核对，或说明原因。',
  },
  *check(file, parameters) {
    const [ratio, least] = ['jumpRatio', 'jumpAmount'].map((name) =>
      Number(parameters('reportChecks', name)),
    ) as [number, number]
    for (const { form, document } of formsOf(file, 'baseForm')) {
      const years = yearsOf(form)
      if (!years) continue
      const jumps = pairsOf(form, years).filter(({ name, now, before }) => {
        const isFar = now >= before * ratio || before >= now * ratio
        return isFar && Math.max(now, before) >= least && !isExplained(file, name)
      })
      if (jumps.length === 0) continue
      yield {
        says: 'some',
        values: {
          count: String(jumps.length),
          year: String(years.now.year),
          before: String(years.before.year),
          items: jumps.map(({ name, spent, last }) => `${name} ${last.text} → ${spent.text}`).join('、'),
        },
        document,
        places: jumps.flatMap(({ spent, last }) => [quoted(spent), quoted(last)]),
        certainty: 0.6,
      }
    }
  },
})

type Column = { readonly year: number; readonly at: number }

/** The columns of accounts of two years that follow each other, in a table of 万元, which the bound is one of. */
function yearsOf({ columns, unit }: BaseForm): { readonly now: Column; readonly before: Column } | null {
  const executed = columns.flatMap(({ stage, year }, at) =>
    stage === 'executed' && year !== null ? [{ year, at }] : [],
  )
  const [now, before] = executed.toSorted((one, other) => other.year - one.year)
  return now && before?.year === now.year - 1 && unit !== '元' ? { now, before } : null
}

type Pair = {
  readonly name: string
  readonly spent: FormCell
  readonly last: FormCell
  readonly now: number
  readonly before: number
}

/** What both years spent on an item; what is listed under 其中 are projects, which come and go. */
const pairsOf = ({ rows }: BaseForm, years: { now: Column; before: Column }): readonly Pair[] =>
  rows.flatMap(({ name, depth, cells }) => {
    if (depth > 1) return []
    const [spent, last] = [cells[years.now.at], cells[years.before.at]]
    const [now, before] = [Number(spent?.figure?.value), Number(last?.figure?.value)]
    // What was nothing, or cannot be read, has no multiple.
    return spent && last && now > 0 && before > 0 ? [{ name, spent, last, now, before }] : []
  })

/** A sentence that names the item, or one of those that it joins, and a reason. */
function isExplained(file: CheckedFile, name: string): boolean {
  const names = name.split(/[、和及]/).filter((one) => one.length > 2)
  return linesOf(file).some(
    ({ text }) => names.some((one) => text.includes(one)) && /由于|原因|主要是|主要系|因(?!公)/.test(text),
  )
}
