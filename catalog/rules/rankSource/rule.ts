import { type DocumentLine, linesOf, rule, squeezed } from '@hengjian/checker'

const rank =
  /(?:居|列|位[居列]|名列|排名?在?|排到)(?:于)?(?:[^，。；,;\d]{0,6}?)(?:全[国省市州县区]|[国省市州县区]内)[^，。；,;的]{0,6}?(?:第\s*(?:\d{1,3}|[一二三四五六七八九十]{1,3})|前\s*(?:\d{1,2}|[一二三四五六七八九十]{1,2}|列)|首位|榜首)/
/** Who ranked it: a notice, an assessment, a list that was published. */
const source =
  /通报|考核|考评|评比|评选|评估|公布|发布|公报|印发|统计局|年鉴|榜|据|[〔［[]20\d\d[〕］\]]|督查|排名表/
/** Which of its parts come first is told from the report's own numbers. */
const ofParts = /前\s*(?:\d{1,2}|[一二三四五六七八九十]{1,2})[位名]?(?:的?是|的有|的[县市区])/

/** A rank is known to whoever ranked: the report names the notice. */
export const rankSource = rule({
  id: 'N18',
  name: 'rankSource',
  title: '位次、排名宜注明来源',
  level: 'info',
  status: 'trial',
  basis: '位次由上级通报、考核结果或统计公报确定，应可查证',
  fix: '注明通报、考核文件或统计公报的名称和日期。',
  says: { some: '文中有 {count} 处位次没有写来源（{ranks}），可注明通报或公报的名称。' },
  *check(file) {
    const found = linesOf(file).flatMap((line) => unsourcedIn(line))
    for (const [document, own] of Map.groupBy(found, ({ line }) => line.document))
      yield {
        says: 'some',
        values: {
          count: String(own.length),
          ranks: `“${own
            .slice(0, 3)
            .map(({ words }) => squeezed(words))
            .join('”“')}”${own.length > 3 ? '等' : ''}`,
        },
        document,
        places: own.map(({ line: { place }, words }) => ({ place, quote: words })),
        certainty: 0.6,
      }
  },
})

type Unsourced = { readonly line: DocumentLine; readonly words: string }

/** Ranks in the sentences of a line that say nothing of where they are from. */
function unsourcedIn(line: DocumentLine): readonly Unsourced[] {
  // Every line of a report is asked: most hold none of these words.
  if (!/[居列排].{0,12}(?:第|前|首)/.test(line.text)) return []
  return line.text.split(/[。！？]/).flatMap((sentence): readonly Unsourced[] => {
    const [words] = rank.exec(sentence) ?? []
    return words === undefined || source.test(sentence) || ofParts.test(sentence) ? [] : [{ line, words }]
  })
}
