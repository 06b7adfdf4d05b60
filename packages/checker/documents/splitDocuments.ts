import type { FilePlace, ReadBlock, ReadText } from '@hengjian/report'
import type { DocumentKind } from './document.ts'
import { officeOnLine } from './officeIn.ts'
import { type Title, titleOf } from './titleOf.ts'

/** One document of a file before its forms and facts are read. */
export type DocumentRange = {
  readonly kind: DocumentKind
  readonly title: string | null
  readonly unit: string | null
  readonly year: number | null
  readonly from: FilePlace
  readonly to: FilePlace
  readonly blocks: readonly ReadBlock[]
}

/**
 * The documents of one file: departments put report, base table, forms and project reports into one. Every block
 * belongs to exactly one document; what stands before the first title belongs to it.
 */
export function splitDocuments(blocks: readonly ReadBlock[]): readonly DocumentRange[] {
  const starts = blocks.flatMap((block, at) => {
    const title = titleOfBlock(block)
    return title === null ? [] : [{ at, ...title }]
  })
  // The same title twice in a row is a cover and its first page; with a table between they are two forms.
  const distinct = starts.filter(
    ({ at, kind, text }, index) =>
      !starts
        .slice(0, index)
        .some(
          (other) =>
            at - other.at < 6 &&
            other.kind === kind &&
            sameTitle(other.text, text) &&
            blocks.slice(other.at, at).every((block) => block.kind === 'paragraph'),
        ),
  )
  if (distinct.length === 0) return [rangeOf(blocks, 'other', null)]
  return distinct.map(({ at, kind, text }, index) => {
    const own = blocks.slice(index === 0 ? 0 : at, distinct[index + 1]?.at ?? blocks.length)
    return rangeOf(own, kind, text)
  })
}

const sameTitle = (one: string, other: string): boolean => one.includes(other) || other.includes(one)

const titleOfBlock = (block: ReadBlock): Title | null =>
  block.kind === 'paragraph' ? titleOf(block.text.text) : null

function rangeOf(blocks: readonly ReadBlock[], kind: DocumentKind, title: string | null): DocumentRange {
  const texts = blocks.slice(0, 12).map(firstText)
  const words = texts.map((text) => text?.text ?? '')
  const year = /(20\d{2})\s*年/.exec(`${title ?? ''}\n${words.join('\n')}`)?.[1]
  return {
    kind,
    title,
    unit: unitIn(words),
    year: year === undefined ? null : Number(year),
    from: placeOf(blocks[0]),
    to: endOf(blocks.at(-1)),
    blocks,
  }
}

/** The first lines that name an office. */
function unitIn(lines: readonly string[]): string | null {
  for (const line of lines) {
    const office = officeOnLine(line)
    if (office !== null) return office
  }
  return null
}

const firstText = (block: ReadBlock): ReadText | undefined =>
  block.kind === 'paragraph' ? block.text : block.cells[0]?.text
const placeOf = (block: ReadBlock | undefined): FilePlace =>
  (block && firstText(block)?.marks[0]?.place) ?? {}

/** Where the last words of a block stand: the last line of its last cell. */
function endOf(block: ReadBlock | undefined): FilePlace {
  const text = block?.kind === 'table' ? block.cells.at(-1)?.text : block?.text
  return text?.marks.at(-1)?.place ?? {}
}
