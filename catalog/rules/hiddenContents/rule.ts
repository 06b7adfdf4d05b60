import { rule } from '@hengjian/checker'

/** What travels with a file and is not on its pages, by the name under which its reader notices it. */
const says = {
  comment: '文件里有批注，公开后别人也能看到，请清除后另存。',
  trackedChange: '文件里有没有接受的修订，改动的前后公开后都能看到，请接受或拒绝后另存。',
  hiddenText: '文件里有看不见的文字，公开后别人能复制出来，请删去。',
  coveredText: '文件里有被遮盖的文字，公开后别人能复制出来，请删去原字再导出。',
  hiddenSheet: '文件里有隐藏的工作表，公开后别人能取消隐藏，请删去或移出。',
  hiddenRows: '工作表里有隐藏的行，公开后别人能取消隐藏，请删去或移出。',
  hiddenColumns: '工作表里有隐藏的列，公开后别人能取消隐藏，请删去或移出。',
  author: '文件属性里有作者信息，公开前请清除。',
  macro: '文件里有宏，公开前请去掉，另存为不带宏的格式。',
} as const

const isHidden = (kind: string): kind is keyof typeof says => Object.hasOwn(says, kind)

/** What nobody sees on the page goes out with the file. How it was read is told beside the findings; here it is to go. */
export const hiddenContents = rule({
  id: 'P05',
  name: 'hiddenContents',
  title: '公开的文件不应带隐藏的内容',
  level: 'notice',
  status: 'trial',
  basis: '政府信息公开条例第十七条，公开前的审查',
  fix: '清除隐藏的内容后另存；公开用由其导出的版式文件。',
  says,
  *check({ documents: [first], remarks }) {
    if (!first) return
    for (const [kind, of] of Map.groupBy(remarks, (remark) => remark.kind))
      if (isHidden(kind))
        yield {
          says: kind,
          values: {},
          document: first.id,
          places: of.map(({ place }) => ({ place, quote: '' })),
        }
  },
})
