import { readFileSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { Report } from '../../model/report.ts'
import type { FontPlan } from './fonts.ts'

/** The thread that compiles: Typst works synchronously and would hold up every request of the server. */
export type CompileOrder = { readonly id: number; readonly report: Report }
export type CompileAnswer = { readonly id: number } & (
  | { readonly pdf: Uint8Array }
  | { readonly failure: string }
)

const { folders, faces } = workerData as FontPlan
const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths: [...folders] }] })
const template = readFileSync(new URL('./report.typ', import.meta.url), 'utf8')

parentPort?.on('message', ({ id, report }: CompileOrder) => parentPort?.postMessage(answer(id, report)))

function answer(id: number, report: Report): CompileAnswer {
  try {
    const compiled = compiler.compile({
      mainFileContent: template,
      inputs: { report: JSON.stringify(report), faces: JSON.stringify(faces) },
    })
    const error = compiled.takeError()
    if (error) return { id, failure: JSON.stringify(compiler.fetchDiagnostics(error)) }
    const warnings = compiled.takeWarnings()
    if (warnings) return { id, failure: JSON.stringify(compiler.fetchDiagnostics(warnings)) }
    if (!compiled.result) return { id, failure: 'no document' }
    const pdf = compiler.pdf(compiled.result, {
      creationTimestamp: Math.floor(Date.parse(report.asOf) / 1000),
    })
    compiler.evictCache(30)
    return { id, pdf: new Uint8Array(pdf) }
  } catch (error) {
    return { id, failure: String(error) }
  }
}
