import { placeAt } from '@hengjian/report'
import { rule, textsWith } from '@hengjian/checker'
import { Decimal } from '@hengjian/values'

const points = /^[^（(。]{2,24}[（(](\d+(?:\.\d+)?)分[)）]\s*[:：]/
const full = /得满分\s*(\d+(?:\.\d+)?)\s*分/

/** 得满分 names the points of its item: an item of 5 points has no full marks of 4. */
export const fullMarksNamed = rule({
  id: 'S11',
  name: 'fullMarksNamed',
  title: '所写满分应等于该项分值',
  level: 'error',
  status: 'trial',
  basis: '评分表各项的分值',
  fix: '核对该项分值和得分；没有得满分的，不写“满分”。',
  says: { other: '“{item}”分值 {points} 分，文中写得满分 {full} 分，请核对。' },
  *check(file) {
    for (const { text, document } of textsWith(file, '得满分')) {
      let from = 0
      for (const line of text.text.split('\n')) {
        const [, own] = points.exec(line) ?? []
        const found = full.exec(line)
        if (own !== undefined && found?.[1] !== undefined && !new Decimal(own).eq(found[1]))
          yield {
            says: 'other',
            values: { item: line.slice(0, line.search(/[（(]/)), points: own, full: found[1] },
            document,
            places: [{ place: placeAt(text, from + found.index), quote: found[0] }],
            stated: found[0],
          }
        from += line.length + 1
      }
    }
  },
})
