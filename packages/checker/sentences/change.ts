import { comparableUnits } from '../relations/units.ts'
import type { Mention } from './mention.ts'
import type { Passage } from './passage.ts'
import { comparing, type Turn } from './turn.ts'

/** What a text says of how a number changed, and the numbers around it that it may be about. */
export type Change = {
  readonly direction: Turn['direction']
  readonly against: NonNullable<Turn['against']> | 'row'
  /** By how much, in the unit of the number. */
  readonly amount: Mention | null
  /** By how many per cent. */
  readonly rate: Mention | null
  /** By how many percentage points; current and base are rates then. */
  readonly points: Mention | null
  /** What changed, the likeliest first. */
  readonly currents: readonly Mention[]
  /** What it was before, where the text says so, the nearest first. */
  readonly bases: readonly Mention[]
}

/** Numbers farther away are not what a change is of. */
const reach = 12
/** 由 100 万元增加到 120 万元 */
const reached =
  /(?:增加|增长|提高|提升|上升|上涨|扩大|延长|减少|下降|降低|压减|压缩|压降|缩短|缩减|缩小|精简|回落|下滑|降|升|增|减|缩)(?:到|至|为)\s*$/
const behindWords = /[,，(;；]\s*(?:上年同期|上年|去年同期|去年|20\d\d\s*年)[^,，。;；\d]{0,8}$/
const fromWords = /(?:由|从)[^,，。;；:：]*$/

/** What a sentence that only compares speaks of: 支出 14.72 万元。与上年的 15.30 万元相比，下降 3.79%. */
const spent = /支出|决算|完成|实现/

/** 比上半年多, 较一季度增加, 环比增长 */
const ofOtherPart = /环比[^,，。;；\d]*$|(?:比|较)(?:上半年|下半年|[一二三四]季度|\d{1,2}月)[^,，。;；\d]*$/

/** Every change that the sentences of a paragraph state with a number. */
export function changesOf({ said, year }: Passage): readonly Change[] {
  return said.flatMap(({ mentions }, at): readonly Change[] => {
    const earlier = (said[at - 1]?.mentions ?? []).filter(({ turn }) => !turn)
    const changes: Change[] = []
    for (const [place, mention] of mentions.entries()) {
      const { turn } = mention
      // （上年增长 5.1%） is the base of the change before it.
      if (!turn || /^[,，(;；]\s*(?:上年|去年)(?:同期)?(?:增长|下降)/.test(mention.lead)) continue
      // 下半年比上半年多 34 列: both numbers are of this year.
      if (ofOtherPart.test(mention.lead)) continue
      const last = changes.at(-1)
      const before = mentions[place - 1]
      // 减少 1.5 万元，下降 12.5%: two ways to say one change.
      const joins = turn.against === null && before?.turn && last && last.direction === turn.direction
      if (joins && last[slotOf(mention)] === null) {
        changes[changes.length - 1] = { ...last, [slotOf(mention)]: mention }
        continue
      }
      const against =
        turn.against ?? (arrives(before) ? 'lastYear' : (comparedIn(before, year) ?? inRow(mentions, place)))
      if (against === null) continue
      changes.push(
        changeAt(
          mention,
          mentions.slice(Math.max(0, place - reach), place),
          mentions.slice(place + 1),
          earlier,
          against,
          year,
        ),
      )
    }
    return changes
  })
}

const slotOf = ({ family }: Mention): 'amount' | 'rate' | 'points' =>
  family === 'rate' ? 'rate' : family === 'points' ? 'points' : 'amount'

const arrives = (mention: Mention | undefined): boolean => mention !== undefined && reached.test(mention.lead)

/** 上年决算 5 万元，减少 1.5 万元: what the number right before is compared with. */
const comparedIn = (before: Mention | undefined, year: number | null): Change['against'] | null =>
  before === undefined || before.turn
    ? null
    : ((['lastYear', 'initialBudget', 'budget', 'said'] as const).find((one) =>
        isBefore(before, one, year),
      ) ?? null)

/** 预算 210 万元，合同金额 196.35 万元，节约 13.65 万元: what the two numbers right before lead to. */
function inRow(mentions: readonly Mention[], place: number): 'row' | null {
  const [from, to, by] = [mentions[place - 2], mentions[place - 1], mentions[place]]
  if (!from || !to || !by || from.turn || to.turn || from.family !== to.family) return null
  const isBare = /^[,，]?\s*(?:资金)?[^,，。;；、]{2,4}\s*$/.test(by.lead)
  const alike = slotOf(by) === 'rate' ? /率\s*$/.test(by.lead) : by.figure.unit === to.figure.unit
  return isBare && alike && from.figure.unit === to.figure.unit && from.depth === to.depth ? 'row' : null
}

const slotsOf = (mention: Mention): Pick<Change, 'direction' | 'amount' | 'rate' | 'points'> => {
  const slot = slotOf(mention)
  return {
    direction: mention.turn?.direction ?? 'up',
    amount: slot === 'amount' ? mention : null,
    rate: slot === 'rate' ? mention : null,
    points: slot === 'points' ? mention : null,
  }
}

function changeAt(
  mention: Mention,
  before: readonly Mention[],
  following: readonly Mention[],
  earlier: readonly Mention[],
  against: Change['against'],
  year: number | null,
): Change {
  const slot = slotOf(mention)
  const fits = (other: Mention): boolean =>
    (other.turn === null || slot === 'points') &&
    (slot === 'points'
      ? other.family === 'rate'
      : slot === 'rate'
        ? other.family === 'amount' || other.family === 'count'
        : other.family === mention.family && comparableUnits(other.figure.unit, mention.figure.unit))
  const own = before.filter(fits)
  if (against === 'row') {
    const [base, current] = before.slice(-2) as [Mention, Mention]
    return { ...slotsOf(mention), against, currents: [current], bases: [base] }
  }
  const last = own.at(-1)
  const from = last && reached.test(last.lead) ? own.at(-2) : undefined
  const isBase = (other: Mention): boolean => other === from || isBefore(other, against, year)
  const here = own.filter((other) => !isBase(other)).toReversed()
  const [next] = following
  const after =
    next && fits(next) && /^[^,，]{0,2}[,，][^,，]{0,6}(?:达|为|至|到)/.test(next.lead) ? [next] : []
  // 同比增长 7.96%（上年为 202.3 亿元）
  const behind = following.slice(0, 2).filter((other) => fits(other) && behindWords.test(other.lead))
  // 收入 168.5 亿元，增长 17.3%，上年为 143.6 亿元: told so closely, no other numbers are meant.
  const [close] = behind
  const [nearest] = here
  const isAimed = nearest !== undefined && /目标|任务|计划|预算/.test(nearest.lead)
  if (close && nearest && !isAimed && close === next && close.figure.unit === nearest.figure.unit)
    return { ...slotsOf(mention), against, currents: [nearest], bases: [close] }
  // 与 2022 年的 15.30 万元相比，下降 3.79%: a base that is named so closely is the only one.
  const named = last && isBase(last) && /(?:与|比|较)[^,，。;；]*$/.test(last.lead) && before.at(-1) === last
  if (named && here.length > 0) return { ...slotsOf(mention), against, currents: here, bases: [last] }
  const bases = [...behind, ...[...earlier.filter(fits), ...own].filter(isBase).toReversed()]
  return {
    ...slotsOf(mention),
    against,
    currents:
      here.length > 0
        ? here
        : after.length > 0 || !named
          ? after
          : earlier.filter((one) => fits(one) && spent.test(one.lead)),
    bases: named && here.length === 0 ? [last] : bases,
  }
}

/** Whether a number is of the year before, or of the budget, with which the text compares. */
function isBefore({ lead, fact }: Mention, against: Change['against'], year: number | null): boolean {
  if (reached.test(lead)) return false
  if (fromWords.test(lead) && !/[,，]/.test(lead.slice(lead.search(fromWords)))) return true
  switch (against) {
    case 'lastYear': {
      const named = /(20\d\d)\s*年/.exec(lead)?.[1]
      return (
        /(?:上年|去年|上一年|同期)(?!结转|结余)/.test(lead) ||
        (named !== undefined && year !== null && Number(named) === year - 1) ||
        (named === undefined && fact !== null && year !== null && fact.period.year === year - 1)
      )
    }
    case 'initialBudget':
      return /年初(?:部门)?预算|初预算|年初(?:批复|安排)/.test(lead)
    case 'said':
      return comparing.test(lead)
    case 'row':
      return false
    case 'budget':
      return /预算/.test(lead) && !/决算|执行|支出数|实际/.test(lead)
  }
}
