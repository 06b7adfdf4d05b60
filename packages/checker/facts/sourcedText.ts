import type { FilePlace, ReadBlock } from '@hengjian/report'
import { placeAt } from '@hengjian/report'
import type { CheckedFile } from '../rules/rule.ts'

/** The sentences of one report as submissions are compared by them. Plain JSON. */
export type SourcedText = {
  readonly file: string
  readonly unit: string
  /** Year of the report. */
  readonly reported: number
  readonly document: string
  /** In reading order, without blanks; short ones are phrases that any report uses. */
  readonly sentences: readonly { readonly words: string; readonly place: FilePlace }[]
}

const shortest = 15

/**
 * The sentences of the reports of a file, of its paragraphs only: headings are alike, and forms have their words from the notice that they are
 * filled in by. None where nobody knows whose they are.
 * @param file path as the person gave it; it stands in every place
 */
export const sourcedTexts = (file: string, { documents }: CheckedFile): readonly SourcedText[] =>
  documents.flatMap(({ id, kind, unit, year, blocks }) =>
    unit === null || year === null || !kind.endsWith('Report')
      ? []
      : [
          {
            file,
            unit,
            reported: year,
            document: id,
            sentences: blocks.flatMap((block) => sentencesOf(file, block)),
          },
        ],
  )

function sentencesOf(file: string, block: ReadBlock): SourcedText['sentences'] {
  if (block.kind === 'table' || block.outline !== null) return []
  const { text } = block.text
  return [...text.matchAll(/[^。；;\n]+/g)].flatMap(({ 0: sentence, index }) => {
    const words = sentence.replaceAll(/\s/g, '')
    return words.length < shortest ? [] : [{ words, place: { file, ...placeAt(block.text, index) } }]
  })
}
