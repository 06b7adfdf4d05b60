import { performance } from 'node:perf_hooks'
import { ReadError, readSubmission } from '@hengjian/report/read'
import {
  damagedBytes,
  damagedPackage,
  damagedPage,
  damagedStreams,
  fixture,
  handmadeOfd,
  partsOf,
  sampleForm,
  streamsOf,
} from '@hengjian/report/testing'
import { pdfWriter, writeDocx, writeXlsx } from '@hengjian/report/write'
import { randomFrom } from '@hengjian/samples'
import { layouts } from '@hengjian/catalog/testing/mutation/laid.ts'
import { inventedBlocks } from '@hengjian/catalog/testing/mutation/invented.ts'
import type { Measurement } from '../measurement.ts'
import { pageOf } from './otherHands.ts'

const filesEach = 10_000

type Draw = (from: number, to: number) => number
type Subject = {
  readonly name: string
  readonly whole: Uint8Array
  /** Takes the format apart before it is damaged; without it bytes are damaged anywhere. */
  readonly damaged?: (draw: Draw) => Uint8Array
}

/** Ten thousand damaged files for each reader: nothing but blocks or a sentence may come back, and soon. */
export async function measureDamaged(): Promise<readonly Measurement[]> {
  const measured: Measurement[] = []
  for (const subject of await subjects()) measured.push(...(await measureReader(subject)))
  const value = process.memoryUsage().rss / 2 ** 20
  return [...measured, { what: 'memory after all damaged files', value, unit: 'MB', bound: 1024 }]
}

async function subjects(): Promise<readonly Subject[]> {
  const pdf = pdfWriter(null)
  const made = {
    text: await layouts['text, tabs']!(inventedBlocks(1)),
    PDF: await pdf.write(sampleForm),
    DOCX: await writeDocx(sampleForm),
    XLSX: await writeXlsx(sampleForm),
    OFD: handmadeOfd(sampleForm),
  }
  await pdf.close()
  const ofParts = async (name: 'DOCX' | 'XLSX' | 'OFD'): Promise<Subject> => {
    const parts = await partsOf(made[name])
    return { name, whole: made[name], damaged: (draw) => damagedPackage(parts, draw) }
  }
  const ofStreams = (name: string, file: string): Subject => {
    const whole = fixture(file)
    const streams = streamsOf(whole)
    return { name, whole, damaged: (draw) => damagedStreams(streams, draw) }
  }
  const ofText = (name: string, whole: Uint8Array): Subject => {
    const text = Buffer.from(whole).toString('latin1')
    return { name, whole, damaged: (draw) => damagedPage(text, draw) }
  }
  return [
    { name: 'text', whole: made.text },
    { name: 'PDF', whole: made.PDF },
    await ofParts('DOCX'),
    await ofParts('XLSX'),
    await ofParts('OFD'),
    ofStreams('DOC', 'sampleForm.doc.gz'),
    ofStreams('DOC with nested tables', 'merges.doc.gz'),
    ofStreams('XLS', 'formats.xls.gz'),
    ofText('RTF', fixture('sampleForm.rtf.gz')),
    ofText('HTML', pageOf(inventedBlocks(1))),
  ]
}

async function measureReader({ name, whole, damaged }: Subject): Promise<readonly Measurement[]> {
  const { between } = randomFrom(11)
  const faults: string[] = []
  let [slowest, refused] = [0, 0]
  for (let at = 0; at < filesEach; at += 1) {
    const bytes = damaged && at % 4 !== 0 ? damaged(between) : damagedBytes(whole, between)
    const begun = performance.now()
    await readSubmission(bytes).catch((error: unknown) => {
      if (error instanceof ReadError) refused += 1
      else faults.push(String(error))
    })
    slowest = Math.max(slowest, performance.now() - begun)
  }
  console.log(`  ${name}: ${filesEach} damaged files, ${refused} refused in a sentence, the others read`)
  for (const fault of new Set(faults)) console.log(`    fault: ${fault.slice(0, 160)}`)
  return [
    { what: `${name}: damaged files that crash the reader`, value: faults.length, unit: '', bound: 0 },
    { what: `${name}: slowest damaged file`, value: slowest / 1000, unit: 's', bound: 10 },
  ]
}
