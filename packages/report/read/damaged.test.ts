import { randomFrom } from '@hengjian/samples'
import { describe, expect, it } from 'vitest'
import { damagedBytes, damagedPackage, partsOf, sampleForm } from '../testing/index.ts'
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
      faults.push(...([await faultOf(bytes)].filter((one) => one !== null) as string[]))
    }
    expect(faults).toEqual([])
  })

  it('what was only stored and not damaged reads as before', async () => {
    const whole = await writeDocx(sampleForm)
    const same = damagedPackage(await partsOf(whole), (from) => (from === 1 ? 1 : from))
    expect(await faultOf(same)).toBeNull()
  })
})
