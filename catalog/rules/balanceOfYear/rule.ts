import {
  cellUnder,
  type ColumnSum,
  columnsAgree,
  formsOf,
  isBlank,
  precisionOf,
  quoted,
  rule,
  termUnder,
} from '@hengjian/checker'

const income = /^(?:本年)?收入合计$/
const spending = /^(?:本年)?支出合计$/
const left = /^累计结余$|^年末结转和?结余$/
const leftThisYear = /^(?:当年|本年)结余$/

/** 收入合计 (with what was carried over) − 支出合计 = 累计结余, unit by unit, over the two tables of one form. */
export const balanceOfYear = rule({
  id: 'A14',
  name: 'balanceOfYear',
  title: '收入合计减支出合计应等于累计结余',
  level: 'error',
  status: 'trial',
  basis: '勾稽关系 I09：收入、支出与结余',
  fix: '核对收入合计、支出合计与结余；财政收回的，请注明金额和文号。',
  says: { blank: '“{label}”填有支出和累计结余，没有填写{head}，请补充。' },
  *check(file) {
    const tables = formsOf(file, 'plainTable')
    for (const { form, document } of tables) {
      const sums: ColumnSum[] = []
      for (const row of form.rows) {
        const [spent, total] = [spending, left].map((words) => termUnder(form, row, words))
        if (!spent || !total) continue
        const open = cellUnder(form, row, leftThisYear)
        if (open && isBlank(open))
          yield {
            says: 'blank',
            values: {
              label: row.label,
              head: form.heads.find((head) => leftThisYear.test(head)) ?? '当年结余',
            },
            document,
            atMost: 'notice',
            places: [
              { ...quoted(open), quote: row.label },
              { place: total.figure.place, quote: total.quote },
            ],
          }
        const earned = tables
          .filter((one) => one.document === document)
          .flatMap((one) =>
            one.form.rows.flatMap((other) =>
              other.label === row.label ? (termUnder(one.form, other, income) ?? []) : [],
            ),
          )
        const [first, ...more] = earned
        if (first && more.length === 0)
          sums.push({
            relation: { kind: 'sum', total, parts: [first], less: [spent] },
            precision: precisionOf(row.cells),
          })
      }
      for (const sum of columnsAgree(sums)) yield { ...sum, document }
    }
  },
})
