import { type BaseForm, baseSums, formsOf, rule } from '@hengjian/checker'

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
    for (const { form, document } of formsOf(file, 'baseForm'))
      for (const sum of wholes.flatMap(({ whole, parts }) =>
        baseSums(form, whole, [...parts, ...added(form, whole, parts)]),
      ))
        yield { ...sum, document }
  },
})
