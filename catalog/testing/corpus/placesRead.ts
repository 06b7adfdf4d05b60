import type { Finding } from '@hengjian/checker'
import type { ReadBlock } from '@hengjian/report'

type FoundPlace = Omit<Finding['places'][number], 'quote'>

/** What stands together on a page: a row of a table or a sentence, without white space, and where it stands. */
export type Passage = { readonly text: string; readonly keys: ReadonlySet<string>; readonly isRow: boolean }

/** A row of a form is shorter: what is longer has swallowed the prose behind the table, and is asked by sentences. */
const longestRow = 150

/** Full-width forms, white space and bars of tables say nothing about the words. */
export const plainWords = (text: string): string => text.normalize('NFKC').replaceAll(/[\s|]+/g, '')

const keyOf = ({ line, paragraph, table, row, page, sheet }: FoundPlace): string =>
  [page, sheet, line ?? '-', paragraph ?? '-', table ?? '-', row ?? '-'].join(':')

/** Every row and paragraph that was read. */
export function passagesOf(blocks: readonly ReadBlock[]): readonly Passage[] {
  return blocks.flatMap((block): readonly Passage[] => {
    if (block.kind !== 'table') {
      const keys = new Set(block.text.marks.map(({ place }) => keyOf(place)))
      return [{ text: plainWords(block.text.text), keys, isRow: false }]
    }
    const rows = Map.groupBy(block.cells, ({ row }) => row)
    return [...rows.values()].map((cells) => {
      const text = plainWords(cells.map((cell) => cell.text.text).join(''))
      const keys = new Set(cells.flatMap((cell) => cell.text.marks.map(({ place }) => keyOf(place))))
      return { text, keys, isRow: text.length <= longestRow }
    })
  })
}

/** A number of a person is masked in what the checker quotes. */
const holds = (sentence: string, quote: string): boolean => {
  const [head = '', ...rest] = quote.split('****')
  return sentence.includes(head) && rest.every((part) => sentence.includes(part.slice(0, 4)))
}

/** What stands where a finding points: its rows, and of paragraphs the sentence of the quote. */
export function wordsAt(finding: Finding, passages: readonly Passage[]): readonly string[] {
  const places = [finding, ...finding.consequences].flatMap((one) => one.places)
  return places.flatMap((place) => {
    const quote = plainWords(place.quote)
    const around = passages
      .filter(({ keys }) => keys.has(keyOf(place)))
      .flatMap(({ text, isRow }) =>
        isRow ? [text] : text.split(/(?<=[。；])/).filter((sentence) => holds(sentence, quote)),
      )
    return [quote, ...around]
  })
}
