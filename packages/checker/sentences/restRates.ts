import { clauseAfter, clauseBefore, isPlain, only } from './clause.ts'
import type { Mention } from './mention.ts'
import type { Passage, Said } from './passage.ts'

/** A rate with its part and the rest, where the whole is not printed: 支出 578 万元，结转 27 万元，执行率 95.5%. */
export type RestRate = { readonly rate: Mention; readonly part: Mention; readonly rest: Mention }

const left =
  /(?:其余|剩余|余下|尚有|还有|仍有)[^,，。;；]{0,5}$|^(?:年末)?(?:结转|结余|结转结余|结转和结余)(?:资金)?$/
const undone = /尚未|未/
const aim = /目标|计划|指标|任务|上年|去年|及格/
const stem = /([\u4e00-\u9fff]{2})(?:率|进度)/
/** What a stem is of, where its part bears another word. */
const sameDeed: readonly (readonly [RegExp, RegExp])[] = [[/执行|支出|支付|使用/, /支出|执行|使用|支付/]]

/** Rates of the sentences of a paragraph that a part and the rest of it make. */
export const restRatesOf = ({ said }: Passage): readonly RestRate[] => said.flatMap(restRatesIn)

function restRatesIn({ sentence, mentions }: Said): readonly RestRate[] {
  const name = stem.exec(sentence.text.text)?.[1]
  const rate = only(
    mentions.filter(({ family, turn, lead }) => family === 'rate' && turn === null && !aim.test(lead)),
  )
  if (!rate || name === undefined) return []
  const amounts = mentions.filter(isPlain)
  const rest = only(amounts.filter((one) => left.test(clauseBefore(one))))
  if (!rest) return []
  // 其余 9 个项目尚未到资: a count of what is left says what it has not done yet.
  if (rest.family === 'count' && !undone.test(clauseAfter(rest))) return []
  const words = sameDeed.find(([deed]) => deed.test(name))?.[1] ?? new RegExp(name)
  const alike = amounts.filter((one) => one !== rest && one.figure.unit === rest.figure.unit)
  const ahead = alike.filter((one) => mentions.indexOf(one) < mentions.indexOf(rest))
  const part = only(ahead.filter((one) => words.test(clauseBefore(one))))
  return part && ahead.length === 1 ? [{ rate, part, rest }] : []
}
