import { performance } from 'node:perf_hooks'
import { ReadError, readSubmission } from '@hengjian/report/read'
import { damagedBytes, damagedPackage, partsOf, sampleForm } from '@hengjian/report/testing'
import { pdfWriter, writeDocx, writeXlsx } from '@hengjian/report/write'
import { randomFrom } from '@hengjian/samples'
import { layouts } from '@hengjian/catalog/testing/mutation/laid.ts'
import { inventedBlocks } from '@hengjian/catalog/testing/mutation/invented.ts'
import type { Measurement } from '../measurement.ts'

const filesEach = 10_000

/** Ten thousand damaged files for each reader: nothing but blocks or a sentence may come back, and soon. */
export async function measureDamaged(): Promise<readonly Measurement[]> {
  const pdf = pdfWriter(null)
  const wholes = {
    text: await layouts['text, tabs']!(inventedBlocks(1)),
    DOCX: await writeDocx(sampleForm),
    XLSX: await writeXlsx(sampleForm),
    PDF: await pdf.write(sampleForm),
  }
  await pdf.close()
  const measured: Measurement[] = []
  for (const [name, whole] of Object.entries(wholes)) {
    const isRead = await readSubmission(whole).then(
      () => true,
      () => false,
    )
    if (!isRead) {
      console.log(`  ${name}: not read yet, left out`)
      continue
    }
    measured.push(...(await measureReader(name, whole)))
  }
  return [
    ...measured,
    {
      what: 'memory after all damaged files',
      value: process.memoryUsage().rss / 2 ** 20,
      unit: 'MB',
      bound: 1024,
    },
  ]
}

async function measureReader(name: string, whole: Uint8Array): Promise<readonly Measurement[]> {
  const isPackage = name === 'DOCX' || name === 'XLSX'
  const parts = isPackage ? await partsOf(whole) : new Map<string, string>()
  const { between } = randomFrom(11)
  const faults: string[] = []
  let [slowest, refused] = [0, 0]
  for (let at = 0; at < filesEach; at += 1) {
    const bytes = isPackage && at % 4 !== 0 ? damagedPackage(parts, between) : damagedBytes(whole, between)
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
