import { Worker } from 'node:worker_threads'
import type { Report } from '../../model/report.ts'
import type { CompileAnswer, CompileOrder } from './compile.ts'
import { fontPlan } from './fonts.ts'

export type PdfWriter = { write(report: Report): Promise<Uint8Array>; close(): Promise<void> }

type Waiting = { readonly done: (pdf: Uint8Array) => void; readonly failed: (error: Error) => void }

/**
 * A writer with its own compiling thread, started with the first document and kept warm. The same
 * report gives the same bytes: the document's date is the report's as-of time.
 * @param fontsDirectory folder with the office's own 仿宋, 黑体, 楷体, 小标宋; null for the open faces
 */
export function pdfWriter(fontsDirectory: string | null): PdfWriter {
  let thread: Promise<Worker> | null = null
  const waiting = new Map<number, Waiting>()
  let next = 0

  const start = async (): Promise<Worker> => {
    const worker = new Worker(new URL('./compile.ts', import.meta.url), {
      workerData: await fontPlan(fontsDirectory),
    })
    worker.unref()
    worker.on('message', (answer: CompileAnswer) => {
      const order = waiting.get(answer.id)
      waiting.delete(answer.id)
      if (waiting.size === 0) worker.unref()
      if ('pdf' in answer) order?.done(answer.pdf)
      else order?.failed(new Error(`The PDF could not be compiled: ${answer.failure}`))
    })
    worker.on('error', (error) => {
      for (const order of waiting.values()) order.failed(error)
      waiting.clear()
      thread = null
    })
    return worker
  }

  return {
    async write(report) {
      const worker = await (thread ??= start())
      worker.ref()
      return new Promise((done, failed) => {
        next += 1
        waiting.set(next, { done, failed })
        worker.postMessage({ id: next, report } satisfies CompileOrder)
      })
    },
    async close() {
      const worker = await thread
      await worker?.terminate()
      thread = null
    },
  }
}
