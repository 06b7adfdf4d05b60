import { formsOf, type FormCell, isBlank, plainWords, quoted, rule, type ScoredForm } from '@hengjian/checker'

type Named = { readonly form: ScoredForm; readonly cell: FormCell; readonly document: string }

/** Two project forms under one name whose money and indicators differ: one was filled over the form of another project. */
export const projectNamedTwice = rule({
  id: 'X32',
  name: 'projectNamedTwice',
  title: '不同项目的自评表不应使用同一项目名称',
  level: 'warning',
  status: 'trial',
  basis: '一个项目一张自评表',
  fix: '核对两张表的项目名称，改正套用其他项目的名称；同一项目分两张表填写的，请注明。',
  says: {
    same: '“{name}”一名填在两张项目自评表中，而两表资金分别为 {one} 和 {other}，指标也不相同，请核对项目名称。',
  },
  *check(file) {
    const named = formsOf(file, 'projectForm').flatMap(({ form, document }): readonly Named[] =>
      form.name && !isBlank(form.name) && form.funds?.total ? [{ form, cell: form.name, document }] : [],
    )
    for (const [at, one] of named.entries()) {
      const other = named
        .slice(0, at)
        .find(
          ({ form, cell }) =>
            plainWords(cell.text) === plainWords(one.cell.text) &&
            moneyOf(form) !== moneyOf(one.form) &&
            areApart(form, one.form) &&
            !ofOtherUnit(form, one.form),
        )
      if (!other) continue
      yield {
        says: 'same',
        values: { name: one.cell.text, one: moneyOf(other.form), other: moneyOf(one.form) },
        document: one.document,
        places: [quoted(one.cell), quoted(other.cell)],
        stated: one.cell.text,
      }
    }
  },
})

const moneyOf = ({ funds }: ScoredForm): string => {
  const total = funds?.total
  const figure = (total?.fullYear ?? total?.executed ?? total?.initial)?.figure
  return figure ? `${figure.printed.replace(figure.unit, '')} ${figure.unit}`.trim() : '未填'
}

const indicatorsOf = ({ indicators }: ScoredForm): readonly string[] => [
  ...new Set(
    indicators.flatMap(({ level3 }) => (level3 && !isBlank(level3) ? [plainWords(level3.text)] : [])),
  ),
]

/** Less than half of the indicators are the same: what is printed twice has all of them twice. */
function areApart(one: ScoredForm, other: ScoredForm): boolean {
  const [left, right] = [indicatorsOf(one), indicatorsOf(other)]
  const fewest = Math.min(left.length, right.length)
  return fewest > 0 && left.filter((name) => right.includes(name)).length * 2 < fewest
}

/** Two units may each have their 工作经费. */
const ofOtherUnit = (one: ScoredForm, other: ScoredForm): boolean => {
  const [left, right] = [one, other].map(({ unitName }) => plainWords(unitName?.text ?? ''))
  return left !== '' && right !== '' && left !== right
}
