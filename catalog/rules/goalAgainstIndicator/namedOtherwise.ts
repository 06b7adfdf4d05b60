import {
  type Aim,
  bareName,
  type CheckedFile,
  type Mention,
  type Passage,
  passagesIn,
  printedAimsIn,
  type RelationClaim,
  type Said,
  termOfMention,
} from '@hengjian/checker'

/** What stands before the number of a goal and is no part of its name. */
const filling =
  /^(?:其中|主要|年度|全年|全[国省市县区]|本年|当年|20\d\d年)*(?:新增|实现|完成|达到|力争|确保|开展|组织|举办|累计)*|(?:数量|总量|总额|数|量|额)?(?:达到?|为|不低于|不少于|不超过|控制在|保持在|在)*$/g
/** Words that are in the names of too many indicators. */
const generic =
  /^(?:项目|企业|资金|收入|支出|人数|金额|面积|个数|活动|培训|其他|投资|满意|成本|比例|完成|时间|率)$/
const ofGoals = /目标|任务/
/** Fewer goals beside each other may be told of anything. */
const fewestGoals = 2

/**
 * Goals of a list, 发运 16000 标箱以上, each beside the indicator whose name holds its words, 集装箱发运量 ≥18000 标箱: asked
 * about where it is the only one of its unit by that name, and nothing of the list is its number.
 */
export function* namedOtherwise(file: CheckedFile): Iterable<RelationClaim> {
  const aims = printedAimsIn(file).filter(({ target }) => target.figure.unit !== '')
  if (aims.length === 0) return
  for (const passage of passagesIn(file))
    for (const said of passage.said) {
      const goals = goalsIn(said, passage)
      for (const goal of goals.length < fewestGoals ? [] : goals) {
        const [aim] = differing(goal, goals, aims)
        const isWhole = aim?.name.includes(nameOf(goal)) === true
        if (aim)
          yield {
            relation: { kind: 'restate', one: aim.target, other: termOfMention(goal) },
            document: passage.document,
            certainty: 0.6,
            atMost: isWhole ? 'warning' : 'notice',
          }
      }
    }
}

/** The numbers of a sentence about goals that are bounds: 220 列以上. */
function goalsIn({ sentence, mentions }: Said, { year }: Passage): readonly Mention[] {
  const { text, place } = { text: sentence.text.text, place: sentence.headings.join(' ') }
  if (!ofGoals.test(`${place}${text}`)) return []
  const years = [...text.matchAll(/20\d\d(?=年)/g)].map(([named]) => Number(named))
  if (years.some((named) => named !== year)) return []
  return mentions.filter(
    ({ figure, turn, family }) =>
      figure.bound !== null && turn === null && (family === 'amount' || family === 'count'),
  )
}

function differing(goal: Mention, goals: readonly Mention[], aims: readonly Aim[]): readonly Aim[] {
  const name = nameOf(goal)
  if (name.length < 2 || generic.test(name)) return []
  const { unit, value } = goal.figure
  const own = aims.filter(({ target: { figure } }) => figure.unit === unit)
  const whole = own.filter((one) => bareName(one.name).includes(name))
  const named = whole.length > 0 ? whole : own.filter((one) => isWithin(bareName(one.name), clauseOf(goal)))
  const values = new Set(named.map(({ target }) => Number(target.figure.value)))
  const [wanted, ...more] = values
  if (wanted === undefined || more.length > 0 || wanted === Number(value)) return []
  // The number of another goal of the list, or a goal that the indicators know under another name.
  const isTold = goals.some(({ figure }) => figure.unit === unit && Number(figure.value) === wanted)
  const isKnown = own.some(({ target }) => Number(target.figure.value) === Number(value))
  return isTold || isKnown ? [] : named
}

const clauseOf = ({ lead }: Mention): string =>
  (lead.split(/[,，、;；:：。(（]/).at(-1) ?? '').replaceAll(/^以[上下内]|\s/g, '')
const nameOf = (goal: Mention): string => clauseOf(goal).replaceAll(filling, '')

/** A shorter name is in too many others. */
const shortest = 7
const mostLeftOut = 3

/** 新增省级专精特新企业 is 新增省级专精特新中小企业 with some characters left out. */
function isWithin(name: string, words: string): boolean {
  if (name.length < shortest || words.length - name.length > mostLeftOut) return false
  let at = 0
  for (const one of words) if (one === name[at]) at += 1
  return at === name.length
}
