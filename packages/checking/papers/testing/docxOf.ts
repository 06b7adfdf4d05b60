import { partsOf, storedZip } from '@hengjian/report/testing'

const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const wordprocessing = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/** A small DOCX file of a body, and of further parts. */
export function docxOf(body: string, more: Readonly<Record<string, string>> = {}): Uint8Array {
  const parts = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${wordprocessing}.document.main+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<w:document xmlns:w="${main}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>${body.replaceAll(/>\s+</g, '><')}<w:sectPr/></w:body></w:document>`,
    ...more,
  }
  return storedZip(new Map(Object.entries(parts)))
}

/** The document part of a DOCX file. */
export const documentOf = async (bytes: Uint8Array): Promise<string> =>
  (await partsOf(bytes)).get('word/document.xml') ?? ''
