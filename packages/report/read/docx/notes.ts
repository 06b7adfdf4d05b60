import { documentBlocks } from './documentBlocks.ts'

/**
 * Notes of a document by their number. Separators between text and notes are none.
 * @param xml of `word/footnotes.xml` or `word/endnotes.xml`
 */
export function notesOf(xml: string | null, kind: 'footnote' | 'endnote'): ReadonlyMap<string, string> {
  const notes = new Map<string, string>()
  if (xml === null) return notes
  const [begins, ends] = [`<w:${kind} `, `</w:${kind}>`]
  for (let at = xml.indexOf(begins); at >= 0;) {
    const end = xml.indexOf(ends, at)
    const body = xml.indexOf('>', at)
    if (end < 0 || body > end) break
    const attributes = xml.slice(at, body)
    const id = /w:id="([^"]{1,20})"/.exec(attributes)?.[1]
    if (id !== undefined && !/w:type="(?:separator|continuation)/.test(attributes)) {
      const { blocks } = documentBlocks(`<w:body>${xml.slice(body + 1, end)}</w:body>`)
      const words = blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text.text.trim()] : []))
      if (words.length > 0) notes.set(id, words.join('\n'))
    }
    at = xml.indexOf(begins, end)
  }
  return notes
}
