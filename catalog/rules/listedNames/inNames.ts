import { classifier, type Counted, number, valueOf } from './counted.ts'
import { namesIn } from './names.ts'

/** 18 个科室：办公室、财务科、…: a count with the names of what is counted behind it. */
const behind = new RegExp(
  `${number}\\s*${classifier}([^\\s,，。;；：:、（(]{0,14})(?:：|:|，(?:即|分别是|分别为|包括)|（(?!简称)|\\((?!简称))([^。；;）)\\n]{4,300})(?:[）)。；;\\n]|$)`,
  'g',
)
/** 下设综合科、投资服务科两个科室: names before their count. */
const before = new RegExp(
  `(?:设有?|下设|内设|设立)(?:了)?([^\\s,，。;；：:（()）\\d]{2,120}?)(?:等)?(?:共|共计|合计)?${number}\\s*(?:个|大)(?:内设|职能|业务)?[^\\s,，。;；：:、（()）\\d]{0,4}(?:科室|部室|处室|股室|科|股|部门|部|处|机构|中心|站)`,
  'g',
)
/** 站点共 5 个，分别设在甲、乙、丙、丁、戊: places may be called by one character. */
const placed = new RegExp(
  `${number}\\s*(?:个|家|处|地|名)[^\\s,，。;；：:、]{0,8}[，,]分别(?:设在|设于|位于|驻|在|为|是)([^。；;，,）)\\n]{3,200})(?:[，,）)。；;\\n]|$)`,
  'g',
)

/** 支持甲、乙、丙3个方向, 甲、乙等3家单位: names that run into their count, and a noun that sums them up. */
const summed = new RegExp(
  `(等)?(?:共|共计|合计)?${number}\\s*(?:个|家|项|类|大)[^\\s,，。;；：:、（(\\d]{0,6}(?:单位|机构|科室|股室|处室|方向|方面|指标|环节|领域|板块|专项|中心|园区|街道|内容|子项目|制度|事项|任务|措施|功能区|部分)`,
  'g',
)
/** The words right before a count, as far as its clause goes. */
const run = /[^\s,，。;；：:\d]{4,}$/
const longestRun = 200
/** A list that is farther off was not counted there. */
const mostApart = 2

/** Counts of a text with the names that stand behind or before them. */
export function* inNames(text: string): Iterable<Counted> {
  if (!text.includes('、')) return
  const asked = new Set<number>()
  for (const { 0: whole, 1: count = '', 2: noun = '', 3: words = '', index } of text.matchAll(behind)) {
    const end = whole.search(/[：:，（(]/)
    // 编制86名（行政30名、事业56名） says how many of each, and names nobody.
    if (noun === '' && (!/[：:]/.test(whole.charAt(end)) || /\d/.test(words))) continue
    // A bracket within the list hides what follows it.
    if (/[（(]/.test(words)) continue
    yield counted(count, namesIn(words), whole.slice(0, end), index)
  }
  for (const { 0: whole, 1: count = '', 2: words = '', index } of text.includes('分别')
    ? text.matchAll(placed)
    : [])
    yield counted(count, namesIn(words, 1), whole.slice(0, whole.search(/[，,]/)), index)
  for (const { 0: whole, 1: words = '', 2: count = '', index } of text.includes('设')
    ? text.matchAll(before)
    : []) {
    const said = whole.slice(whole.lastIndexOf(count))
    if (/等\s*\S{0,4}$/.test(whole.slice(0, whole.lastIndexOf(count)))) continue
    asked.add(index + whole.lastIndexOf(count))
    yield counted(count, namesIn(words), said, index)
  }
  for (const { 0: whole, 1: more, 2: count = '', index } of text.matchAll(summed)) {
    const at = index + whole.indexOf(count)
    const words = run.exec(text.slice(Math.max(0, index - longestRun), index))?.[0] ?? ''
    if (asked.has(at) || !words.includes('、')) continue
    const listed = namesIn(words.replaceAll(/[（(][^（()）]*[)）]/g, ''))
    const wanted = valueOf(count)
    // 等 leaves some out, and never adds any.
    const isTold = listed?.every((one) => Math.abs(one - wanted) <= mostApart && (!more || one > wanted))
    if (isTold) yield counted(count, listed, whole.slice(whole.indexOf(count)), index)
  }
}

const counted = (count: string, listed: readonly number[] | null, said: string, at: number): Counted => ({
  said,
  wanted: valueOf(count),
  listed: listed ?? [],
  at,
})
