import type { Mention } from './mention.ts'
import type { Passage } from './passage.ts'

/** A result with the share of a target that is not printed: 到位 180.88 亿元，完成年度目标的 120.59%. */
export type ImpliedTarget = {
  readonly done: Mention
  readonly rate: Mention
  /** Between what the target lies, whichever way the rate was rounded. */
  readonly from: number
  readonly to: number
  /** A number between them that somebody could have set; null where there is none. */
  readonly round: number | null
}

const ofTarget =
  /完成[^,，。;；]{0,12}(?:目标|任务|计划)[^,，。;；]{0,6}$|(?:目标|任务|计划)(?:任务)?数?的?\s*$/
const target = /目标|任务|计划/

/** Every share of a target of a paragraph whose target the sentence does not give. */
export function impliedTargetsOf({ said }: Passage): readonly ImpliedTarget[] {
  return said.flatMap(({ mentions }) =>
    mentions.flatMap((rate, at): readonly ImpliedTarget[] => {
      const own = mentions.slice(0, at)
      const done = own.at(-1)
      if (rate.family !== 'rate' || rate.turn || !ofTarget.test(rate.lead) || !done) return []
      // 12 篇、66 个，分别为目标的 100% 和 110%: each of another number.
      if (/分别/.test(rate.lead)) return []
      if (done.turn || (done.family !== 'count' && done.family !== 'amount')) return []
      if (done.figure.approximation !== null || own.some(({ lead }) => target.test(lead))) return []
      const [value, share] = [Number(done.figure.value), Number(rate.figure.value)]
      if (share <= 0 || value <= 0) return []
      const step = 10 ** -rate.figure.precision
      const [from, to] = [
        (100 * value) / (share + step),
        (100 * value) / Math.max(share - step / 2, step / 2),
      ]
      return [{ done, rate, from, to, round: roundBetween(from, to, done.family === 'count') }]
    }),
  )
}

/** Things are counted; amounts are set with three digits at most: 150, 8000, 12.5. */
function roundBetween(from: number, to: number, counted: boolean): number | null {
  const step = counted ? 1 : 10 ** (Math.floor(Math.log10(to)) - 2)
  const first = Math.ceil(from / step - 1e-9)
  return first * step <= to + 1e-9 ? Number((first * step).toPrecision(6)) : null
}
