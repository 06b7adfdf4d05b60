/** A claim about a target, and the number right behind it that says the opposite. */
export type Against = { readonly claim: string; readonly other: string; readonly at: number }

const number =
  '\\d[\\d,.]*\\s*(?:亿|万)?(?:元|美元|个百分点|百分点|[%％]|[个家户项件人名次场台辆吨亩列份批期条]|平方米)'
const goal = '(?:目标|任务|计划|指标|序时进度)'
/** 超额完成 30 亿元目标, 超过目标, 高于计划 */
const above = new RegExp(
  `(?<![未没不])(?:超额(?:完成|实现)|超(?:过|出)?|高于|突破)(?:了)?[^,，。;；：:]{0,16}${goal}(?:任务|值|要求)?`,
  'g',
)
/** 未完成目标, 低于目标 */
const below = new RegExp(
  `(?:(?:未能?|没有|尚未)(?:全面|全部)?(?:完成|达到|实现)|低于|少于|未达)(?:了)?[^,，。;；：:]{0,16}${goal}(?:任务|值|要求)?`,
  'g',
)
const short = new RegExp(`^[,，](?:但|仍|还|尚)?(?:差|缺|少|相差|低|短少|不足|欠)(?:了|约)?\\s*${number}`)
const over = new RegExp(`^[,，](?:超|多|超过|超出|高出|高|多出|超额)(?:了|约)?\\s*${number}`)

/** 超额完成 30 亿元目标，差 1.3 亿元; 未完成年度目标，超 5 个. */
export const againstIn = (text: string): readonly Against[] =>
  /目标|任务|计划|指标|序时进度/.test(text) ? [...found(text, above, short), ...found(text, below, over)] : []

const found = (text: string, claims: RegExp, opposite: RegExp): readonly Against[] =>
  [...text.matchAll(claims)].flatMap(({ 0: claim, index: at }) => {
    const [other] = opposite.exec(text.slice(at + claim.length)) ?? []
    return other === undefined ? [] : [{ claim, other: other.slice(1), at }]
  })
