import { clauseBefore, isPlain } from './clause.ts'
import type { Mention } from './mention.ts'
import type { Passage } from './passage.ts'

/** A rate over the step before it, where the rates beside it are over all: 64 个中履约 60 个、93.75%，投产 22 个、36.67%. */
export type StageRate = {
  /** 投产率 */
  readonly name: string
  readonly rate: Mention
  readonly part: Mention
  /** The step before, of which the rate is one. */
  readonly before: Mention
  /** The name of a rate beside it that is over the whole. */
  readonly beside: string
  /** What the rates beside it are over. */
  readonly whole: number
}

type Stage = { readonly name: string; readonly rate: Mention; readonly part: Mention }

/** Of what came back some is valid, of what was found some is mended: their rates are over the step before by nature. */
const overBefore = /有效|合格|满意|整改|优良|优秀/
const stem = /([\u4e00-\u9fff]{2})率(?:为|达到?|是|约)?$/
const stems = /[\u4e00-\u9fff]{2}(?=率)/g
const row = /^\s*[、和及与]\s*$/

/** Rates of the steps of one sentence of which one has another whole than the others. */
export const stageRatesOf = ({ said }: Passage): readonly StageRate[] =>
  said.flatMap(({ mentions }) => {
    const stages = stagesIn(mentions)
    return stages.flatMap(({ name, rate, part }, at): readonly StageRate[] => {
      const others = stages.filter((one) => one.part !== part)
      const [beside] = others
      const whole = beside && wholeOf(beside)
      // All the others are over one number, this one is not, but is over the step right before it.
      if (!beside || !whole || overBefore.test(name) || others.some((one) => !gives(one, whole))) return []
      const before = stages[at - 1]?.part
      const own = { name, rate, part }
      return before && !gives(own, whole) && gives(own, Number(before.figure.value))
        ? [{ ...own, before, beside: beside.name, whole }]
        : []
    })
  })

const isRate = ({ family, turn, figure }: Mention): boolean =>
  family === 'rate' && turn === null && figure.bound === null && Number(figure.value) > 0

const isCount = (one: Mention | undefined): one is Mention =>
  one !== undefined && isPlain(one) && one.family === 'count'

function stagesIn(mentions: readonly Mention[]): readonly Stage[] {
  return mentions.flatMap((rate, at): readonly Stage[] => {
    if (!isRate(rate)) return []
    const words = clauseBefore(rate)
    if (/分别(?:为|是|达到?)?$/.test(words)) return inOrder(mentions, at)
    const [ahead, part] = [mentions[at - 2], mentions[at - 1]]
    const name = stem.exec(words)?.[1]
    if (name === undefined || !isCount(part) || !clauseBefore(part).includes(name)) return []
    // 58 个项目中开工 47 个，开工率 81%: behind others, this one brings its own whole.
    const bringsWhole = isCount(ahead) && mentions.slice(0, at - 1).some(isRate)
    return bringsWhole ? [] : [{ name: `${name}率`, rate, part }]
  })
}

/** 注册 61 家、开工 49 个、投产 12 个，注册率、开工率、投产率分别为 95.3%、76.6%、18.8% */
function inOrder(mentions: readonly Mention[], at: number): readonly Stage[] {
  const names = mentions[at]?.lead.match(stems) ?? []
  const rates = mentions.slice(at, at + names.length)
  const parts = mentions.slice(Math.max(0, at - names.length), at)
  const isRow = rates.every((one, place) => isRate(one) && (place === 0 || row.test(one.lead)))
  const areParts = parts.every(
    (one, place) => isCount(one) && clauseBefore(one).includes(names[place] ?? ' '),
  )
  return isRow && areParts && rates.length === parts.length && names.length > 1
    ? parts.flatMap((part, place) =>
        rates[place] ? [{ name: `${names[place]}率`, part, rate: rates[place] }] : [],
      )
    : []
}

/** The whole number that a rate is over; null where it is over none, or over its part. */
function wholeOf(stage: Stage): number | null {
  const { rate, part } = stage
  const whole = Math.round((Number(part.figure.value) * 100) / Number(rate.figure.value))
  return whole > Number(part.figure.value) && gives(stage, whole) ? whole : null
}

const gives = ({ rate, part }: Stage, whole: number): boolean =>
  Math.abs((Number(part.figure.value) / whole) * 100 - Number(rate.figure.value)) <=
  0.51 * 10 ** -rate.figure.precision
