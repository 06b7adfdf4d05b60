import { formsOf, isBlank, precisionOf, rule, sumOf, termOf, termsIn, valueOf } from '@hengjian/checker'

const consolidated = /汇总$|^(?:合计|总计)$/
/** Rows that only divide others, or add up some of them: with one of them the rows do not simply add up. */
const among = /^其中|小计$|^[（(][一二三四五六七八九十]+[)）]/
/** Columns of which nobody adds up the rows. */
const unadded = /率|比|占|均|单价|标准|年份|^年度$|编号|序号|排名|日期|[（(]%[)）]/

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
        const columns = form.heads
          .map((head, at) => ({ head, at }))
          .filter(({ head }) => !unadded.test(head))
          .map(({ head, at }) => ({
            total: termOf(whole.cells[at], `“${whole.label}”的${head}`),
            parts: termsIn(others.map(({ cells, label }) => [cells[at], label])),
            precision: precisionOf(form.rows.map(({ cells }) => cells[at])),
          }))
        const isDivided = others.some(({ label }) => among.test(label.replaceAll(/\s/g, '')))
        return [{ whole, columns, isDivided }]
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
      for (const { columns, isDivided } of found) {
        const claims = columns.flatMap(({ total, parts, precision }) =>
          total && total.figure.unit !== '%' && parts.length > 0 ? [{ total, parts, precision }] : [],
        )
        const open = isDivided
          ? claims.filter(({ total, parts }) => valueOf(total)?.eq(sumOf(parts)) !== true)
          : []
        const [unsure] = open
        if (unsure)
          yield {
            cannotTell: `表内有小计或“其中”的行，${unsure.total.label}等没有核对。`,
            document,
            places: open.map(({ total: { figure, quote } }) => ({ place: figure.place, quote })),
          }
        for (const { total, parts, precision } of claims.filter((claim) => !open.includes(claim)))
          yield { relation: { kind: 'sum', total, parts }, precision, document }
      }
    }
  },
})
