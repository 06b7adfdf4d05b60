import {
  contentTypes,
  declaration,
  escaped,
  extended,
  related,
  relationSpace,
  targetOf,
  typed,
} from '../office/xml.ts'

/** Who remarked, and when (ISO). */
export type By = { readonly author: string; readonly date: string }

type Parts = {
  readonly document: string
  readonly rels: string | null
  readonly types: string
  /** The part of comments that the document already names. */
  readonly comments: { readonly name: string; readonly xml: string } | null
}

const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const strictMain = 'http://purl.oclc.org/ooxml/wordprocessingml/main'
const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml'

export const documentRels = 'word/_rels/document.xml.rels'

/** Name of the part of comments that the relations of a document name. */
export function commentsNamed(rels: string | null): string | null {
  const target = targetOf(rels, 'comments')
  if (target === null) return null
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
  if (comments) return new Map([[comments.name, extended(comments.xml, 'comments', written)]])
  const space = document.includes(strictMain) ? strictMain : main
  const [relations] = related(rels, `${relationSpace(document)}/comments`, 'comments.xml')
  return new Map([
    ['word/comments.xml', `${declaration}<w:comments xmlns:w="${space}">${written}</w:comments>`],
    [documentRels, relations],
    [contentTypes, typed(types, 'word/comments.xml', type)],
  ])
}

function commentXml(
  { id, lines }: { readonly id: number; readonly lines: readonly string[] },
  { author, date }: By,
): string {
  const reference = '<w:r><w:annotationRef/></w:r>'
  const paragraphs = lines.map(
    (line, at) =>
      `<w:p>${at === 0 ? reference : ''}<w:r><w:t xml:space="preserve">${escaped(line)}</w:t></w:r></w:p>`,
  )
  return `<w:comment w:id="${id}" w:author="${escaped(author)}" w:date="${date.slice(0, 19)}Z" w:initials="检查">${paragraphs.join('')}</w:comment>`
}
