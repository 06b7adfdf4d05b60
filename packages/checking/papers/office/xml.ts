export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
export const contentTypes = '[Content_Types].xml'

/** Of relations within an Office file, and what a file of the strict kind says instead. */
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const strictOffice = 'http://purl.oclc.org/ooxml/officeDocument/relationships'

/** The name space of relations, as the kind of a part has it. */
export const relationSpace = (part: string): string =>
  part.includes('http://purl.oclc.org/ooxml/') ? strictOffice : office

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text for an element or an attribute; characters that XML cannot hold are left out. */
export const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll(/[&<>"]/g, (sign) => escapes[sign] ?? sign)

/** Puts elements before the end of a root, under the prefix that the root has; a root closed in its own tag is opened. */
export function extended(xml: string, root: string, elements: string): string {
  const closed = new RegExp(`<((?:\\w+:)?${root})\\b([^>]*)/>\\s*$`)
  const open = xml.replace(closed, (_, name: string, own: string) => `<${name}${own}></${name}>`)
  return open.replace(
    new RegExp(`</(\\w+:)?${root}>\\s*$`),
    (end, prefix: string = '') => `${elements.replaceAll(/<(?=[A-Z])/g, `<${prefix}`)}${end}`,
  )
}

const noRelations = `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>`

/** A list of relations with one more. @returns the list, and the id of the new one */
export function related(rels: string | null, type: string, target: string): readonly [string, string] {
  const list = rels ?? noRelations
  let id = 'rIdCheck1'
  for (let at = 2; list.includes(`"${id}"`); at += 1) id = `rIdCheck${at}`
  return [extended(list, 'Relationships', `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`), id]
}

/** The target of the first relation of a kind (`comments`), as the list has it. */
export function targetOf(rels: string | null, kind: string): string | null {
  const relation = new RegExp(`<[\\w:]*Relationship\\b[^>]*/relationships/${kind}"[^>]*>`).exec(
    rels ?? '',
  )?.[0]
  return /Target="([^"]+)"/.exec(relation ?? '')?.[1] ?? null
}

/** A list of content types that names one more part. */
export const typed = (types: string, part: string, type: string): string =>
  extended(types, 'Types', `<Override PartName="/${part}" ContentType="${type}"/>`)
