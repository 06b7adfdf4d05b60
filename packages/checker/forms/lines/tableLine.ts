import { cellFigure } from '../cellFigure.ts'
import type { Chunk } from './chunks.ts'

/** A line of text as a row of a table would stand in it: words, and the cells of numbers behind them. */
export type TableLine = {
  readonly words: readonly Chunk[]
  readonly values: readonly Chunk[]
  /** No line of a table: a sentence, a heading, a caption, or the wall before something else. */
  readonly ends: boolean
}

const isDash = (text: string): boolean => /^(?:[—–－-]{1,2}|[/／])$/.test(text)
const isYear = (text: string): boolean => /^20\d{2}\s?年?$/.test(text)
const isGrade = (text: string): boolean => /^(?:优秀?|良好?|中|较差|差)$/.test(text)
const isValue = (text: string): boolean =>
  isDash(text) ||
  isGrade(text) ||
  (/^[\d≥≤＞＜><=＝−－-]/.test(text) && cellFigure(text, '', {}, '') !== null)

const heading =
  /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）]|第[一二三四五六七八九十]+部分|(?:附?表|附件)[\d一二三四五六七八九十：:]*$|[（(]?单位[:：])/

/** Words of a sentence and not of a cell; a cell may have a colon behind 其中. */
const isSaid = (text: string): boolean => /[。；！？，]|(?<!其中)[：:]$/.test(text)

function lineOf(chunks: readonly Chunk[]): TableLine {
  const [first] = chunks
  let from = chunks.length
  while (from > 0 && isValue(chunks[from - 1]!.text)) from -= 1
  // Years stand in heads.
  if (chunks.slice(from).every(({ text }) => isYear(text))) from = chunks.length
  const isRow = chunks.length - from > 1
  const ends =
    first?.wall === true ||
    chunks.some(({ text }) => isSaid(text)) ||
    // 一、一般公共服务 12 15 is a row, and without numbers a heading.
    (!isRow && heading.test(first?.text ?? ''))
  return { words: chunks.slice(0, from), values: chunks.slice(from), ends }
}

/** Chunks by their lines. */
export function tableLines(chunks: readonly Chunk[]): readonly TableLine[] {
  const lines: Chunk[][] = []
  for (const chunk of chunks)
    if (chunk.gap === 'space' && !chunk.wall && lines.length > 0) lines.at(-1)!.push(chunk)
    else lines.push([chunk])
  return lines.map(lineOf)
}

/** A unit in a column of its own, between the words of a row and its numbers. */
export const isUnit = (text: string): boolean =>
  /^(?:[个家次人件户项台套场期天亩]|[万亿]元|元|人次|批次|[%％]|平方米|万人次|公里)$/.test(text)

/** A number of order that stands alone before the words of its row. */
export const isOrdinal = (text: string): boolean => /^\d{1,2}$/.test(text)
