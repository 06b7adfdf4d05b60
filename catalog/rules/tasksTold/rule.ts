import { linesOf, rule } from '@hengjian/checker'

const task = /^(?:任务|目标)\s*(?:\d{1,2}|[一二三四五六七八九十])[:：、.．]\s*(.{8,})$/
/** Words that every report is full of, and names of places, tell nothing of a task. */
const common =
  /工作|开展|推进|落实|加强|推动|完成|做好|配合|积极|年度|按照|协议|规定|要求|认真|项目|具体|全州|全市|全县|我[市州县区]|招商|引资|任务|活动|制度|服务|企业|管理|完善|宣传|政府|机制|对接|[\u4e00-\u9fff]{2}[市州省县区]|《|》/g
/** A task of which less than this share of pairs of characters comes back is not told of. */
const least = 0.3

/** Of each task that a report sets out, it says what became of it. */
export const tasksTold = rule({
  id: 'N21',
  name: 'tasksTold',
  title: '列出的年度任务应有完成情况',
  level: 'notice',
  status: 'trial',
  basis: '自评报告应逐项说明年度任务的完成情况',
  fix: '补充该项任务的完成情况；已取消或并入其他任务的请说明。',
  says: { untold: '“{task}”列为年度任务，正文没有写到完成情况，请补充。' },
  *check(file) {
    const lines = linesOf(file)
    const tasks = lines.filter(({ text }) => task.test(text))
    if (tasks.length < 2) return
    const rest = lines.filter((line) => !tasks.includes(line)).map(({ text }) => text)
    const told = pairsOf(rest.join('\n'))
    for (const { text, document, place } of tasks) {
      const own = [...pairsOf((task.exec(text)?.[1] ?? '').replaceAll(common, ' '))]
      if (own.length < 5 || own.filter((pair) => told.has(pair)).length / own.length >= least) continue
      yield {
        says: 'untold',
        values: { task: text.length > 24 ? `${text.slice(0, 23)}…` : text },
        document,
        places: [{ place, quote: text.slice(0, 60) }],
        certainty: 0.5,
      }
    }
  },
})

const isHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff

function pairsOf(text: string): ReadonlySet<string> {
  const pairs = new Set<string>()
  for (let at = 0; at + 1 < text.length; at += 1)
    if (isHan(text.charCodeAt(at)) && isHan(text.charCodeAt(at + 1))) pairs.add(text.slice(at, at + 2))
  return pairs
}
