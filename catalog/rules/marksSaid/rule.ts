import { figureIn, linesOf, type Marks, marksIn, rule, squeezed, termOf } from '@hengjian/checker'

/** A shorter name is part of many sentences. */
const shortestName = 4

const worth = /^[（(]?(?:满分|分值)?(?:为)?(\d+(?:\.\d+)?)分[)）]?/
const given = /(?<![不每各])得(\d+(?:\.\d+)?)分/g

type Told = { readonly marks: Marks; readonly points: string; readonly from: number }

/** Items that a line names with their points, each up to the next. */
function toldIn(text: string, items: readonly Marks[]): readonly (Told & { readonly words: string })[] {
  const told = items
    .flatMap((marks): readonly Told[] => {
      const at = text.indexOf(marks.name)
      if (at < 0 || text.indexOf(marks.name, at + 1) >= 0) return []
      const from = at + marks.name.length
      const points = worth.exec(text.slice(from))?.[1]
      return points === undefined ? [] : [{ marks, points, from }]
    })
    .toSorted((one, other) => one.from - other.from)
  return told.map((one, at) => ({ ...one, words: text.slice(one.from, told[at + 1]?.from) }))
}

/** 职责匹配性 2 分，得 1 分: what a text says an item was given is what its table gives. */
export const marksSaid = rule({
  id: 'X33',
  name: 'marksSaid',
  title: '文中所写指标分值、得分应与评分表一致',
  level: 'error',
  status: 'trial',
  basis: '同一指标的分值和得分在报告各处应一致',
  fix: '核对正文与评分表中该指标的分值、得分。',
  says: {},
  *check(file) {
    const byName = Map.groupBy(marksIn(file), ({ name }) => name)
    // An item that several forms have can have other marks in each.
    const items = [...byName].flatMap(([name, [only, ...more]]) =>
      only && more.length === 0 && name.length >= shortestName ? [only] : [],
    )
    if (items.length === 0) return
    for (const { text, document, place } of linesOf(file))
      for (const { marks, points, words } of toldIn(squeezed(text), items)) {
        const [score, ...more] = [...words.matchAll(given)].flatMap(([, digits]) => digits ?? [])
        if (score === undefined || more.length > 0) continue
        const said = [
          { what: '分值', quote: `${points}分`, figure: figureIn(points, place, '分'), cell: marks.points },
          { what: '得分', quote: `得${score}分`, figure: figureIn(score, place, '分'), cell: marks.score },
        ]
        // With both marks another than in the table the words are about a standard of that name.
        if (said.every(({ figure, cell }) => Number(figure?.value) !== Number(cell?.figure?.value))) continue
        for (const { what, quote, figure, cell } of said) {
          const other = termOf(cell, `评分表的${what}`)
          if (!figure || !other) continue
          const one = { label: `文中“${marks.name}”的${what}`, figure, quote }
          yield { relation: { kind: 'restate', one, other }, document, certainty: 0.9 }
        }
      }
  },
})
