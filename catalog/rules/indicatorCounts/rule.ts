import { placeAt } from '@hengjian/report'
import { type Quoted, type ReadDocument, rule } from '@hengjian/checker'

/** 设一级指标4个、二级指标11个: all of them, and not those of one class. */
const behind = /(?:^|[,，、。；：设置立共有含和及])([一二三]级指标)(?:共有?|有|为)?\s*(\d{1,3})\s*[个项条]/g
/** 30个三级指标里: not those of them that lost points. */
const before =
  /(?:^|共|全部|设置?|设有)\s*(\d{1,3})\s*[个项条]([一二三]级指标)(?![^,，。；]{0,6}(?:未|扣|没|得|达|完成|偏|满))/g
/** Indicators of the goals of projects are others than those of the report. */
const ofProjects = /专项|项目.{0,20}(?:编报|申报|填报|设)|编报|申报|填报/

type Told = Quoted & { readonly level: string; readonly count: string; readonly printed: string }

/** A report that says twice how many indicators it has says the same number. */
export const indicatorCounts = rule({
  id: 'N24',
  name: 'indicatorCounts',
  title: '前后所写的指标个数应一致',
  level: 'notice',
  status: 'trial',
  basis: '同一份报告的指标体系只有一套',
  fix: '按附表数清指标，统一各处的个数；说的是不同范围的请写明。',
  says: { other: '{level}的个数一处写“{one}”，一处写“{other}”，请核对，或注明各自的范围。' },
  *check(file) {
    for (const document of file.documents)
      for (const [level, told] of Map.groupBy(toldIn(document), ({ level }) => level)) {
        const [first] = told
        const other = told.find(({ count }) => count !== first?.count)
        if (!first || !other) continue
        yield {
          says: 'other',
          values: { level, one: first.printed, other: other.printed },
          document: document.id,
          places: [first, other].map(({ place, quote }) => ({ place, quote })),
          certainty: 0.6,
        }
      }
  },
})

const toldIn = ({ sentences }: ReadDocument): readonly Told[] =>
  sentences.flatMap(({ text: source }) => {
    const { text } = source
    if (!text.includes('级指标') || ofProjects.test(text)) return []
    const all = [
      ...[...text.matchAll(behind)].map(({ 0: found, 1: level, 2: count, index }) => ({
        found,
        level,
        count,
        index,
      })),
      ...[...text.matchAll(before)].map(({ 0: found, 1: count, 2: level, index }) => ({
        found,
        level,
        count,
        index,
      })),
    ]
    return all.flatMap(({ found, level, count, index }) => {
      if (level === undefined || count === undefined) return []
      const printed = found.replace(/^[^一二三\d]+/, '')
      const at = index + found.length - printed.length
      return [{ level, count, printed, place: placeAt(source, at), quote: printed }]
    })
  })
