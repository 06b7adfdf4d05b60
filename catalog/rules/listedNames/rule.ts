import { placeAt } from '@hengjian/report'
import { linesOf, rule, textsOf } from '@hengjian/checker'
import { type Counted, differing } from './counted.ts'
import { inClauses } from './inClauses.ts'
import { inLines } from './inLines.ts'
import { inNames } from './inNames.ts'

/** As many things are listed as are said to be. */
export const listedNames = rule({
  id: 'N17',
  name: 'listedNames',
  title: '列举的名称应与所写的个数相符',
  level: 'notice',
  status: 'trial',
  basis: '文中自己列出的名称和个数',
  fix: '核对个数和名称；只列一部分的请写“等”。',
  says: {
    other: '文中写“{count}”，列出的名称为 {listed} 个，请核对，或注明未列出的部分。',
    items: '文中写“{count}”，逐条列出的为 {listed} 条，请核对，或注明未列出的部分。',
  },
  *check(file) {
    for (const { text, document } of textsOf(file)) {
      const lists = [
        { says: 'other', found: inNames(text.text) },
        { says: 'items', found: inClauses(text.text) },
      ]
      for (const { says, found } of lists)
        for (const one of found) {
          const claim = differing(one)
          if (!claim) continue
          const places = [{ place: placeAt(text, claim.at), quote: quoteOf(text.text, claim.at) }]
          yield { says, values: valuesOf(claim), document, places, certainty: 0.6 }
        }
    }
    for (const { line, ...one } of inLines(linesOf(file))) {
      const claim = differing(one)
      if (!claim) continue
      const { document, place, text } = line
      const places = [{ place, quote: quoteOf(text, claim.at) }]
      yield { says: 'items', values: valuesOf(claim), document, places, certainty: 0.6 }
    }
  },
})

const quoteOf = (text: string, at: number): string => text.slice(at, at + 60).replace(/(?<=.)[。；].*$/s, '')

/** Where 和 may join two names or stand inside one, the number that comes nearest is told. */
const valuesOf = ({ said, listed, wanted }: Counted) => ({
  count: said,
  listed: String(listed.toSorted((one, other) => Math.abs(one - wanted) - Math.abs(other - wanted))[0] ?? 0),
})
