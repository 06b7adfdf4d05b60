import type { Chunk } from './chunks.ts'

/** A line of text as a row of a table would stand in it: words, and the cells of numbers behind them. */
export type TableLine = {
  readonly words: readonly Chunk[]
  readonly values: readonly Chunk[]
  /** No line of a table: a sentence, a heading, a caption, or the wall before something else. */
  readonly ends: boolean
}

const isYear = (text: string): boolean => /^20\d{2}\s?年?$/.test(text)
/** A number with its bound and unit, a dash for none, or a grade. */
const value =
  /^(?:[≥≤＞＜><=＝−－-]{0,2}\d[\d,，]*(?:\.\d+)?\s?(?:[%％‰]|[㎡元万亿美个家次人批场件户项期亩名天月年列辆套吨公里平方米台分]{1,4})?|[—–－-]{1,2}|[/／]|优秀?|良好?|中|较?差)$/
const longestValue = 24
const isValue = (text: string): boolean => text.length <= longestValue && value.test(text)

const heading =
  /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）]|第[一二三四五六七八九十]+部分|(?:附?表|附件)[\d一二三四五六七八九十：:]*$|[（(]?单位[:：])/

/** Words of a sentence and not of a cell; a cell may have a colon behind 其中. */
const isSaid = (text: string): boolean => /[。；！？，]|(?<!其中)[：:]$/.test(text)

/** Lines in which a label goes on; heads of a table are more. */
const mostCuts = 2

/** Where the numbers of a line begin. */
function valuesFrom(chunks: readonly Chunk[]): number {
  let from = chunks.length
  while (from > 0 && isValue(chunks[from - 1]!.text)) from -= 1
  // Years stand in heads, and one before other numbers is the name of its row.
  if (chunks.slice(from).every(({ text }) => isYear(text))) return chunks.length
  return from === 0 && /^20\d{2}\s?年$/.test(chunks[0]!.text) ? 1 : from
}

/**
 * Chunks by their lines, those near rows of numbers: the others are of no table, and are not looked at.
 * @param reach lines above and below a row that may be of its table
 */
export function tableLines(chunks: readonly Chunk[], reach: number): readonly TableLine[] {
  const lines: Chunk[][] = []
  for (const chunk of chunks)
    if (chunk.gap === 'space' && !chunk.wall && lines.length > 0) lines.at(-1)!.push(chunk)
    else lines.push([chunk])
  const starts = lines.map(valuesFrom)
  const isRow = (at: number): boolean => lines[at]!.length - starts[at]! > 1
  /** 一、一般公共服务 12 15 is a row, also where it is cut before its numbers, and without numbers a heading. */
  const isHeading = (at: number): boolean => {
    if (isRow(at) || !heading.test(lines[at]![0]!.text)) return false
    let to = at + 1
    while (to <= at + mostCuts && lines[to]?.length === 1 && starts[to] === 1) to += 1
    return starts[to] !== 0 || !isRow(to)
  }
  const near = new Set<number>()
  for (const at of lines.keys())
    if (isRow(at)) for (let to = at - reach; to <= at + reach; to += 1) near.add(to)
  return lines.map((line, at) => ({
    words: line.slice(0, starts[at]),
    values: line.slice(starts[at]),
    ends: !near.has(at) || line[0]!.wall || line.some(({ text }) => isSaid(text)) || isHeading(at),
  }))
}

/** A unit in a column of its own, between the words of a row and its numbers. */
export const isUnit = (text: string): boolean =>
  /^(?:[个家次人件户项台套场期天亩]|[万亿]元|元|人次|批次|[%％]|平方米|万人次|公里)$/.test(text)

/** A number of order that stands alone before the words of its row. */
export const isOrdinal = (text: string): boolean => /^\d{1,2}$/.test(text)
