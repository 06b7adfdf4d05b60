import { randomFrom } from '@hengjian/samples'
import { describe, expect, it } from 'vitest'
import {
  damagedBytes,
  damagedPackage,
  damagedPage,
  damagedStreams,
  fixture,
  ofdParts,
  partsOf,
  sampleForm,
  storedZip,
  streamsOf,
} from '../testing/index.ts'
import { writeDocx } from '../write/docx/writeDocx.ts'
import { writeXlsx } from '../write/xlsx/writeXlsx.ts'
import { ReadError } from './errors.ts'
import { readSubmission } from './readSubmission.ts'

/** The long run, ten thousand of each, is `npm run bench check`. */
const files = 200

type Draw = (from: number, to: number) => number

/** Anything but blocks or a sentence is a fault of the reader. */
async function faultOf(bytes: Uint8Array): Promise<string | null> {
  try {
    const { blocks } = await readSubmission(bytes)
    return Array.isArray(blocks) ? null : 'no blocks'
  } catch (error) {
    return error instanceof ReadError ? null : String(error)
  }
}

/** Every second file is damaged in its bytes, the others as the format is taken apart. */
async function faultsOf(whole: Uint8Array, damaged: (draw: Draw) => Uint8Array): Promise<readonly string[]> {
  const { between } = randomFrom(7)
  const faults: string[] = []
  for (let at = 0; at < files; at += 1) {
    const fault = await faultOf(at % 2 === 0 ? damaged(between) : damagedBytes(whole, between))
    if (fault !== null) faults.push(fault)
  }
  return faults
}

const page = `<html><body><h1>表</h1><table><tr><td rowspan="2">项目</td><td colspan=2>资金&nbsp;</td></tr><tr><td>4.5<td>4.42</table></body></html>`

describe('damaged files are read as far as they go, or refused in a sentence', () => {
  it.each([
    ['DOCX', () => writeDocx(sampleForm)],
    ['XLSX', () => writeXlsx(sampleForm)],
    ['OFD', async () => storedZip(ofdParts(sampleForm))],
  ])('%s', async (_, write) => {
    const whole = await write()
    const parts = await partsOf(whole)
    expect(await faultsOf(whole, (draw) => damagedPackage(parts, draw))).toEqual([])
  })

  it.each(['sampleForm.doc.gz', 'merges.doc.gz', 'sampleForm.xls.gz', 'formats.xls.gz'])(
    '%s',
    async (name) => {
      const whole = fixture(name)
      const streams = streamsOf(whole)
      expect(await faultsOf(whole, (draw) => damagedStreams(streams, draw))).toEqual([])
    },
  )

  it.each([
    ['RTF', fixture('sampleForm.rtf.gz')],
    ['HTML', Buffer.from(page)],
  ])('%s', async (_, whole) => {
    const text = Buffer.from(whole).toString('latin1')
    expect(await faultsOf(whole, (draw) => damagedPage(text, draw))).toEqual([])
  })

  it('a container that is only packed otherwise reads as before', async () => {
    const whole = await writeDocx(sampleForm)
    const stored = storedZip(await partsOf(whole))
    expect(await readSubmission(stored)).toEqual(await readSubmission(whole))
  })
})
