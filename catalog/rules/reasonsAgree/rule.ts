import { type DocumentLine, linesOf, rule } from '@hengjian/checker'

const items = [
  '公务接待费',
  '公务用车运行维护费',
  '因公出国',
  '三公',
  '会议费',
  '培训费',
  '差旅费',
  '公用经费',
  '办公费',
]
const less = /减少|下降|降低|低于|少于|节约|节省|未支出/
const because = /原因|由于|主要是|主要系|因(?!公)|[系受]/
/** By whose doing: the office saved, or there was less to do. */
const saved = /厉行节约|从严控制|严格控制|严控|压减|压缩|过紧日子|八项规定|勤俭/
const idle =
  /疫情|(?:任务|活动|批次|场次|会议|来访|考察|培训班?|计划)(?:有所)?(?:减少|取消|延期|推迟|未开展|未举办)|未(?:开展|举办|安排|发生)/

/** What is to be saved yet is no reason of what was; what was the year before is told of another year. */
const elsewhen = /下一步|今后|拟|力争|争取|将(?:进一步|继续)|^(?:上年|去年)/

type Reason = {
  readonly item: string
  readonly kind: 'saved' | 'idle' | 'both'
  readonly year: string | null
  readonly line: DocumentLine
  readonly words: string
}

/** That an item was lower has one reason, or both are said in each place. */
export const reasonsAgree = rule({
  id: 'N07',
  name: 'reasonsAgree',
  title: '同一项支出减少的原因在各处应一致',
  level: 'notice',
  status: 'trial',
  basis: '同一报告对同一差异的说明应前后一致',
  fix: '核对减少的原因；两种原因都有的，各处写全。',
  says: {
    differ: '{item}减少的原因，一处写“{one}”，另一处写“{other}”，请统一，或把原因写全。',
  },
  *check(file) {
    const reasons = linesOf(file).flatMap(reasonsIn)
    for (const own of Map.groupBy(reasons, ({ item, line }) => `${line.document}|${item}`).values()) {
      const [first] = own
      const other = own.find(({ kind, year }) => kind !== first?.kind && year === first?.year)
      // Where one place names both, both hold.
      if (!first || !other || own.some(({ kind }) => kind === 'both')) continue
      yield {
        says: 'differ',
        values: {
          item: first.item === '三公' ? '“三公”经费' : first.item,
          one: first.words,
          other: other.words,
        },
        document: first.line.document,
        places: [first, other].map(({ line: { place, text } }) => ({ place, quote: text.slice(0, 60) })),
        certainty: 0.5,
      }
    }
  },
})

/** Why the item that a sentence names last before it says 减少 is lower. */
function reasonsIn(line: DocumentLine): readonly Reason[] {
  // Every line is asked: most give no reason of this kind.
  if (!saved.test(line.text) && !idle.test(line.text)) return []
  return line.text.split(/[。；;]/).flatMap((sentence): readonly Reason[] => {
    const why = because.exec(sentence)
    const end = less.exec(sentence)?.index ?? -1
    const [item] = items
      .map((name) => ({ name, at: end < 0 ? -1 : sentence.lastIndexOf(name, end) }))
      .filter(({ at }) => at >= 0)
      .toSorted((one, two) => two.at - one.at)
    if (!why || !item || elsewhen.test(sentence.trim())) return []
    const told = sentence.slice(Math.min(why.index, end))
    const [isSaved, isIdle] = [saved.exec(told), idle.exec(told)]
    if (!isSaved && !isIdle) return []
    return [
      {
        item: item.name,
        kind: isSaved && isIdle ? 'both' : isSaved ? 'saved' : 'idle',
        year: /20\d\d(?=年)/.exec(sentence)?.[0] ?? null,
        line,
        words: (isSaved ?? isIdle)?.[0] ?? '',
      },
    ]
  })
}
