import {
  numbersOfDocx,
  numbersOfPdf,
  numbersOfReport,
  numbersOfXlsx,
  partsOf,
  sheetProblems,
  wordProblems,
} from '@hengjian/report/testing'
import { pdfWriter, writeDocx, writeXlsx } from '@hengjian/report/write'
import { afterAll, describe, expect, it } from 'vitest'
import { hardCases } from './testing/hardCases.ts'

const writer = pdfWriter(null)
afterAll(() => writer.close())

describe.each(Object.entries(hardCases))('documents of a form: %s', (_, report) => {
  it('an Office program finds nothing to repair', async () => {
    expect(wordProblems(await partsOf(await writeDocx(report)))).toEqual([])
    expect(sheetProblems(await partsOf(await writeXlsx(report)))).toEqual([])
  })

  it('every document holds the numbers of the report, no more and no fewer', async () => {
    const told = numbersOfReport(report)
    expect(told.hashes.length).toBeGreaterThan(0)
    expect(await numbersOfDocx(await writeDocx(report))).toEqual(told)
    expect(await numbersOfXlsx(await writeXlsx(report))).toEqual(told)
    expect(await numbersOfPdf(await writer.write(report))).toEqual(told)
  })
})
