import { type BaseForm, baseSums, formsOf, judge, rule, termOf, termsIn, termsOf } from '@hengjian/checker'

/** Which rows of the base table are the whole of which: by their words, wherever they stand. */
const wholes = [
  { whole: /^三公经费/, parts: [/公务用车购置和(?:运行)?维护|公务用车购置及运行/, /出国/, /公务接待/] },
  {
    whole: /公务用车购置和(?:运行)?维护|公务用车购置及运行/,
    parts: [/^公(?:务用)?车购置(?:费|经费)?$/, /^公(?:务用)?车运行维护(?:费|经费)?$/],
  },
  { whole: /^项目支出/, parts: [/业务(?:工作)?经费/, /运行维护经费/, /专项资金/] },
] as const

/** Rows numbered beside the parts of a whole that offices add: 4、上级专项资金 below 项目支出. */
function added({ rows }: BaseForm, whole: RegExp, parts: readonly RegExp[]): readonly RegExp[] {
  const from = rows.findIndex(({ name, depth }) => whole.test(name) && depth === 0) + 1
  if (from === 0) return []
  const below = rows.slice(from)
  const end = below.findIndex(({ depth }) => depth === 0)
  const own = (end < 0 ? below : below.slice(0, end)).filter(({ depth }) => depth === 1)
  const named = parts.map((part) => own.find(({ name }) => part.test(name)))
  // Without a numbered row among its parts the whole is divided in another way than by numbers.
  if (named.every((row) => row === undefined)) return []
  return own.filter((row) => !named.includes(row)).map(({ name }) => new RegExp(`^${RegExp.escape(name)}$`))
}

/**
 * Rows right below another one, one step deeper, of which the columns confirm that they make it: 专项 by name below
 * 县级专项资金. Offices also name only some of them, so that words alone say nothing.
 */
function confirmed(form: BaseForm): readonly ReturnType<typeof baseSums>[number][] {
  return form.rows.flatMap((head, at) => {
    const below = form.rows.slice(at + 1)
    const end = below.findIndex(({ depth }) => depth <= head.depth)
    const own = (end < 0 ? below : below.slice(0, end)).filter(({ depth }) => depth === head.depth + 1)
    if (own.length < 2) return []
    const sums = form.columns.flatMap(({ head: title }, column) => {
      const total = termOf(head.cells[column], `${head.name}的${title.text}`)
      const parts = termsIn(own.map(({ cells, name }) => [cells[column], name]))
      return total && parts.length > 1 ? [{ relation: { kind: 'sum' as const, total, parts } }] : []
    })
    const holding = sums.filter(({ relation }) => judge(relation).kind === 'holds').length
    return holding > 1 && holding < sums.length ? sums : []
  })
}

/** The base table adds up: 三公经费, vehicles, 项目支出, in each of its columns; a blank row counts as nothing. */
export const baseTableSums = rule({
  id: 'A06',
  name: 'baseTableSums',
  title: '基础数据表的合计行应等于所属各行之和',
  level: 'error',
  status: 'stable',
  basis: '勾稽关系 I06、I14：部门整体支出绩效评价基础数据表的表内关系',
  fix: '核对合计行与所属各行。',
  says: {},
  *check(file) {
    for (const { form, document } of formsOf(file, 'baseForm')) {
      const named = wholes.flatMap(({ whole, parts }) =>
        baseSums(form, whole, [...parts, ...added(form, whole, parts)]),
      )
      const totals = new Set(named.map(({ relation }) => termsOf(relation)[0]?.figure.id))
      const others = confirmed(form).filter(({ relation }) => !totals.has(termsOf(relation)[0]?.figure.id))
      for (const sum of [...named, ...others]) yield { ...sum, document }
    }
  },
})
