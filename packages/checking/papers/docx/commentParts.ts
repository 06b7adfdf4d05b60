/** Who remarked, and when (ISO). */
export type By = { readonly author: string; readonly date: string }

type Parts = {
  readonly document: string
  readonly rels: string | null
  readonly types: string
  /** The part of comments that the document already names. */
  readonly comments: { readonly name: string; readonly xml: string } | null
}

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const strictOffice = 'http://purl.oclc.org/ooxml/officeDocument/relationships'
const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const strictMain = 'http://purl.oclc.org/ooxml/wordprocessingml/main'
const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml'
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

export const documentRels = 'word/_rels/document.xml.rels'
export const contentTypes = '[Content_Types].xml'

/** Name of the part of comments that the relations of a document name. */
export function commentsNamed(rels: string | null): string | null {
  const relation = /<[\w:]*Relationship\b[^>]*\/relationships\/comments"[^>]*>/.exec(rels ?? '')?.[0]
  const target = /Target="([^"]+)"/.exec(relation ?? '')?.[1]
  if (target === undefined) return null
  return target.startsWith('/') ? target.slice(1) : `word/${target.replace(/^\.\//, '')}`
}

/** The first number that no comment of the document has yet. */
export const firstId = (comments: string | null): number =>
  Math.max(
    -1,
    ...[...(comments ?? '').matchAll(/<w:comment\b[^>]*w:id="(\d+)"/g)].map(([, id]) => Number(id)),
  ) + 1

/** The parts that change when comments come to a document: theirs, and where a new one is named. */
export function withComments(
  { document, rels, types, comments }: Parts,
  remarks: readonly { readonly id: number; readonly lines: readonly string[] }[],
  by: By,
): ReadonlyMap<string, string> {
  const written = remarks.map((remark) => commentXml(remark, by)).join('')
  if (comments) return new Map([[comments.name, joined(comments.xml, written)]])
  const strict = document.includes(strictMain)
  const id = ['rIdComments', 'rIdComments2', 'rIdComments3'].find(
    (one) => rels?.includes(`"${one}"`) !== true,
  )
  const relation = `<Relationship Id="${id}" Type="${strict ? strictOffice : office}/comments" Target="comments.xml"/>`
  const none = `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>`
  const root = `<w:comments xmlns:w="${strict ? strictMain : main}">${written}</w:comments>`
  return new Map([
    ['word/comments.xml', `${declaration}${root}`],
    [documentRels, extended(rels ?? none, 'Relationships', relation)],
    [
      contentTypes,
      extended(types, 'Types', `<Override PartName="/word/comments.xml" ContentType="${type}"/>`),
    ],
  ])
}

/** A root that is closed in its own tag is opened. */
const joined = (xml: string, written: string): string =>
  xml.includes('</w:comments>')
    ? xml.replace(/<\/w:comments>\s*$/, () => `${written}</w:comments>`)
    : xml.replace(
        /<w:comments\b([^>]*)\/>\s*$/,
        (_, own: string) => `<w:comments${own}>${written}</w:comments>`,
      )

/** Puts an element before the end of a root, under the prefix that the root has. */
const extended = (xml: string, root: string, element: string): string =>
  xml.replace(
    new RegExp(`</(\\w+:)?${root}>\\s*$`),
    (end, prefix: string = '') => `${element.replace('<', `<${prefix}`)}${end}`,
  )

function commentXml(
  { id, lines }: { readonly id: number; readonly lines: readonly string[] },
  by: By,
): string {
  const reference = '<w:r><w:annotationRef/></w:r>'
  const paragraphs = lines.map(
    (line, at) =>
      `<w:p>${at === 0 ? reference : ''}<w:r><w:t xml:space="preserve">${escaped(line)}</w:t></w:r></w:p>`,
  )
  return `<w:comment w:id="${id}" w:author="${escaped(by.author)}" w:date="${by.date.slice(0, 19)}Z" w:initials="检查">${paragraphs.join('')}</w:comment>`
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Characters that XML cannot hold are left out. */
const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll(/[&<>"]/g, (sign) => escapes[sign] ?? sign)
