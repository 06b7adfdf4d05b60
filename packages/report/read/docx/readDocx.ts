import { inspect, WorkbookError } from '@hengjian/workbook'
import { text } from 'node:stream/consumers'
import { Readable } from 'node:stream'
import type { Reading } from '../../model/reading.ts'
import { ReadError } from '../errors.ts'
import { documentBlocks } from './documentBlocks.ts'

/**
 * Reads a DOCX file: paragraphs, tables with their merges, what was changed and not accepted. No link, macro or outer
 * file is followed.
 * @throws ReadError with a sentence that says what to do
 */
export async function readDocx(bytes: Uint8Array): Promise<Reading> {
  const part = await partsOf(bytes)
  const document = await part('word/document.xml')
  if (document === null)
    throw new ReadError('NO_DOCUMENT', '文件里没有正文，没有读取。请在 WPS 或 Word 中打开、另存后重试。')
  const levels = outlineLevels((await part('word/styles.xml')) ?? '')
  const { blocks, remarks } = documentBlocks(document, (style) => levels.get(style) ?? null)
  if (blocks.length === 0)
    throw new ReadError('EMPTY', '文件里没有文字，请换一份有内容的文件；扫描件请提供可编辑的原件。')
  return { kind: 'docx', blocks, remarks, pages: null, lines: null }
}

async function partsOf(bytes: Uint8Array): Promise<(name: string) => Promise<string | null>> {
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

/** Level of each heading style: by its outline level, or by its name (heading 1, 标题 1). */
function outlineLevels(styles: string): ReadonlyMap<string, number> {
  const levels = new Map<string, number>()
  for (const [style] of styles.matchAll(/<w:style\b[^]*?<\/w:style>/g)) {
    const id = /w:styleId="([^"]+)"/.exec(style)?.[1]
    const outline = /<w:outlineLvl w:val="(\d)"/.exec(style)?.[1]
    const named = /<w:name w:val="(?:heading|标题) (\d)"/i.exec(style)?.[1]
    if (id !== undefined && outline !== undefined) levels.set(id, Number(outline) + 1)
    else if (id !== undefined && named !== undefined) levels.set(id, Number(named))
  }
  return levels
}
