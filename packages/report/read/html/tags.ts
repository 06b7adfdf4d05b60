/** What a page consists of: words between tags, and tags with their attributes as written. */
export type Tag =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'open' | 'close'; readonly name: string; readonly attributes: string }

/** What stands in these is never shown. */
const unseen = new Set(['script', 'style', 'title', 'xml', 'noscript', 'template'])

/** Takes a page apart in one pass. Comments, declarations, scripts and styles are left out. */
export function* tagsOf(page: string): Generator<Tag> {
  let end = -1
  for (let at = 0; at < page.length;) {
    const start = page.indexOf('<', at)
    const words = page.slice(at, start < 0 ? page.length : start)
    if (words !== '') yield { kind: 'words', text: words }
    if (start < 0) return
    if (page.startsWith('<!--', start)) {
      const close = page.indexOf('-->', start + 4)
      at = close < 0 ? page.length : close + 3
      continue
    }
    // One end may close many beginnings that are none.
    if (end < start) end = page.indexOf('>', start)
    if (end < 0) return
    at = end + 1
    const [, slash, name, attributes = ''] =
      /^(\/?)([a-zA-Z][\w:-]{0,40})([^]*)$/.exec(page.slice(start + 1, end)) ?? []
    if (name === undefined) {
      // `a < b` is no tag.
      if (!/[!?]/.test(page[start + 1] ?? '')) {
        yield { kind: 'words', text: '<' }
        at = start + 1
      }
      continue
    }
    const lower = name.toLowerCase()
    if (slash === '' && unseen.has(lower) && !attributes.endsWith('/')) {
      const close = closing(page, lower, at)
      at = close < 0 ? page.length : close
      continue
    }
    yield { kind: slash === '' ? 'open' : 'close', name: lower, attributes }
  }
}

function closing(page: string, name: string, from: number): number {
  const pattern = new RegExp(`</${name}\\s*>`, 'gi')
  pattern.lastIndex = from
  return pattern.test(page) ? pattern.lastIndex : -1
}

/** The whole number of an attribute; 1 where there is none. */
export function numberOf(attributes: string, name: string): number {
  const [, digits] = new RegExp(`\\b${name}\\s*=\\s*["']?(\\d{1,6})`, 'i').exec(attributes) ?? []
  return Math.max(1, Number(digits ?? 1))
}

const named: Readonly<{ [name: string]: string }> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  middot: '·',
  times: '×',
  divide: '÷',
  plusmn: '±',
  le: '≤',
  ge: '≥',
  ne: '≠',
  permil: '‰',
  deg: '°',
  sup2: '²',
  sup3: '³',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  mdash: '—',
  ndash: '–',
  hellip: '…',
  yen: '¥',
  bull: '•',
}

/** Words with their entities as characters. Only these are known; a page cannot define its own. */
export const unescaped = (words: string): string =>
  words.replaceAll(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w{2,8}));?/gi, (all, hex, decimal, name) => {
    if (name !== undefined) return named[String(name)] ?? all
    const code = hex === undefined ? Number(decimal) : Number.parseInt(String(hex), 16)
    return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : '\uFFFD'
  })
