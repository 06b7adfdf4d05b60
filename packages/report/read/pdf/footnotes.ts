import type { ReadBlock } from '../../model/reading.ts'
import { type Line, linesOf } from './lines.ts'
import type { Page, Word } from './page.ts'
import type { PageLine } from './paragraphs.ts'

/** Notes stand in the lower part of a page, in smaller letters than its text, each with its number. */
const lower = 0.5
const smaller = 0.92
const numbered = /^[[（(]?(\d{1,2}|[①-⑳])[\])）]?/
const raised = 0.75
const pageNumber = /^[-—–\s]*\d{1,4}[-—–\s]*$/

/** Words of a page apart from its notes; the small raised numbers that refer to them are left out. */
export function apartFromNotes(page: Page): {
  readonly words: readonly Word[]
  readonly notes: readonly PageLine[]
} {
  const raisedAt = new Set(page.words.flatMap((word, at) => (isRaised(word, page.words[at - 1]) ? [at] : [])))
  if (raisedAt.size === 0) return { words: page.words, notes: [] }
  const notes = noteLines(linesOf(page.words), page).map((line) => ({ ...line, page: page.number }))
  const numbers = new Set(notes.flatMap(({ text }) => numbered.exec(text)?.[1] ?? []))
  const top = Math.min(...notes.map(({ y, size }) => y - size))
  const bottom = Math.max(...notes.map(({ y, size }) => y + 0.3 * size))
  const words = page.words.filter(
    ({ text, y }, at) => !(raisedAt.has(at) && numbers.has(text.trim())) && !(y >= top && y <= bottom),
  )
  return { words, notes }
}

const isRaised = (word: Word, before: Word | undefined): boolean =>
  before !== undefined &&
  /^[\d①-⑳\s[\]]{1,4}$/.test(word.text) &&
  word.size < raised * before.size &&
  word.y < before.y - 0.1 * before.size &&
  word.y > before.y - before.size

/** The last lines of a page, its number aside, from the first small one that has a number. */
function noteLines(all: readonly Line[], { height }: Page): readonly Line[] {
  const lines = all.filter(({ text }) => !pageNumber.test(text))
  const sizes = lines.map(({ size }) => size).toSorted((one, other) => one - other)
  const body = sizes[Math.floor(sizes.length / 2)] ?? 0
  let from = lines.length
  while (from > 0) {
    const line = lines[from - 1]
    if (!line || line.size > smaller * body || line.y < lower * height) break
    from -= 1
  }
  const notes = lines.slice(from)
  return notes[0] && numbered.test(notes[0].text) ? notes : []
}

/** Notes put behind the last block that begins on their page or before it: no sentence is cut by them. */
export function withNotes(blocks: readonly ReadBlock[], notes: readonly PageLine[]): readonly ReadBlock[] {
  const pageOf = (block: ReadBlock): number =>
    (block.kind === 'table' ? block.cells[0]?.text : block.text)?.marks[0]?.place.page ?? 0
  const placed = [...blocks]
  for (const { text, page } of notes.toReversed()) {
    const at = placed.findLastIndex((block) => pageOf(block) <= page)
    placed.splice(at + 1, 0, {
      kind: 'paragraph',
      text: { text, marks: [{ at: 0, place: { page } }] },
      outline: null,
    })
  }
  return placed
}
