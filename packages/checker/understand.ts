import type { FilePlace, ReadBlock, Reading } from '@hengjian/report'
import type { ReadDocument } from './documents/document.ts'
import { recogniseForms } from './forms/recogniseForms.ts'
import type { CheckedFile } from './rules/rule.ts'

/**
 * What a file means: the documents in it, with their forms, sentences and facts. Pure.
 * @param name of the file as a person knows it
 */
export function understand(name: string, reading: Reading): CheckedFile {
  return { name, kind: reading.kind, remarks: reading.remarks, documents: [wholeFile(reading)] }
}

/** The file as one document, titled by its first line that is no table. */
function wholeFile({ blocks }: Reading): ReadDocument {
  const title = blocks.find((block) => block.kind === 'paragraph' && wordsOf(block) !== '')
  const year = /(20\d{2})\s*年/.exec(blocks.slice(0, 8).map(wordsOf).join('\n'))?.[1]
  return {
    id: 'd1',
    kind: 'other',
    title: title ? wordsOf(title) : null,
    unit: null,
    year: year === undefined ? null : Number(year),
    from: placeOf(blocks[0]),
    to: placeOf(blocks.at(-1)),
    blocks,
    sentences: [],
    forms: recogniseForms(blocks).forms,
    facts: [],
  }
}

const textOf = (block: ReadBlock) => (block.kind === 'paragraph' ? block.text : block.cells[0]?.text)
const wordsOf = (block: ReadBlock): string => (textOf(block)?.text ?? '').trim()
const placeOf = (block: ReadBlock | undefined): FilePlace => (block && textOf(block)?.marks[0]?.place) ?? {}
