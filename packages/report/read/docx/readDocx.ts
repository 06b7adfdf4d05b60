import { inspect, WorkbookError } from '@hengjian/workbook'
import { text } from 'node:stream/consumers'
import { Readable } from 'node:stream'
import type { Reading } from '../../model/reading.ts'
import { ReadError } from '../errors.ts'
import { documentBlocks } from './documentBlocks.ts'
import type { Look } from './look.ts'
import { notesOf } from './notes.ts'
import { numberingOf } from './numbering.ts'
import { stylesOf } from './styles.ts'
import { type XmlNode, xmlTree } from './xmlTree.ts'

type Part = (name: string) => Promise<string | null>

/**
 * Reads a DOCX file: paragraphs with the numbers of their lists, tables with their merges, notes, what was changed and
 * not accepted. No link, macro or outer file is followed.
 * @throws ReadError with a sentence that says what to do
 */
export async function readDocx(bytes: Uint8Array): Promise<Reading> {
  const part = await partsOf(bytes)
  const document = await part(await nameOfDocument(part))
  if (document === null)
    throw new ReadError('NO_DOCUMENT', '文件里没有正文，没有读取。请在 WPS 或 Word 中打开、另存后重试。')
  const { blocks, remarks } = documentBlocks(document, await lookOfParts(part))
  if (blocks.length === 0)
    throw new ReadError('EMPTY', '文件里没有文字，请换一份有内容的文件；扫描件请提供可编辑的原件。')
  return { kind: 'docx', blocks, remarks, pages: null, lines: null }
}

/** Where the package says that its document is; programs of other makers name it otherwise. */
async function nameOfDocument(part: Part): Promise<string> {
  const relations = treeOf(await part('_rels/.rels'))
  const target = relations?.children.find(({ attributes }) => attributes['Type']?.endsWith('/officeDocument'))
    ?.attributes['Target']
  return target?.replace(/^\//, '') ?? 'word/document.xml'
}

async function lookOfParts(part: Part): Promise<Look> {
  const styles = stylesOf(treeOf(await part('word/styles.xml')))
  const [footnotes, endnotes] = [
    notesOf(await part('word/footnotes.xml'), 'footnote'),
    notesOf(await part('word/endnotes.xml'), 'endnote'),
  ]
  return {
    styles,
    numbering: numberingOf(
      treeOf(await part('word/numbering.xml')),
      (style) => styles.listOf(style)?.list ?? null,
    ),
    noteOf: (kind, id) => (kind === 'footnote' ? footnotes : endnotes).get(id) ?? null,
  }
}

const treeOf = (xml: string | null): XmlNode | null => (xml === null || xml === '' ? null : xmlTree(xml))

async function partsOf(bytes: Uint8Array): Promise<Part> {
  try {
    const zip = inspect(bytes)
    return async (name) => {
      try {
        const part = zip.open(name)
        return part ? await text(Readable.from(part)) : null
      } catch (error) {
        throw asReadError(error)
      }
    }
  } catch (error) {
    throw asReadError(error)
  }
}

/** A package can be damaged in its list of parts or only in a part that is opened later. */
const asReadError = (error: unknown): unknown =>
  error instanceof WorkbookError ? new ReadError(error.code, error.message, { cause: error }) : error
