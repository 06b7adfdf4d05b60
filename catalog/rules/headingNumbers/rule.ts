import { type DocumentLine, linesOf, rule } from '@hengjian/checker'

const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十']
/** 十 to 十九 stand behind the ten. */
const valueOf = (words: string): number =>
  words.length === 1 ? numerals.indexOf(words) + 1 : 10 + numerals.indexOf(words.slice(1)) + 1
/** A heading is short and no sentence. */
const heading = /^([一二三四五六七八九十]|十[一二三四五六七八九])、(?=.{2,40}$)(?!.*[。；])/
/** A dash in the place of 一. */
const dashed = /^[—－-]{1,2}、/

/** First-level headings count on: 一、二、三. Each document begins anew. */
export const headingNumbers = rule({
  id: 'D01',
  name: 'headingNumbers',
  title: '一级标题编号应连续',
  level: 'notice',
  status: 'stable',
  basis: 'GB/T 9704—2012 7.3.3，结构层次序数依次使用',
  fix: '按顺序重新编号；中间删去一节的，后面的编号跟着改。',
  says: {
    gap: '一级标题“{before}”之后是“{after}”，编号不连续，请核对。',
    dash: '一级标题编号写成了“{after}”，请改为“一、”。',
  },
  *check(file) {
    const last = new Map<string, { readonly value: number; readonly line: DocumentLine }>()
    for (const line of linesOf(file)) {
      const { text, document, place, series } = line
      if (dashed.test(text) && text.length <= 40)
        yield { says: 'dash', values: { after: short(text) }, document, places: [{ place, quote: text }] }
      const words = heading.exec(text)?.[1]
      if (words === undefined) continue
      const value = valueOf(words)
      const before = last.get(series)
      if (before && value !== before.value + 1 && value !== 1)
        yield {
          says: 'gap',
          values: { before: short(before.line.text), after: short(text) },
          document,
          places: [
            { place, quote: text },
            { place: before.line.place, quote: before.line.text },
          ],
        }
      last.set(series, { value, line })
    }
  },
})

const short = (text: string): string => (text.length > 16 ? `${text.slice(0, 15)}…` : text)
