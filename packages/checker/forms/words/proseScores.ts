import { placeAt, type FilePlace, type ReadBlock, type ReadText } from '@hengjian/report'
import type { FormCell, ScoreItem, ScoreTable } from '../form.ts'
import { cellFigure } from '../cellFigure.ts'
import { squeeze } from './squeeze.ts'

const sentence =
  /^[\s\u3000]*(?:[①-⑳]|[（(]\d+[)）]|\d+[、.．])?\s*(?<name>[^，。；：:（）()]{2,30})[（(](?<points>\d+(?:\.\d+)?)分[)）][:：](?<words>.*)$/
const given = /(?:得|计|评)(?:满分)?(?<score>\d+(?:\.\d+)?)分/g
const stage = /^\d+[、.．](投入|过程|产出|产出及效率|效果|效率|效益)$/
const group = /^[（(]\d+[)）](.{2,12}?)(?:情况)?$/

type Spoken = { readonly text: string; readonly at: number; readonly from: ReadText; readonly id: string }

const linesOf = (from: ReadText, id: string): readonly Spoken[] => {
  const lines: Spoken[] = []
  let at = 0
  for (const text of from.text.split('\n')) {
    lines.push({ text, at, from, id })
    at += text.length + 1
  }
  return lines
}

const spoken = (block: ReadBlock, at: number): readonly Spoken[] =>
  block.kind === 'paragraph'
    ? linesOf(block.text, `b${at}`)
    : block.cells.flatMap((cell) => linesOf(cell.text, `b${at}.${cell.row + 1}.${cell.column + 1}`))

const cell = (text: string, { from, id, at }: Spoken, offset: number): FormCell => {
  const place: FilePlace = placeAt(from, at + offset)
  return { text, place, figure: cellFigure(text, `${id}.${at + offset}`, place, '分') }
}

/** The last score that a line gives from a character on: sentences quote the rule before they give the points. */
function scoreIn(line: Spoken, from: number): FormCell | null {
  const said = [...line.text.slice(from).matchAll(given)].at(-1)
  const score = said?.groups?.['score']
  return said && score ? cell(score, line, from + said.index + said[0].length - 1 - score.length) : null
}

/** The scorecard of 投入, 过程, 产出 where it is written out: `名称（3分）：…，得3分。` The last score said is the one given. */
export function proseScores(blocks: readonly ReadBlock[]): ScoreTable | null {
  const items: ScoreItem[] = []
  let level1: string | null = null
  let level2: string | null = null
  let place: FilePlace | null = null
  const told = new Set<string>()
  for (const line of blocks.flatMap(spoken)) {
    const words = squeeze(line.text)
    const next = stage.exec(words)?.[1]
    if (next !== undefined) [level1, level2] = [next, null]
    else if (level1 !== null) level2 = group.exec(words)?.[1] ?? level2
    const groups = sentence.exec(line.text)?.groups
    const open = items.at(-1)
    if (!groups && open?.score === null && next === undefined) {
      // The item goes on in a further paragraph, which may say the score.
      items[items.length - 1] = { ...open, score: scoreIn(line, 0) }
    }
    // A merged cell that its layout printed in every row says its item once.
    if (!groups || told.has(line.text)) continue
    told.add(line.text)
    const { name = '', points = '', words: reasoning = '' } = groups
    const start = line.text.length - reasoning.length
    place ??= placeAt(line.from, line.at)
    items.push({
      level1,
      level2,
      name: squeeze(name),
      points: cell(points, line, line.text.indexOf(`${points}分`)),
      score: scoreIn(line, start),
      reasoning: cell(reasoning, line, start),
    })
  }
  return items.length >= 3 && place ? { kind: 'scoreTable', items, total: null, place } : null
}
