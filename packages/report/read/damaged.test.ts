import { randomFrom } from '@hengjian/samples'
import { describe, expect, it } from 'vitest'
import { damagedBytes, damagedPackage, partsOf, sampleForm, storedZip } from '../testing/index.ts'
import { writeDocx } from '../write/docx/writeDocx.ts'
import { writeXlsx } from '../write/xlsx/writeXlsx.ts'
import { ReadError } from './errors.ts'
import { readSubmission } from './readSubmission.ts'

/** The long run, ten thousand of each, is `npm run bench check`. */
const files = 200

/** Anything but blocks or a sentence is a fault of the reader. */
async function faultOf(bytes: Uint8Array): Promise<string | null> {
  try {
    const { blocks } = await readSubmission(bytes)
    return Array.isArray(blocks) ? null : 'no blocks'
  } catch (error) {
    return error instanceof ReadError ? null : String(error)
  }
}

describe('damaged files', () => {
  it.each([
    ['DOCX', writeDocx],
    ['XLSX', writeXlsx],
  ])('%s: are read as far as they go, or refused in a sentence', async (_, write) => {
    const whole = await write(sampleForm)
    const parts = await partsOf(whole)
    const { between } = randomFrom(7)
    const faults: string[] = []
    for (let at = 0; at < files; at += 1) {
      const bytes = at % 2 === 0 ? damagedPackage(parts, between) : damagedBytes(whole, between)
      const fault = await faultOf(bytes)
      if (fault !== null) faults.push(fault)
    }
    expect(faults).toEqual([])
  })

  it('a container that is only packed otherwise reads as before', async () => {
    const whole = await writeDocx(sampleForm)
    const stored = storedZip(await partsOf(whole))
    expect(await readSubmission(stored)).toEqual(await readSubmission(whole))
  })
})
