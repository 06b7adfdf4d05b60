import { placeAt } from '@hengjian/report'
import { chineseNumber, rule, textsOf } from '@hengjian/checker'

/** 18 个科室：办公室、财务科、…: a count with the names of what is counted behind it. */
const behind =
  /(\d{1,2}|[二两三四五六七八九十]{1,3})\s*(?:个|家|名|项|类|所|大)([^\s,，。;；：:、（(]{1,14})(?:：|:|，(?:即|分别是|分别为|包括)|（(?!简称)|\((?!简称))([^。；;）)\n]{4,300})(?:[）)。；;\n]|$)/g
/** 下设综合科、投资服务科两个科室: names before their count. */
const before =
  /(?:设有?|下设|内设|设立)(?:了)?([^\s,，。;；：:（()）\d]{2,120}?)(?:等)?(\d{1,2}|[二两三四五六七八九十]{1,3})\s*(?:个|大)(?:内设|职能|业务)?(?:科室|科|部室|处室|股室|股|部门|部|处|机构|中心)/g
/** 站点共 5 个，分别设在甲、乙、丙、丁、戊: places may be called by one character. */
const placed =
  /(\d{1,2}|[二两三四五六七八九十]{1,3})\s*(?:个|家|处|地|名)[^\s,，。;；：:、]{0,8}[，,]分别(?:设在|设于|位于|驻|在|为|是)([^。；;，,）)\n]{3,200})(?:[，,）)。；;\n]|$)/g
const open = /等|另|以及其他|其他/
/** A name is short, and no number of things. */
const name = /^(?!.*(?:\d+(?:\.\d+)?\s*(?:万|亿|元|%|个|家)))[^，,]{1,24}$/

/** As many things are named as are said to be. */
export const listedNames = rule({
  id: 'N17',
  name: 'listedNames',
  title: '列举的名称应与所写的个数相符',
  level: 'notice',
  status: 'trial',
  basis: '文中自己列出的名称和个数',
  fix: '核对个数和名称；只列一部分的请写“等”。',
  says: { other: '文中写“{count}”，列出的名称为 {listed} 个，请核对，或注明未列出的部分。' },
  *check(file) {
    for (const { text, document } of textsOf(file)) {
      if (!text.text.includes('、')) continue
      for (const match of text.text.matchAll(behind)) {
        const [whole, count = '', noun = '', words = ''] = match
        const said = whole.slice(0, whole.indexOf(noun) + noun.length)
        const listed = namesIn(words)
        if (listed === null) continue
        const claim = claimOf(count, listed, match.index, said)
        if (claim) yield { ...claim, document }
      }
      for (const [whole, count = '', words = ''] of text.text.matchAll(placed)) {
        const listed = namesIn(words, 1)
        const claim =
          listed && claimOf(count, listed, text.text.indexOf(whole), whole.slice(0, whole.search(/[，,]/)))
        if (claim) yield { ...claim, document }
      }
      for (const match of text.text.matchAll(before)) {
        const [whole, words = '', count = ''] = match
        if (/等\s*\S{0,4}$/.test(whole.slice(0, whole.lastIndexOf(count)))) continue
        const listed = namesIn(words)
        if (listed === null) continue
        const claim = claimOf(count, listed, match.index, whole.slice(whole.lastIndexOf(count)))
        if (claim) yield { ...claim, document }
      }

      function claimOf(count: string, listed: readonly number[], at: number, said: string) {
        const wanted = Number(/^\d+$/.test(count) ? count : (chineseNumber(count) ?? Number.NaN))
        if (!(wanted > 1) || listed.includes(wanted)) return null
        return {
          says: 'other',
          values: { count: said, listed: String(listed[0] ?? 0) },
          places: [{ place: placeAt(text, at), quote: text.text.slice(at, at + 60) }],
          certainty: 0.6,
        }
      }
    }
  },
})

/** How many names a list may hold: 和, 及 and 与 join two of them, or stand inside one. Null where it is no such list. */
function namesIn(words: string, least = 2): readonly number[] | null {
  if (open.test(words) || !words.includes('、')) return null
  const names = words.split('、').map((one) => one.trim())
  if (!names.every((one) => one.length >= least && name.test(one))) return null
  const joints = names.filter((one) => /[和及与]/.test(one)).length
  return Array.from({ length: joints + 1 }, (_, more) => names.length + more)
}
