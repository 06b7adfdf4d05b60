import type { DocumentLine } from '@hengjian/checker'

const zone =
  /([\u4e00-\u9fff]{2})(经济(?:技术)?开发区|经开区|高新(?:技术产业(?:开发)?)?区|综合保税区|综保区|工业园区?)/g
/** 省级开发区, 全市工业园: no name stands before these. */
const noName = /[级个家类各该本全的]$|^[在由对和与及]/
const kindOf = (words: string): string => words.slice(0, 1)

/** Two names of one kind of zone that differ in one character, the rarer of which stands in the file once. */
export type LikeZones = { readonly one: string; readonly other: string; readonly line: DocumentLine }

/** 望江经济开发区 where all else speaks of 望川经开区. */
export function* likeZonesIn(lines: readonly DocumentLine[]): Iterable<LikeZones> {
  const found = lines.flatMap((line) =>
    (line.text.includes('区') ? [...line.text.matchAll(zone)] : []).flatMap(([name, stem = '', words = '']) =>
      noName.test(stem) ? [] : [{ line, name, stem, kind: kindOf(words) }],
    ),
  )
  const byStem = [...Map.groupBy(found, ({ stem, kind }) => `${stem}${kind}`).values()]
  for (const [rare, ...more] of byStem) {
    if (!rare || more.length > 0) continue
    const usual = byStem.find(
      ([first, ...again]) =>
        first !== undefined &&
        again.length > 0 &&
        first.kind === rare.kind &&
        differByOne(first.stem, rare.stem),
    )?.[0]
    if (usual) yield { one: rare.name, other: usual.name, line: rare.line }
  }
}

const differByOne = (one: string, other: string): boolean =>
  one !== other && [...one].filter((character, at) => character !== other[at]).length === 1
