import { formsOf, quoted, rule } from '@hengjian/checker'

/** Words that a restatement puts between: 完成了, 已, 得到. Without them the two texts are the same. */
const plain = (text: string): string =>
  text.replaceAll(/[\s了已得到并均全部，。；、：,.;:（）()]|\d+[、.．]/g, '')

/** Shares of two-letter pieces of one text that also stand in the other. */
function alike(one: string, other: string): number {
  const pieces = (text: string): ReadonlySet<string> =>
    new Set([...text].slice(0, -1).map((letter, at) => `${letter}${text.charAt(at + 1)}`))
  const [own, theirs] = [pieces(one), pieces(other)]
  return [...own].filter((piece) => theirs.has(piece)).length / Math.max(1, own.size, theirs.size)
}

/** A result that only puts its goal into the past says nothing of what was reached. */
export const goalsRestated = rule({
  id: 'N11',
  name: 'goalsRestated',
  title: '年度目标的实际完成情况应写明结果',
  level: 'notice',
  status: 'trial',
  basis: '自评表“实际完成情况”栏的填写要求',
  fix: '写明各项目标完成的数量、比率或时间。',
  says: { same: '“实际完成情况”与“预期目标”文字相同或几乎相同，没有写明完成的结果，请补充。' },
  *check(file) {
    for (const { form, document } of formsOf(file, 'departmentForm', 'projectForm')) {
      const { expected, achieved } = form
      const [goal, result] = [plain(expected?.text ?? ''), plain(achieved?.text ?? '')]
      if (!expected || !achieved || goal.length < 12 || /\d/.test(result) || alike(goal, result) < 0.75)
        continue
      yield { says: 'same', values: {}, document, places: [quoted(achieved), quoted(expected)] }
    }
  },
})
