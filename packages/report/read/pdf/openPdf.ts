import type { PDFDocumentProxy } from 'unpdf/pdfjs'
import { ReadError } from '../errors.ts'
import { characterMap } from './characterMaps.ts'

/** A report has some dozens; a book of laws some hundreds. */
const mostPages = 1_000

/** What PDF.js asks for beside the file: character maps are made, fonts and decoders are not needed for text. */
class OwnData {
  async fetch({ kind, filename }: { readonly kind: string; readonly filename: string }): Promise<Uint8Array> {
    const map = kind === 'cMapUrl' ? characterMap(filename) : null
    if (map === null) throw new Error(`not at hand: ${filename}`)
    return new TextEncoder().encode(map)
  }
}

/**
 * Opens a PDF file. Nothing in it is run or followed: no script, no form action, no link, no outer file.
 * @throws ReadError for a password, a damaged file, or more pages than a report has
 */
export async function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  const { getDocumentProxy } = await import('unpdf')
  try {
    const pdf = await getDocumentProxy(Uint8Array.from(bytes), {
      disableFontFace: true,
      useSystemFonts: false,
      enableXfa: false,
      verbosity: 0,
      useWorkerFetch: false,
      cMapPacked: false,
      BinaryDataFactory: OwnData,
    })
    if (pdf.numPages <= mostPages) return pdf
    await pdf.loadingTask.destroy()
  } catch (error) {
    throw refusal(error)
  }
  throw new ReadError('TOO_MANY_PAGES', `PDF 超过 ${mostPages} 页，没有读取。请拆成单份报告后再检查。`)
}

function refusal(error: unknown): ReadError {
  return error instanceof Error && error.name === 'PasswordException'
    ? new ReadError('PASSWORD', 'PDF 加了密码，没有读取。请去掉密码后再检查。', { cause: error })
    : new ReadError('BROKEN', 'PDF 不完整或已损坏，没有读取。请重新取得文件后再试。', { cause: error })
}
