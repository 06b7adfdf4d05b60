import { type Mention, passagesIn, rule, type Term, termOfMention } from '@hengjian/checker'

const scored = /(?:自评|综合|评价|总)[^,，。;；]{0,6}(?:得分|分)(?:为|是)?$|(?:支出|绩效)(?:绩效)?自评$/
const deducted =
  /(?<![项类个][共合])(?<![项类个])(?:共|合计|总共|累计)扣(?:分|减|了)?(?:为)?$|^扣分(?:合计|总计|共计|共)(?:为)?$/

/** A score and what was deducted make a hundred, where a paragraph tells both. */
export const scoreAndDeduction = rule({
  id: 'S26',
  name: 'scoreAndDeduction',
  title: '得分与扣分之和应为 100 分',
  level: 'error',
  status: 'trial',
  basis: '自评实行百分制；文中自己列出的得分和扣分',
  fix: '核对得分、扣分合计和各处扣分；另有加分项或满分不是 100 分的请注明。',
  says: {},
  *check(file) {
    for (const { said, document } of passagesIn(file)) {
      const mentions = said.flatMap((one) => one.mentions)
      const score = mentions.find((one) => isPoints(one) && scored.test(clauseOf(one)))
      const lost = mentions.find(
        (one, at) => isPoints(one) && (deducted.test(clauseOf(one)) || closesItems(one, mentions[at - 1])),
      )
      if (!score || !lost || Number(score.figure.value) > 100) continue
      yield {
        relation: {
          kind: 'sum',
          total: termOfMention(score),
          parts: [hundred(score)],
          less: [termOfMention(lost)],
        },
        document,
        certainty: 0.8,
        atMost: 'warning',
      }
    }
  },
})

/** 扣分 4 项，合计 0.96 分 */
const closesItems = (one: Mention, before: Mention | undefined): boolean =>
  before?.family === 'count' &&
  /扣分[^,，。;；]{0,4}$/.test(clauseOf(before)) &&
  /^(?:合计|共计|总计|累计|共|计)(?:扣|扣分)?$/.test(clauseOf(one))

const isPoints = ({ family, figure }: Mention): boolean => family === 'score' && figure.bound === null

const clauseOf = ({ lead }: Mention): string => lead.replaceAll(/\s/g, '').replace(/^.*[,，。;；]/, '')

/** The full marks are printed nowhere: they stand where the score stands. */
function hundred(score: Mention): Term {
  const term = termOfMention(score)
  const figure = { ...term.figure, id: `${term.figure.id}/100`, value: '100', precision: 0 }
  return { ...term, label: '满分', figure }
}
