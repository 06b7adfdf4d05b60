import { type FormCell, formsOf, isBlank, quoted, rule, squeezed, termOf, valueOf } from '@hengjian/checker'
import { Decimal } from '@hengjian/values'

type Graded = { readonly name: string; readonly score: FormCell; readonly grade: FormCell }

const gradeIn = (text: string): string | null =>
  /^“?(优秀?|良好?|中|较差|差)”?(?:等?级?)?$/.exec(squeezed(text))?.[1]?.slice(0, 1) ?? null
const scoreHead = /^(?:自评|评价|综合|最终)?(?:得分|总分|总得分|分数)$/
const gradeHead = /^(?:自评|评价)?(?:等[级次]|结果|评价等[级次])$/

/** A grade is what its score makes it: in lists of projects, and where a form prints both. */
export const gradeFollowsScore = rule({
  id: 'S16',
  name: 'gradeFollowsScore',
  title: '评价等次应与得分对应',
  level: 'warning',
  status: 'trial',
  basis: '财预〔2020〕10号，90分以上为优、80分以上为良、60分以上为中、60分以下为差',
  fix: '核对得分和等次；当地通知另有分档的，请注明。',
  says: {
    differs:
      '{name}得分 {score}，等次为“{grade}”；按 {excellent}、{good}、{pass} 分分档应为“{expected}”，请核对，或注明分档依据。',
  },
  *check(file, parameters) {
    const [excellent, good, pass] = ['excellent', 'good', 'pass'].map((name) =>
      parameters('reportChecks', name),
    ) as [string, string, string]
    const gradeOf = (score: Decimal): string =>
      score.gte(excellent) ? '优' : score.gte(good) ? '良' : score.gte(pass) ? '中' : '差'
    const found: { readonly document: string; readonly one: Graded }[] = []
    for (const { form, document } of formsOf(file, 'plainTable')) {
      const heads = form.heads.map(squeezed)
      const [scoreAt, gradeAt] = [scoreHead, gradeHead].map((words) =>
        heads.findIndex((head) => words.test(head)),
      ) as [number, number]
      for (const { label, cells } of scoreAt < 0 || gradeAt < 0 ? [] : form.rows) {
        const [score, grade] = [cells[scoreAt], cells[gradeAt]]
        const name = /^\d*$/.test(label) ? (cells.find((cell) => cell && !cell.figure)?.text ?? '') : label
        if (score && grade && !isBlank(grade))
          found.push({ document, one: { name: `“${name}”`, score, grade } })
      }
    }
    for (const { form, document } of formsOf(file, 'departmentForm', 'projectForm')) {
      const grade = form.results?.find(({ cell }) => gradeIn(cell.text) !== null)?.cell
      const score = form.total?.score ?? form.results?.find(({ cell }) => cell.figure)?.cell
      if (score && grade) found.push({ document, one: { name: '自评', score, grade } })
    }
    for (const { document, one } of found) {
      const [value, said] = [valueOf(termOf(one.score, '')), gradeIn(one.grade.text)]
      if (!value || said === null || value.gt(100) || gradeOf(value) === said) continue
      yield {
        says: 'differs',
        values: {
          name: one.name,
          score: one.score.text,
          grade: one.grade.text,
          expected: gradeOf(value),
          excellent,
          good,
          pass,
        },
        document,
        places: [quoted(one.grade), quoted(one.score)],
        stated: one.grade.text,
        expected: gradeOf(value),
      }
    }
  },
})
