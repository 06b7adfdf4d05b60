import { type Found, formsOf, passagesIn, rule, termOf, termOfMention } from '@hengjian/checker'

type Scored = Found<'departmentForm' | 'projectForm'>

/** 自评得分 97.5 分, the score of the whole and not of a part. */
const total =
  /(?:自评|评价|综合|最终)(?:综合|总)?(?:得分|总分|评分|分数)(?:为|是|[:：])?\s*$|总得?分(?:为|是|[:：])?\s*$/
const ofProject = /项目/

/** The score that a text gives is the one at the foot of its form. */
export const scoreRestated = rule({
  id: 'X30',
  name: 'scoreRestated',
  title: '文中自评得分应与自评表总分一致',
  level: 'error',
  status: 'trial',
  basis: '自评报告的结论取自自评表',
  fix: '核对文中的得分与自评表总分；按其他评分表计算的请注明。',
  says: {},
  *check(file) {
    const forms = formsOf(file, 'departmentForm', 'projectForm').filter(({ form }) => form.total?.score)
    for (const { document, said } of passagesIn(file)) {
      const kind = file.documents.find(({ id }) => id === document)?.kind
      for (const { mentions } of said)
        for (const mention of mentions) {
          if (mention.family !== 'score' || !total.test(mention.lead.trimEnd())) continue
          const wanted =
            kind?.startsWith('project') === true || ofProject.test(mention.lead)
              ? 'projectForm'
              : 'departmentForm'
          const meant = formsFor(forms, document, wanted)
          const score = termOf(meant?.form.total?.score, '自评表总分')
          if (!meant || !score) continue
          const alike = meant.form.kind === wanted
          yield {
            relation: {
              kind: 'restate',
              one: termOfMention(mention),
              other: { ...score, figure: { ...score.figure, unit: '分' } },
            },
            document,
            certainty: alike ? 0.8 : 0.5,
            ...(alike ? {} : { atMost: 'notice' as const }),
          }
        }
    }
  },
})

/** The form of the same document, or the only one of its kind, or the only one that there is. */
function formsFor(
  forms: readonly Scored[],
  document: string,
  kind: Scored['form']['kind'],
): Scored | undefined {
  const own = forms.filter((one) => one.document === document && one.form.kind === kind)
  const alike = forms.filter(({ form }) => form.kind === kind)
  return [own, alike, forms].find((some) => some.length === 1)?.[0]
}
