import { formsOf, isBlank, rule } from '@hengjian/checker'

const result = /(?:自评|评价)?综合得分|自评得分|评价等次/

/** The form has a place for its score and grade; a legend of the grades in it is not yet a result. */
export const resultPrinted = rule({
  id: 'X21',
  name: 'resultPrinted',
  title: '表内应填写自评得分和等次',
  level: 'warning',
  status: 'trial',
  basis: '自评表“绩效自评综合得分及评价等次”栏的填写要求',
  fix: '按报告正文的结果填写得分和等次。',
  says: { blank: '“{label}”一栏没有填写得分和等次，请补充，并与报告正文一致。' },
  *check(file) {
    for (const { form, document } of formsOf(file, 'plainTable'))
      for (const { label, cells, place } of form.rows) {
        if (cells.length === 0 || label.length > 20 || !result.test(label.replaceAll(/\s/g, ''))) continue
        const said = cells.filter((cell) => cell !== null && !isBlank(cell))
        if (said.every((cell) => /^[（(]?(?:备注|注)[:：]/.test(cell?.text ?? '')))
          yield {
            says: 'blank',
            values: { label: label.replaceAll(/\s/g, '') },
            document,
            places: [{ place, quote: label }],
          }
      }
  },
})
