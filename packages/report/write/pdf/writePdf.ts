import { Worker } from 'node:worker_threads'
import type { Report } from '../../model/report.ts'
import { ReportError } from '../errors.ts'
import type { CompileAnswer, CompileOrder } from './compile.ts'
import { fontFolders } from './fonts.ts'
import { pdfReport } from './pdfReport.ts'

export type PdfWriter = {
  /**
   * Writes a report as PDF/A. The same report gives the same bytes.
   * @throws ReportError MISSING_CHARACTERS, TABLE_TOO_LONG; TableError
   */
  readonly write: (report: Report) => Promise<Uint8Array>
  readonly close: () => Promise<void>
}

type Waiting = { readonly done: (pdf: Uint8Array) => void; readonly failed: (error: Error) => void }

/**
 * A writer with its own compiling thread, started with the first document and kept warm. A process
 * needs one: the fonts take about a hundred megabytes, and half of that stays behind when a thread ends.
 * @param fontsDirectory folder with the office's own 仿宋, 黑体, 楷体, 小标宋; null for the open faces
 */
export function pdfWriter(fontsDirectory: string | null): PdfWriter {
  const waiting = new Map<number, Waiting>()
  let thread: Worker | null = null
  let next = 0

  const settle = (answer: CompileAnswer): void => {
    const order = waiting.get(answer.id)
    waiting.delete(answer.id)
    if (waiting.size === 0) thread?.unref()
    if (answer.kind === 'done') order?.done(answer.pdf)
    else order?.failed(failureOf(answer))
  }

  const start = (): Worker => {
    const worker = new Worker(new URL('./compile.ts', import.meta.url), {
      workerData: fontFolders(fontsDirectory),
    })
    const fallen = (error: Error): void => {
      if (thread !== worker) return
      thread = null
      for (const { failed } of waiting.values()) failed(error)
      waiting.clear()
    }
    worker.on('message', settle)
    worker.on('error', fallen)
    worker.on('exit', (code) => fallen(new Error(`the compiling thread ended with ${code}`)))
    return worker
  }

  return {
    write: async (report) => {
      const order: CompileOrder = { id: (next += 1), report: pdfReport(report) }
      thread ??= start()
      thread.ref()
      const { promise, resolve, reject } = Promise.withResolvers<Uint8Array>()
      waiting.set(order.id, { done: resolve, failed: reject })
      // oxlint-disable-next-line require-post-message-target-origin -- threads have no origin
      thread.postMessage(order)
      return promise
    },
    close: async () => {
      for (const { failed } of waiting.values()) failed(new Error('the PDF writer was closed'))
      waiting.clear()
      const stopped = thread
      thread = null
      await stopped?.terminate()
    },
  }
}

function failureOf(answer: Exclude<CompileAnswer, { readonly kind: 'done' }>): Error {
  if (answer.kind === 'failed') return new Error(`The PDF could not be compiled: ${answer.why}`)
  const characters = answer.characters.map((character) => `“${character}”`).join('、')
  return new ReportError(
    'MISSING_CHARACTERS',
    `现有字体中没有${characters}，PDF 会显示为空框，没有生成。请改用通行的字，或在字体目录中放入含这些字的字体后重试。`,
  )
}
