import { type DocumentLine, linesOf, rule } from '@hengjian/checker'
import { countedOn, numberOf, type Numbered } from './numbered.ts'

/** A dash in the place of 一. */
const dashed = /^[—－-]{1,2}、/

/** Headings count on: 一、二、三, and within each of them （一）（二）. Each document begins anew. */
export const headingNumbers = rule({
  id: 'D01',
  name: 'headingNumbers',
  title: '标题编号应连续',
  level: 'notice',
  status: 'stable',
  basis: 'GB/T 9704—2012 7.3.3，结构层次序数依次使用',
  fix: '按顺序重新编号；中间删去一节的，后面的编号跟着改。',
  says: {
    gap: '{level}“{before}”之后是“{after}”，编号不连续，请核对。',
    dash: '一级标题编号写成了“{after}”，请改为“一、”。',
  },
  *check(file) {
    const open = new Map<string, readonly Counted[]>()
    for (const line of linesOf(file)) {
      const { text, document, place, series } = line
      if (dashed.test(text) && text.length <= 40)
        yield { says: 'dash', values: { after: short(text) }, document, places: [{ place, quote: text }] }
      const above = open.get(series) ?? []
      const found = numberOf(text)
      if (!found) {
        for (const one of above) one.last = countedOn(text, one.level, one.last)
        continue
      }
      const before = above.find(({ level }) => level === found.level)
      if (
        before &&
        found.counts &&
        found.value !== 1 &&
        found.value !== before.value + 1 &&
        found.value !== before.last + 1
      )
        yield {
          says: 'gap',
          values: { level: found.name, before: short(before.line.text), after: short(text) },
          document,
          places: [
            { place, quote: text.slice(0, 60) },
            { place: before.line.place, quote: before.line.text.slice(0, 60) },
          ],
        }
      // What stands under one heading is counted anew under the next.
      const outer = above.filter(({ level }) => level < found.level)
      open.set(series, found.counts ? [...outer, { ...found, line }] : outer)
    }
  },
})

type Counted = { -readonly [name in keyof Numbered]: Numbered[name] } & { readonly line: DocumentLine }

const short = (text: string): string => (text.length > 16 ? `${text.slice(0, 15)}…` : text)
