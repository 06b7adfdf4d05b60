import { type Area, columnLetters, parseArea } from '../address.ts'
import type { SheetLayout } from './sheet.ts'
import { type XmlFeed, feedXml, textOf } from './xml.ts'

/**
 * Reads merges and hidden columns. They stand before and after the rows, so the rows, which can be
 * a hundred megabytes, are passed over without being parsed.
 */
export async function readLayout(part: AsyncIterable<Uint8Array>): Promise<SheetLayout> {
  const merges: Area[] = []
  const hiddenColumns: string[] = []
  const feed = feedXml({
    open: (name, attributes) => {
      if (name === 'mergeCell') {
        const area = parseArea(attributes['ref'] ?? '')
        if (area) merges.push(area)
      }
      if (name === 'col' && /^(1|true)$/.test(attributes['hidden'] ?? '')) {
        // A file may hide "all columns up to the last" in one stroke.
        const last = Math.min(Number(attributes['max']), Number(attributes['min']) + 300)
        for (let column = Number(attributes['min']); column <= last; column++) {
          hiddenColumns.push(columnLetters(column))
        }
      }
    },
  })
  await passRows(part, feed)
  feed.end()
  return { merges: merges.sort((a, b) => a.top - b.top || a.left - b.left), hiddenColumns }
}

const opening = /<(?:\w+:)?sheetData[^>]*[^/]>|<(?:\w+:)?sheetData>/
const closing = /<\/(?:\w+:)?sheetData>/

/** Feeds everything but what stands between the tags of `sheetData`. */
async function passRows(part: AsyncIterable<Uint8Array>, feed: XmlFeed): Promise<void> {
  let state: 'before' | 'within' | 'after' = 'before'
  let held = ''
  for await (const piece of textOf(part)) {
    if (state === 'after') {
      feed.write(piece)
      continue
    }
    held += piece
    if (state === 'before') {
      const found = opening.exec(held)
      if (!found) continue
      feed.write(held.slice(0, found.index + found[0].length))
      held = held.slice(found.index + found[0].length)
      state = 'within'
    }
    const end = closing.exec(held)
    if (end) {
      feed.write(held.slice(end.index))
      held = ''
      state = 'after'
    } else {
      // Long enough to hold a closing tag that is cut between two pieces.
      held = held.slice(-64)
    }
  }
  // A sheet without rows closes `sheetData` in its own tag and was only held back.
  if (state === 'before') feed.write(held)
}
