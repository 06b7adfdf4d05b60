import { type BaseForm, formsOf, quoted, rule, termOf, valueOf } from '@hengjian/checker'

const own = /公用经费|办公|水费|电费|差旅|会议|培训|三公|接待|出国|公(?:务用)?车/

/** Rows in which more was spent than the budget column says: one question for a table, with all of them. */
function beyond({ rows, columns }: BaseForm) {
  const year = Math.max(...columns.map((column) => column.year ?? 0))
  const at = (stage: 'budget' | 'executed') =>
    columns.findIndex((column) => column.stage === stage && (column.year ?? year) === year)
  const [budget, executed] = [at('budget'), at('executed')]
  return rows.flatMap(({ name, cells }) => {
    const [planned, spent] = [valueOf(termOf(cells[budget], '')), valueOf(termOf(cells[executed], ''))]
    const [from, to] = [cells[budget], cells[executed]]
    return own.test(name) && planned && spent && from && to && spent.gt(planned) ? [{ name, from, to }] : []
  })
}

/**
 * The budget column of the base table usually holds the initial budget: spending beyond it is no error, it asks for the
 * papers of what came later (handbook, correction 1).
 */
export const spentBeyondBudget = rule({
  id: 'B04',
  name: 'spentBeyondBudget',
  title: '支出超过表内预算数的应注明追加或调剂依据',
  level: 'notice',
  status: 'trial',
  basis: '预算法第五十七条，支出按照预算执行；表内预算数通常为年初预算数',
  fix: '补充追加、调剂的金额和文号；表内按全年预算数填写的，请注明口径。',
  says: { beyond: '基础数据表有 {count} 项支出超过表内预算数：{rows}，请补充追加或调剂依据。' },
  *check(file) {
    for (const { form, document } of formsOf(file, 'baseForm')) {
      const rows = beyond(form)
      if (rows.length > 0)
        yield {
          says: 'beyond',
          values: {
            count: String(rows.length),
            rows: rows.map(({ name, from, to }) => `${name} ${from.text} → ${to.text}`).join('、'),
          },
          document,
          places: rows.flatMap(({ from, to }) => [quoted(to), quoted(from)]),
        }
    }
  },
})
