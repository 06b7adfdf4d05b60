import type { Mention, Passage } from '@hengjian/checker'

/** 增长 3.1 个百分点 of an amount: it grows by per cent. */
export type PercentMeant = { readonly by: Mention; readonly isProved: boolean }

const grew = /(?:增长|增加|下降|减少|提高|上升|降低|回落|下滑|压减)(?:了|约|近)?$/
/** What a rate, a share or a growth itself moves by is points. */
const ofRates = /率|占比|比重|比例|增速|增幅|降幅|涨幅|满意度|系数|指数|进度|达标|覆盖|[高低快慢]于/
/** 上年, 2022 年: what only says against when. */
const when = /(?:同比|环比|(?:比|较|与)?(?:上年|去年|上一年|20\d\d年)(?:同期|末|底)?(?:的|相比)?)/g
const amounts =
  /(?:额|总量|收入|支出|产值|增加值|资金|投资|税收|人数|人次|数量|户数|件数|产量|销量|进出口|零售|经费|费用?|吞吐量|货运量|预算|决算|拨款)$/

/** Percentage points by which an amount, or a number of things, is said to have grown. */
export const percentMeantIn = ({ said }: Passage): readonly PercentMeant[] =>
  said.flatMap(({ mentions }) =>
    mentions.flatMap((by, at): readonly PercentMeant[] => {
      if (by.family !== 'points') return []
      const clause = by.lead.split(/[,，。;；:：()（）]/).at(-1) ?? ''
      if (!grew.test(clause) || ofRates.test(by.lead)) return []
      const subject = clause.replace(grew, '').replaceAll(when, '')
      const earlier = mentions.slice(0, at)
      const isProved = isGrowth(by, [...earlier.slice(-4), ...mentions.slice(at + 1, at + 2)])
      // 满意度 92%，即 284 家满意，提高 0.6 个百分点 is said of the rate, unless the numbers say otherwise.
      const isOfRate = earlier.some(({ family, turn }) => family === 'rate' && turn === null)
      if (isOfRate && !isProved) return []
      if (subject !== '') return amounts.test(subject) ? [{ by, isProved }] : []
      const last = earlier.findLast(({ lead }) => !share.test(lead))
      if (!last || last.family === 'rate' || last.family === 'points' || last.family === 'score') return []
      const isInBrackets = last.depth > by.depth || /[)）]/.test(by.lead)
      return isInBrackets && !isProved ? [] : [{ by, isProved }]
    }),
  )

/** 完成目标 75 亿元的 95.2%, 占出口额的 54.4%: told in passing of the amount before. */
const share = /(?:完成|为|占)[^,，]*(?:目标|任务|计划|额|总|全)[^,，]*$|^的\s*$/

/** Whether two of the last numbers before it are so far apart, in per cent. */
function isGrowth(by: Mention, around: readonly Mention[]): boolean {
  const said = Math.abs(Number(by.figure.value))
  const near = around
    .filter(({ family }) => family === 'amount' || family === 'count')
    .map((one) => [Math.abs(Number(one.figure.value)), one] as const)
  const margin = 0.6 * 10 ** -by.figure.precision
  return near.some(([value, one]) =>
    near.some(([other, base]) => {
      if (one === base || other === 0 || one.figure.unit !== base.figure.unit) return false
      const part = one.turn ? value : value - other
      const gives = (whole: number): boolean =>
        whole !== 0 && Math.abs((Math.abs(part) / whole) * 100 - said) < margin
      return gives(other) || (one.turn !== null && (gives(other - value) || gives(other + value)))
    }),
  )
}
