import { comparableUnits } from '../relations/units.ts'
import { clauseAfter, clauseBefore, only } from './clause.ts'
import type { Mention } from './mention.ts'
import type { Passage } from './passage.ts'

/** A rate of the trade with the numbers that make it; `over`: what is taken off the part first. */
export type TradeRate = {
  readonly rate: Mention
  readonly part: Mention
  readonly less: Mention | null
  readonly whole: Mention
}

const initial = /年初(?:部门|项目|财政)?预算/
const full = /全年预算|调整后(?:的)?(?:预算)?|调整预算数/
const added = /追加|调增|调减|追减|调整/
const planned = /(?:采购|项目|工程)?(?:预算|控制价|概算|限价)(?:金额|数|为|价)*$/
const paid = /成交|中标|合同|实际采购|实际支出|采购金额/
const saved = /节约|节省|节支/

/** Rates of the trade that the sentence itself gives the numbers of. */
export const tradeRatesOf = ({ said }: Passage): readonly TradeRate[] =>
  said.flatMap(({ mentions }) =>
    mentions.flatMap((rate, at): readonly TradeRate[] => {
      if (rate.family !== 'rate' || rate.figure.bound !== null) return []
      const words = clauseBefore(rate)
      const own = mentions.slice(0, at).filter(({ family }) => family === 'amount' || family === 'count')
      const found = /预算调整率/.test(words)
        ? adjusted(rate, own)
        : /节约率|节支率|资金节约/.test(words)
          ? savedOf(rate, own)
          : /覆盖率/.test(words)
            ? covered(rate, own)
            : null
      return found && comparableUnits(found.part.figure.unit, found.whole.figure.unit) ? [found] : []
    }),
  )

const named = (own: readonly Mention[], words: RegExp): Mention | null =>
  only(own.filter((one) => words.test(clauseBefore(one))))

/** (全年预算－年初预算)÷年初预算, or what was added ÷ 年初预算. */
function adjusted(rate: Mention, own: readonly Mention[]): TradeRate | null {
  const whole = named(own, initial)
  const rest = own.filter((one) => one !== whole)
  const [after, more] = [named(rest, full), named(rest, added)]
  if (!whole || own.length > 3) return null
  if (after && (own.length === 2 || more)) return { rate, part: after, less: whole, whole }
  return more && own.length === 2 ? { rate, part: more, less: null, whole } : null
}

/** 采购预算 120 万元，成交价 114 万元，节约率 5% */
function savedOf(rate: Mention, own: readonly Mention[]): TradeRate | null {
  const saving = only(own.filter((one) => saved.test(clauseBefore(one))))
  const others = own.filter((one) => one !== saving)
  const whole = named(others, planned)
  const cost = named(
    others.filter((one) => one !== whole),
    paid,
  )
  if (!whole || own.length > 3) return null
  if (saving && (own.length === 2 || cost)) return { rate, part: saving, less: null, whole }
  return cost && own.length === 2 ? { rate, part: whole, less: cost, whole } : null
}

/** 12 个乡镇中的 9 个，覆盖率 75%; 共有企业 120 家，已走访 96 家，走访覆盖率 80% */
function covered(rate: Mention, own: readonly Mention[]): TradeRate | null {
  const [whole, part] = own
  if (!whole || !part || own.length > 2 || whole.figure.unit !== part.figure.unit) return null
  const within =
    /中(?:的|有)?$/.test(clauseAfter(whole)) ||
    (/(?:共有|现有|全部)/.test(clauseBefore(whole)) && /已|覆盖|惠及|走访/.test(clauseBefore(part)))
  return within ? { rate, part, less: null, whole } : null
}
