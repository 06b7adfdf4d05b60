import { type FundRow, formsOf, rule, sumOf, termOf, termsIn } from '@hengjian/checker'

/** A budget column of the base table holds the initial budgets or the adjusted ones: the smaller sum is asked. */
const columnsOf: Readonly<
  Record<'budget' | 'executed', readonly (keyof Pick<FundRow, 'initial' | 'fullYear' | 'executed'>)[]>
> = {
  budget: ['initial', 'fullYear'],
  executed: ['executed'],
}

/**
 * 项目支出 of the base table against the project forms of the same file, column by column. Offices enclose the forms of
 * their larger projects only: the forms may add up to less, never to more, and to exactly the same where they did once.
 */
export const projectsMakeUnit = rule({
  id: 'X03',
  name: 'projectsMakeUnit',
  title: '各项目自评表之和不应超过基础数据表的项目支出',
  level: 'error',
  status: 'trial',
  basis: '勾稽关系 I15：项目自评表与部门项目支出',
  fix: '核对基础数据表的项目支出与各项目自评表的年度资金总额。',
  says: {},
  *check(file) {
    const projects = formsOf(file, 'projectForm').flatMap(({ form }) => (form.funds?.total ? [form] : []))
    for (const { form, document } of formsOf(file, 'baseForm')) {
      const row = form.rows.find(({ name }) => name.startsWith('项目支出'))
      if (!row || projects.length === 0) continue
      const year = Math.max(...form.columns.map((column) => column.year ?? 0))
      for (const [at, { stage, year: of, head }] of form.columns.entries()) {
        if (of !== year || stage === 'unknown') continue
        const total = termOf(row.cells[at], `项目支出的${head.text}`)
        const lists = columnsOf[stage]
          .map((column) =>
            termsIn(
              projects.map(({ funds, name }) => [funds?.total?.[column], name?.text ?? '项目'] as const),
            ),
          )
          .filter((parts) => parts.length === projects.length)
        const [parts] = lists.toSorted((one, other) => sumOf(one).cmp(sumOf(other)))
        if (!total || !parts) continue
        yield {
          relation: { kind: 'sum', total, parts, open: true },
          document,
          atMost: stage === 'executed' ? 'error' : 'notice',
        }
      }
    }
  },
})
