import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { WorkbookError } from '../errors.ts'
import { zipOf } from '../testing/zipOf.ts'
import type { PlannedSheet } from '../write/plan.ts'
import { writeWorkbook } from '../write/writeWorkbook.ts'
import { readLimits } from './limits.ts'
import { openWorkbook } from './openWorkbook.ts'

const sheet = (name: string, more: Partial<PlannedSheet> = {}): PlannedSheet => ({
  name,
  orientation: 'portrait',
  columns: [10],
  headRows: 0,
  rows: [[{ text: name }]],
  ...more,
})
const twoSheets = () =>
  writeWorkbook({ title: '台账', sheets: [sheet('支出'), sheet('填表说明', { hidden: true })] })

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'workbook-'))
})
afterAll(() => rm(folder, { recursive: true }))

describe('an open workbook', () => {
  it('names its sheets in the order of their tabs, and says which are hidden', async () => {
    const sheets = await openWorkbook(await twoSheets())
    expect(sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['支出', false],
      ['填表说明', true],
    ])
  })

  it('gives its rows as often as they are asked for', async () => {
    const [first] = await openWorkbook(await twoSheets())
    for (let time = 0; time < 2; time += 1) {
      const texts: string[] = []
      for await (const { cells } of first?.rows() ?? []) texts.push(cells.get('A')?.text ?? '')
      expect(texts).toEqual(['支出'])
    }
  })

  it('is read from a path as from its bytes', async () => {
    const path = join(folder, '台账.xlsx')
    await writeFile(path, await twoSheets())
    expect((await openWorkbook(path)).map(({ name }) => name)).toEqual(['支出', '填表说明'])
  })
})

describe('a workbook that is not opened', () => {
  const refused = (source: Uint8Array | string, limits = {}) =>
    openWorkbook(source, { ...readLimits, ...limits })

  it('lies in a file over the limit, which is not even read', async () => {
    const path = join(folder, '大.xlsx')
    await writeFile(path, new Uint8Array(1024 * 1024 + 1))
    await expect(refused(path, { fileBytes: 1024 * 1024 })).rejects.toThrow(
      new WorkbookError('FILE_TOO_LARGE', '文件超过 1 MB。请删去图片和无关的工作表，或拆分后分次导入。'),
    )
  })

  it('has more sheets than allowed', async () => {
    await expect(refused(await twoSheets(), { sheets: 1 })).rejects.toThrow(
      new WorkbookError('TOO_MANY_SHEETS', '工作簿超过 1 张工作表。请只保留要导入的工作表。'),
    )
  })

  it('has exactly as many sheets as allowed: it is opened', async () => {
    expect(await refused(await twoSheets(), { sheets: 2 })).toHaveLength(2)
  })

  it('has no sheets', async () => {
    const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument'
    const bytes = zipOf([
      {
        name: '_rels/.rels',
        content: `<Relationships><Relationship Id="r1" Type="${type}" Target="xl/workbook.xml"/></Relationships>`,
      },
      { name: 'xl/workbook.xml', content: '<workbook><sheets/></workbook>' },
    ])
    await expect(refused(bytes)).rejects.toThrow(
      new WorkbookError('FILE_WRONG_TYPE', '文件里没有工作表。请确认上传的是 Excel 表格（.xlsx）。'),
    )
  })

  it('names a part that the container does not hold', async () => {
    const kinds = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
    const relation = (id: string, kind: string, target: string): string =>
      `<Relationships><Relationship Id="${id}" Type="${kinds}/${kind}" Target="${target}"/></Relationships>`
    const [first] = await openWorkbook(
      zipOf([
        { name: '_rels/.rels', content: relation('r1', 'officeDocument', 'xl/workbook.xml') },
        { name: 'xl/_rels/workbook.xml.rels', content: relation('r1', 'worksheet', 'worksheets/gone.xml') },
        {
          name: 'xl/workbook.xml',
          content:
            '<workbook xmlns:r="a"><sheets><sheet name="支出" sheetId="1" r:id="r1"/></sheets></workbook>',
        },
      ]),
    )
    expect(() => first?.rows()).toThrow(
      new WorkbookError('FILE_BROKEN', '文件内容损坏，无法读出表格。请在 WPS 中打开后另存一份再上传。'),
    )
  })
})
