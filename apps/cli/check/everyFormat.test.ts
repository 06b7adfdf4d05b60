import { check, type Finding, understand } from '@hengjian/checker'
import { readSubmission } from '@hengjian/report/read'
import { fixture, handmadeOfd } from '@hengjian/report/testing'
import { pdfWriter, writeDocx, writeXlsx } from '@hengjian/report/write'
import { beforeAll, expect, it } from 'vitest'
import type { RuleShelf } from '@hengjian/catalogue/rules'
import { ownRules } from './ownRules.ts'
import { wrongForm } from './testing/wrongForm.ts'

let shelf: RuleShelf
beforeAll(async () => {
  shelf = await ownRules()
})

/** What is found in a file, without its places, which every format has of its own. */
async function foundIn(bytes: Uint8Array) {
  const file = understand('自评表', await readSubmission(bytes), shelf.measures)
  const { findings, judged } = check(file, [...shelf.rules.values()], shelf.parameters)
  const said = ({ rule, severity, message }: Finding): string => `${severity} ${rule} ${message}`
  return { kind: file.kind, judged, findings: findings.map(said).toSorted(), findingsWithPlaces: findings }
}

it('the same report has the same findings as DOCX, DOC, OFD, PDF, XLSX and XLS', async () => {
  const pdf = pdfWriter(null)
  const docx = await foundIn(await writeDocx(wrongForm))
  expect(docx.findings.map((one) => one.slice(0, 11))).toEqual([
    'error A19 执',
    'error A26 总',
    'warning S02',
  ])
  for (const [kind, bytes] of [
    ['doc', fixture('wrongForm.doc.gz')],
    ['ofd', handmadeOfd(wrongForm)],
    ['pdf', await pdf.write(wrongForm)],
    ['xlsx', await writeXlsx(wrongForm)],
    ['xls', fixture('wrongForm.xls.gz')],
  ] as const) {
    const { findings, judged, ...found } = await foundIn(bytes)
    expect([found.kind, judged, findings]).toEqual([kind, docx.judged, docx.findings])
  }
  await pdf.close()
})

it('points at the cell of an XLS, the table of a DOC and the page of an OFD', async () => {
  const placeIn = async (bytes: Uint8Array) =>
    (await foundIn(bytes)).findingsWithPlaces.find(({ rule }) => rule === 'A19')?.places[0]
  expect(await placeIn(fixture('wrongForm.xls.gz'))).toMatchObject({ cell: 'G6', quote: '95.00%' })
  expect(await placeIn(fixture('wrongForm.doc.gz'))).toMatchObject({ table: 1, row: 4, column: 7 })
  expect(await placeIn(handmadeOfd(wrongForm))).toMatchObject({ page: 1, table: 1, row: 4, column: 7 })
})
