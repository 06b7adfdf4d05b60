import {
  type Fact,
  factsIn,
  passagesIn,
  type CheckedFile,
  type Mention,
  type RelationClaim,
  sumOf,
  termOfFact,
  termOfMention,
  valueOf,
} from '@hengjian/checker'

/** 东区128.40亿元、西区96.85亿元、一县88.36亿元: a number of a county, behind its name alone. */
const ofCounty = /(?:^|[、,，;；：:])[\u4e00-\u9fff]{1,8}(?:县|区|市|旗)(?:为)?$/
const listed =
  /(?:各|[二三四五六七八九十\d]+个)?(?:县市区|县区|区县|市县|县（市、区）|县)?([\u4e00-\u9fff]{4,12})(?:分别)?(?:为|是)?[：:]/
const within = /其中|分别|包括/
const fewest = 3
/** Counties that come nowhere near the number of the city are some of them. */
const near = '0.1'

/** Lists of counties in one sentence, with the number of the city in front of them or elsewhere in the file. */
export function* countiesTold(file: CheckedFile): Iterable<RelationClaim> {
  const facts = factsIn(file)
  for (const { document, year, said } of passagesIn(file))
    for (const { mentions } of said)
      for (const counties of listsIn(mentions)) {
        const [first] = counties
        if (!first || /^[^、,，。;；]{0,6}等/.test(counties.at(-1)?.tail ?? '')) continue
        const before = mentions[mentions.indexOf(first) - 1]
        const parts = counties.map(termOfMention)
        const name = listed.exec(first.lead.replaceAll(/\s/g, ''))?.[1]
        const total =
          before && within.test(first.lead) && before.figure.unit === first.figure.unit
            ? termOfMention(before)
            : cityFact(facts, name, first, year)
        const [whole, sum] = [valueOf(total), sumOf(parts)]
        if (!total || !whole || whole.minus(sum).abs().gt(whole.times(near))) continue
        const precision = Math.max(...[total, ...parts].map(({ figure }) => figure.precision))
        yield { relation: { kind: 'sum', total, parts }, precision, document, certainty: 0.7 }
      }
}

function listsIn(mentions: readonly Mention[]): readonly (readonly Mention[])[] {
  const lists: Mention[][] = []
  for (const [at, mention] of mentions.entries()) {
    if (mention.family === 'rate' || !/[县区市旗]为?\s*$/.test(mention.lead)) continue
    if (!ofCounty.test(mention.lead.replaceAll(/\s/g, ''))) continue
    const list = lists.at(-1)
    const last = list?.at(-1)
    if (last && last === mentions[at - 1] && last.figure.unit === mention.figure.unit) list?.push(mention)
    else lists.push([mention])
  }
  return lists.filter(({ length }) => length >= fewest)
}

/** The one number that the file gives for what the list divides. */
function cityFact(
  facts: readonly Fact[],
  name: string | undefined,
  { figure }: Mention,
  year: number | null,
) {
  if (name === undefined) return null
  const own = facts.filter(
    ({ quote, stage, period, figure: { unit, id } }) =>
      (stage === 'actual' || stage === 'executed') &&
      period.year === year &&
      period.part === null &&
      unit === figure.unit &&
      id !== figure.id &&
      quote.replaceAll(/\s/g, '').includes(name),
  )
  const [one] = own
  return one && new Set(own.map((fact) => Number(fact.figure.value))).size === 1 ? termOfFact(one) : null
}
