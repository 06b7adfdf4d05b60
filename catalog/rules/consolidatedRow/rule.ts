import {
  columnsAgree,
  formsOf,
  isAdded,
  isBlank,
  precisionOf,
  rule,
  termOf,
  termsIn,
} from '@hengjian/checker'

const consolidated = /汇总$|^(?:合计|总计)$/

/**
 * The row that consolidates the units of a table is the sum of their rows, column by column. Left blank above rows that
 * are filled, it leaves the adding up to the reader: asked for once, with all its tables.
 */
export const consolidatedRow = rule({
  id: 'X27',
  name: 'consolidatedRow',
  title: '汇总行应等于各单位之和',
  level: 'error',
  status: 'trial',
  basis: '勾稽关系 I25：汇总数等于本级与所属单位之和',
  fix: '填写汇总行，并与各单位的数核对；合并抵销的，请注明。',
  says: { blank: '“{label}”一行在 {count} 张表中没有填写，而下列单位填有数，请补充汇总数。' },
  *check(file) {
    for (const { id: document } of file.documents) {
      const tables = formsOf(file, 'plainTable').filter((one) => one.document === document)
      const found = tables.flatMap(({ form }) => {
        const whole = form.rows.find(({ label }) => consolidated.test(label.replaceAll(/\s/g, '')))
        if (!whole) return []
        const others = form.rows.filter((row) => row !== whole)
        const columns = form.heads.flatMap((head, at) => {
          const all = form.rows.map(({ cells }) => cells[at] ?? null)
          // Rates and prices of several units have no sum.
          if (!isAdded(head, all)) return []
          return [
            {
              total: termOf(whole.cells[at], `“${whole.label}”的${head}`),
              parts: termsIn(others.map(({ cells, label }) => [cells[at], label])),
              precision: precisionOf(all),
            },
          ]
        })
        return [{ whole, columns }]
      })
      const blank = found.filter(
        ({ whole, columns }) => whole.cells.every(isBlank) && columns.some(({ parts }) => parts.length > 0),
      )
      const [first] = blank
      if (first)
        yield {
          says: 'blank',
          values: { label: first.whole.label, count: String(blank.length) },
          document,
          atMost: 'notice',
          places: blank.map(({ whole: { place, label } }) => ({ place, quote: label })),
        }
      // What 合计 and 小计 add up another rule reads from the whole table.
      const sums = found.filter(({ whole }) => whole.label.replaceAll(/\s/g, '').endsWith('汇总'))
      for (const { columns } of sums) {
        const claims = columns.flatMap(({ total, parts, precision }) =>
          total && parts.length > 0 ? [{ relation: { kind: 'sum' as const, total, parts }, precision }] : [],
        )
        for (const claim of columnsAgree(claims)) yield { ...claim, document }
      }
    }
  },
})
