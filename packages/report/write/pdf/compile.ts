import { readFileSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { facesOf } from './faces.ts'
import { missingCharacters } from './missingCharacters.ts'
import type { PdfReport } from './pdfReport.ts'

// The thread that compiles: Typst works synchronously and would hold up every request of the server.

export type CompileOrder = { readonly id: number; readonly report: PdfReport }
export type CompileAnswer = { readonly id: number } & (
  | { readonly kind: 'done'; readonly pdf: Uint8Array }
  | { readonly kind: 'missingCharacters'; readonly characters: readonly string[] }
  | { readonly kind: 'failed'; readonly why: string }
)

/** Parts of documents not used by the last five are forgotten; keeping those of thirty took another 80 MB. */
const remembered = 5

const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths: [...(workerData as readonly string[])] }] })
const template = readFileSync(new URL('./report.typ', import.meta.url), 'utf8')
const faces = JSON.stringify(facesOf(compiler))

// oxlint-disable-next-line require-post-message-target-origin -- threads have no origin
parentPort?.on('message', ({ id, report }: CompileOrder) => parentPort?.postMessage(answer(id, report)))

function answer(id: number, report: PdfReport): CompileAnswer {
  try {
    const compiled = compiler.compile({
      mainFileContent: template,
      inputs: { report: JSON.stringify(report), faces },
    })
    const trouble = compiled.takeError() ?? compiled.takeWarnings()
    if (trouble) return { id, kind: 'failed', why: JSON.stringify(compiler.fetchDiagnostics(trouble)) }
    if (!compiled.result) return { id, kind: 'failed', why: 'no document' }
    // PDF/A-2b is the archival form; it also refuses characters that no font can show.
    const pdf = compiler.pdf(compiled.result, { pdfStandard: 'a-2b' })
    return { id, kind: 'done', pdf: new Uint8Array(pdf) }
  } catch (error) {
    const characters = missingCharacters(String(error))
    if (characters.length > 0) return { id, kind: 'missingCharacters', characters }
    return { id, kind: 'failed', why: String(error) }
  } finally {
    compiler.evictCache(remembered)
  }
}
