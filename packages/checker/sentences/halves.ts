import { clauseBefore, isPlain, only } from './clause.ts'
import type { Mention } from './mention.ts'
import type { Passage } from './passage.ts'

/** A year told by its halves: 上半年签约 41 个，下半年签约 55 个，全年签约 96 个. */
export type Halves = {
  readonly year: Mention
  readonly first: Mention
  readonly second: Mention
  /** Whether the words call it the number of the year. */
  readonly named: boolean
}

const first = /上半年|1(?:月)?[-—–~至]+6月(?:份)?/
const second = /下半年|7(?:月)?[-—–~至]+12月(?:份)?/
const whole = /全年|1(?:月)?[-—–~至]+12月(?:份)?/
/** What a clause counts, without when, how and whose. */
const filler = /20\d\d年|其中|共计|合计|累计|总计|实现|达到?|完成|项目|实际|为|共|分别|的|了|[:：、()“”"]/g

/** The halves of a paragraph, where one number each is told of one thing in one unit. */
export function halvesOf({ said }: Passage): readonly Halves[] {
  const all = said.flatMap(({ mentions }) => mentions).filter(isPlain)
  const told = (words: RegExp): readonly Mention[] => all.filter((one) => words.test(clauseBefore(one)))
  const years = told(whole)
  return told(first).flatMap((early) => {
    const thing = nameOf(early, first)
    const late = only(told(second).filter((one) => isAlike(one, second, early, thing)))
    const called = only(years.filter((one) => isAlike(one, whole, early, thing)))
    const year = called ?? (late ? toldBefore(all.slice(0, all.indexOf(early)), early, late, thing) : null)
    const again = told(first).filter((one) => isAlike(one, first, early, thing))
    return late && year && again.length === 1
      ? [{ year, first: early, second: late, named: called !== null }]
      : []
  })
}

const nameOf = (one: Mention, when: RegExp): string =>
  clauseBefore(one).replace(when, '').replaceAll(filler, '')

/** 全年签约 96 个，其中上半年 41 个: what a half counts may be told with the year only. */
function isAlike(one: Mention, when: RegExp, early: Mention, thing: string): boolean {
  const name = nameOf(one, when)
  return one.figure.unit === early.figure.unit && (name === thing || name === '' || thing === '')
}

/** 新签约项目 96 个。1—6 月签约 41 个，7—12 月签约 55 个: the only number of the thing that is not less than a half. */
function toldBefore(
  before: readonly Mention[],
  early: Mention,
  late: Mention,
  thing: string,
): Mention | null {
  const least = Math.max(Number(early.figure.value), Number(late.figure.value))
  const alike = before.filter(
    ({ figure, lead }) =>
      figure.unit === early.figure.unit && Number(figure.value) >= least && lead.includes(thing),
  )
  return thing.length < 2 ? null : only(alike)
}
