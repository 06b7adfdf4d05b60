import { SaxParser } from '@cj-tech-master/excelts/xml'
import { WorkbookError } from '../errors.ts'
import { brokenContent } from './refusals.ts'

/** What a reader of one XML part listens to. Names come without their namespace prefix. */
export type XmlListener = {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void
  readonly text?: (text: string) => void
  readonly close?: (name: string) => void
}

/** Takes the text of an XML part piece by piece. */
export type XmlFeed = { readonly write: (text: string) => void; readonly end: () => void }

const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

/**
 * Starts reading an XML part. Office files declare no entities, so the cap on named ones (10,000 by
 * default, which `&amp;` would use up) is lifted.
 */
export function feedXml({ open, text, close }: XmlListener): XmlFeed {
  const parser = new SaxParser({ position: false, invalidCharHandling: 'skip', maxEntityExpansions: 0 })
  parser.on('opentag', (tag) => open(localName(tag.name), tag.attributes))
  if (text) {
    parser.on('text', text)
    parser.on('cdata', text)
  }
  if (close) parser.on('closetag', (tag) => close(localName(tag.name)))
  const guarded = (act: () => void): void => {
    try {
      act()
    } catch (error) {
      throw error instanceof WorkbookError ? error : brokenContent(error)
    }
  }
  return {
    write: (piece) => guarded(() => parser.write(piece)),
    end: () => guarded(() => parser.close()),
  }
}

/** The text of a part, piece by piece; characters cut between chunks are joined. */
export async function* textOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8')
  for await (const chunk of chunks) yield decoder.decode(chunk, { stream: true })
  const rest = decoder.decode()
  if (rest !== '') yield rest
}

/** Reads one part to its end. */
export async function readXml(chunks: AsyncIterable<Uint8Array>, listener: XmlListener): Promise<void> {
  const feed = feedXml(listener)
  for await (const piece of textOf(chunks)) feed.write(piece)
  feed.end()
}
