import { units } from '../../figures/units.ts'

/** 单位：万元 of a caption, （万元） of a head. */
export const unitIn = (text: string): string =>
  /(?:单位[:：]|[（(])\s*(?:人民币)?(万元|亿元|元)/.exec(text)?.[1] ?? ''

/** What a head says in brackets behind its name, where that is a unit. */
const bracketed = /[（(]([^（()）]{1,5})[)）]$/
const known: ReadonlySet<string> = new Set(units)
/** 万元/列: a price, of no unit that another number has. */
const priced = /[/／每]/
const rate = /率|比例|比重|占比|增幅|增速|[%％]/
const counted =
  /人数|户数|家数|个数|数量|件数|次数|场次|批次|人次|台数|辆数|面积|编制|在职|得分|分值|权重|序号|编码|科目|行次/

/** Unit of a column without units of its own: what its head says, none for rates and counts, else that of the table. */
export function columnUnit(head: string, table: string): string {
  const own = bracketed.exec(head)?.[1]?.replace('％', '%')
  if (own !== undefined && known.has(own)) return own
  if (own !== undefined && priced.test(own)) return ''
  return rate.test(head) || counted.test(head) ? '' : unitIn(head) || table
}
