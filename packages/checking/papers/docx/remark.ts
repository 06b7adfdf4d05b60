import type { FilePlace } from '@hengjian/report'
import { inspect } from '@hengjian/workbook'
import { text } from 'node:stream/consumers'
import { Readable } from 'node:stream'
import { anchorsIn } from './anchors.ts'
import { contentTypes } from '../office/xml.ts'
import { type By, commentsNamed, documentRels, firstId, withComments } from './commentParts.ts'
import { insertMarks, type Placed } from './insertMarks.ts'
import { type Paragraph, quoteIn } from './paragraph.ts'
import { repack } from '../office/repack.ts'

/** What is said, and where: the places in which the quotation is looked for. Without one it stands at the beginning. */
export type Remark = {
  readonly places: readonly FilePlace[]
  readonly quote: string
  readonly lines: readonly string[]
}

/**
 * A DOCX file with remarks as comments of a word processor, beside those that it has. Its words, and every part that
 * does not name the comments, stay as they are.
 */
export async function remarked(bytes: Uint8Array, remarks: readonly Remark[], by: By): Promise<Uint8Array> {
  if (remarks.length === 0) return bytes
  const part = async (name: string): Promise<string | null> => {
    const found = inspect(bytes).open(name)
    return found ? text(Readable.from(found)) : null
  }
  const document = (await part('word/document.xml')) ?? ''
  const rels = await part(documentRels)
  const named = commentsNamed(rels)
  const xml = named === null ? null : await part(named)
  const comments = named === null || xml === null ? null : { name: named, xml }
  const anchors = anchorsIn(document)
  const begin = firstId(xml)
  const placed = remarks.flatMap(({ places, quote }, at): readonly Placed[] => {
    const spot =
      spotOf(places.flatMap(anchors.at), quote) ??
      (anchors.first && { paragraph: anchors.first, range: null })
    return spot ? [{ id: begin + at, ...spot }] : []
  })
  const own = remarks.map(({ lines }, at) => ({ id: begin + at, lines }))
  const types = (await part(contentTypes)) ?? ''
  const changes = withComments({ document, rels, types, comments }, own, by)
  return repack(bytes, new Map([['word/document.xml', insertMarks(document, placed)], ...changes]))
}

/** The words that are quoted, or else the first paragraph of the place. */
function spotOf(
  paragraphs: readonly Paragraph[],
  quote: string,
): { readonly paragraph: Paragraph; readonly range: readonly [number, number] | null } | null {
  for (const paragraph of paragraphs) {
    const range = quoteIn(paragraph, quote)
    if (range) return { paragraph, range }
  }
  const [paragraph] = paragraphs
  return paragraph ? { paragraph, range: null } : null
}
