import { comparableUnits, unitOf } from '../relations/units.ts'
import { isAverage } from './averages.ts'
import { clauseBefore, isPlain } from './clause.ts'
import type { Mention } from './mention.ts'
import type { Passage } from './passage.ts'

/** How many times an amount led to another one: 每认缴 1 元带动 4.03 元, 放大 50 倍. */
export type Multiple = {
  readonly rate: Mention
  readonly part: Mention
  readonly whole: Mention
  /** The names of both stand in the words of the multiple; else they only stand right before it. */
  readonly isNamed: boolean
  /** Whether some other two numbers of the paragraph give it. */
  readonly isGiven: boolean
}

const verbs = '带动|拉动|撬动|吸引|引导|放大|产生|形成|实现'
const led = new RegExp(`(?:${verbs})`)
/** 每 1 元, 每投入 1 元财政资金, behind which stands what it led to. */
const each = /每[^,，。;；\d]{0,8}$/
const times = /放大(?:效应|倍数|比例|作用)?(?:了|为|达到?|约|近|[:：])*$|倍数(?:为|达到?|约)*$/
/** A multiple that is aimed at, or that another report has. */
const ofOthers = /目标|不低于|以上|计划|要求|上年|去年|同期|平均/
const reach = 12

/** Every multiple of a paragraph with the two amounts that it is likely to be of. */
export const multiplesOf = ({ said, before }: Passage): readonly Multiple[] =>
  said.flatMap(({ mentions }, sentence) =>
    mentions.flatMap((rate, at): readonly Multiple[] => {
      const words = wordsOf(rate, mentions[at - 1])
      if (words === null) return []
      const own = mentions.slice(0, words.isEach ? at - 1 : at)
      const earlier = said.slice(0, sentence).flatMap((one) => one.mentions)
      const near = [...before, ...earlier, ...own].filter(isAmount)
      const named = pairNamed(own.filter(isAmount), words, endsWith) ?? pairNamed(near, words, shares)
      const pair = named ?? pairBefore(own.filter(isAmount))
      if (!pair) return []
      const isGiven = near.some((part) => near.some((whole) => part !== whole && gives(rate, part, whole)))
      return [{ rate, ...pair, isNamed: named !== null, isGiven }]
    }),
  )

type Words = { readonly isEach: boolean; readonly whole: string; readonly part: string }

/** The words of a multiple: those of what is counted by one yuan, and of what that led to. */
function wordsOf(rate: Mention, before: Mention | undefined): Words | null {
  if (rate.figure.bound !== null || rate.turn !== null || ofOthers.test(rate.lead)) return null
  if (rate.figure.unit === '倍') return times.test(clauseBefore(rate)) ? noWords : null
  const isYuan = ({ figure }: Mention): boolean => figure.unit === '元'
  if (!isYuan(rate) || !before || !isYuan(before) || Number(before.figure.value) !== 1) return null
  const [counted] = each.exec(before.lead) ?? []
  const at = rate.lead.search(led)
  if (counted === undefined || at < 0) return null
  const whole = `${counted.slice(1)}${rate.lead.slice(0, at)}`.replaceAll(/[,，可]|直接|有效|约|能够?/g, '')
  return { isEach: true, whole, part: rate.lead.slice(at).replaceAll(new RegExp(verbs, 'g'), '') }
}

const noWords: Words = { isEach: false, whole: '', part: '' }

const isAmount = (one: Mention): boolean => one.family === 'amount' && isPlain(one) && !isAverage(one)

/** 认缴 names 引导基金认缴 7.20 亿元, 子基金规模 names 子基金…总规模 29 亿元: where each names one amount only. */
function pairNamed(
  near: readonly Mention[],
  { whole, part }: Words,
  names: (clause: string, name: string) => boolean,
): Pair | null {
  const wholes = near.filter((one) => names(clauseBefore(one), whole))
  const parts = near.filter((one) => names(clauseBefore(one), part) && !wholes.includes(one))
  const [below, above] = [wholes, parts].map((some) =>
    new Set(some.map(({ figure }) => figure.value)).size === 1 ? some.at(-1) : undefined,
  )
  return below && above && comparableUnits(below.figure.unit, above.figure.unit)
    ? { part: above, whole: below }
    : null
}

type Pair = Pick<Multiple, 'part' | 'whole'>

/** 304 万元奖补资金带动固定资产投资 1.52 亿元: the amount that was led to, and the one right before it. */
function pairBefore(own: readonly Mention[]): Pair | null {
  const near = own.slice(-reach)
  const at = near.findLastIndex((one) => led.test(one.lead))
  const [whole, part] = [near[at - 1], near[at]]
  return at === near.length - 1 && whole && part ? { part, whole } : null
}

/** The end of a name is what tells it: two characters in a row of it. */
const shares = (clause: string, name: string): boolean =>
  name.length > 1 &&
  (clause.includes(name) ||
    (name.length > 3 && clause.includes(name.slice(-2)) && clause.includes(name.slice(0, 2))))

/** 子基金规模 and 总规模, beside each other in one sentence. */
const endsWith = (clause: string, name: string): boolean => name.length > 1 && clause.endsWith(name.slice(-2))

const sizeOf = ({ figure: { value, unit } }: Mention): number => Number(value) * Number(unitOf(unit).size)

export const gives = ({ figure }: Mention, part: Mention, whole: Mention): boolean =>
  Math.abs(sizeOf(part) / sizeOf(whole) - Number(figure.value)) <= 0.51 * 10 ** -figure.precision
