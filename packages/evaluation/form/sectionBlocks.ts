import { type Block, figureText, type FigureSpan, plain, type Text } from '@hengjian/report'
import type { FilledSection, Stretch } from '../narrative/assembleNarrative.ts'

/** A section of a report in words: its heading, and a paragraph for each line that was typed. */
export const sectionBlocks = ({ number, title, stretches }: FilledSection): readonly Block[] => [
  { kind: 'heading', level: 1, number: `${number}、`, text: title },
  ...paragraphsOf(stretches).map((text): Block => ({ kind: 'paragraph', text, align: 'justify' })),
]

/** Joins stretches to lines; a figure keeps its place in its line. */
function paragraphsOf(stretches: readonly Stretch[]): readonly Text[] {
  const lines: Text[] = []
  let line: Text = plain('')
  const end = () => {
    if (line.text.trim() !== '') lines.push(line)
    line = plain('')
  }
  for (const stretch of stretches) {
    const [first = '', ...more] = stretch.figure === null ? stretch.text.split('\n') : [stretch.text]
    line = joined(line, textOf({ ...stretch, text: first }))
    for (const next of more) {
      end()
      line = plain(next)
    }
  }
  end()
  return lines
}

const textOf = ({ text, figure }: Stretch): Text => {
  if (figure === null) return plain(text)
  // 增长47.64%: the word before the number is no part of it.
  const [, word = '', number = text] = /^(\D*)(.*)$/s.exec(text) ?? []
  return joined(plain(word), figureText(number, figure, ''))
}

const joined = (left: Text, right: Text): Text => ({
  text: left.text + right.text,
  figures: [
    ...left.figures,
    ...right.figures.map((span): FigureSpan => ({
      ...span,
      start: span.start + left.text.length,
      end: span.end + left.text.length,
    })),
  ],
})
