import type { Stage } from './fact.ts'
import type { Measure, MeasureFamily } from './measure.ts'

/** What a number of a sentence is the number of. */
export type NamedNow = {
  readonly measure: string
  readonly known: boolean
  readonly of: Measure['of']
}

/** What the numbers before it in the sentence were: the last one, and the last that is no share. */
export type NamedBefore = {
  readonly last: (NamedNow & { readonly stage: Stage }) | null
  readonly base: (NamedNow & { readonly stage: Stage }) | null
}

export type Words = {
  readonly own: Measure | null
  readonly phrase: string
  readonly stated: Stage | null
  readonly family: MeasureFamily
}

/** 年终决算支出为: only which of the numbers it is. */
const onlyStage = /^(?:年[初终末]|本级|财政|实际|批复|下达)*(?:预算|决算|支出|执行|到位|数|额)*$/
/** 同比增长, 完成省厅目标任务数: a share of what was said before. */
const onlyShare =
  /^(?:同比|环比|比上年|较上年|比去年|较去年|上年)?(?:增长|增加|下降|减少|提高|上升|增幅|增速)?$/
const ofGoal = /(?:目标|任务)(?:任务)?数?$/
/** Words that name nothing without what was named before. */
const bare =
  /^(?:.{0,3}|.{0,2}(?:到位|总投资|投资|合同|注册|签约)?(?:资金|额|金额|总额|企业|项目|投资|引资))$/
/** A longer phrase is no name that anybody would repeat. */
const longestName = 40

/** The measure of a number by its own words and those before; null where they name nothing. */
export function measureNamed(
  { own, phrase, stated, family }: Words,
  { last, base }: NamedBefore,
): NamedNow | null {
  if (own?.of === 'spending') return detailOf(own, base)
  if (own && own.of !== 'result') return { measure: own.name, known: true, of: own.of }
  // 对非洲进出口总额 is not 进出口总额: a result is the one of the dictionary only where its name says no more.
  if (own && isAlone(own, phrase)) return { measure: own.title, known: false, of: own.of }
  // 三类500强项目 8 个，完成目标任务（6 个）的 133%: goal and share are of what was said before.
  if (base && (ofGoal.test(phrase) || (family === 'rate' && onlyShare.test(phrase)))) return base
  if (family === 'rate' && onlyShare.test(phrase)) return null
  if (
    family === 'amount' &&
    last?.known &&
    last.of !== 'balance' &&
    stated !== null &&
    stated !== 'change' &&
    onlyStage.test(phrase)
  )
    return last
  if (bare.test(phrase))
    return base && !base.known && phrase.length > 1
      ? { measure: `${shortened(base.measure)}/${phrase}`, known: false, of: undefined }
      : null
  return phrase.length > longestName ? null : { measure: phrase, known: false, of: undefined }
}

/** In a long list each name would hold all those before it. */
const shortened = (measure: string): string =>
  measure.length > longestName * 2 ? (measure.split('/')[0] ?? measure) : measure

/** Words before a name that only say that it was done: 等三类500强项目, 新引进三类500强项目. */
const doing = /(?:等|引进|签约|实现|完成|新增|落地|促成|获批|认定|达成)$/

/** Whether a phrase is a name of the dictionary and says no more. */
const isAlone = ({ words }: Measure, phrase: string): boolean =>
  words.some(
    (word) => phrase === word || (phrase.endsWith(word) && doing.test(phrase.slice(0, -word.length))),
  )

/** 基本支出 100 万元，其中工资福利支出 60 万元: the wages of the basic spending; those of nothing are passed over. */
function detailOf({ name }: Measure, base: NamedBefore['base']): NamedNow | null {
  if (!base?.known) return null
  const [head = ''] = base.measure.split('/')
  return { measure: `${head}/${name}`, known: true, of: base.of }
}
