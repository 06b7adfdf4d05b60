import { compareWithPrint, type FormComparison } from '@hengjian/evaluation'
import { inOffice } from '@hengjian/store'
import type { WorkbookPlan } from '@hengjian/workbook'
import { OfficeError } from '../errors.ts'
import type { House } from '../house.ts'
import type { Brought } from '../imports/source.ts'
import { officeOf, type Person } from '../person.ts'
import { filledForm } from './filled.ts'
import { readerOf } from './input.ts'
import { evaluationRow } from './open.ts'
import { printedSheets } from './printedSheets.ts'

/** A comparison with what it was made of. */
export type PrintComparison = FormComparison & {
  readonly title: string
  readonly unit: string
  readonly year: number
  readonly source: string
  readonly sheet: string
}

/**
 * Compares the form of an evaluation, as it stands, with a table that was printed or published. Nothing is stored.
 * @throws OfficeError NOT_THIS_FORM where less than half of the rows are found in the file; NO_GRID for a report in words
 */
export async function comparePrint(
  house: House,
  person: Person,
  id: string,
  brought: Brought,
): Promise<PrintComparison> {
  const office = await officeOf(house, person)
  const { sheets, placeOf } = await printedSheets(brought)
  const filled = await inOffice(house.app, office, async (tx) => {
    const row = await evaluationRow(house, tx, office, id)
    return filledForm(house, row, await readerOf(house, tx, office, null))
  })
  if (filled.form.rows.length === 0)
    throw new OfficeError('NO_GRID', '文字报告没有表格，不能逐格对照。请打开基础数据表或自评表。')
  const found = sheets.map((sheet) => ({ sheet: sheet.name, ...compareWithPrint(filled, sheet) }))
  const [best] = found.toSorted((one, other) => other.pairedRows - one.pairedRows)
  if (!best || best.pairedRows * 2 < best.rows)
    throw new OfficeError(
      'NOT_THIS_FORM',
      `文件里没有找到《${filled.title}》：${best?.rows ?? 0} 行里只对上 ${best?.pairedRows ?? 0} 行。请确认是同一张表，粘贴时连同表头一起复制。`,
    )
  const { title, unit, year } = filled
  return {
    ...best,
    cells: best.cells.map((cell) => ({
      ...cell,
      place: cell.place === null ? null : placeOf(best.sheet, cell.place),
    })),
    title,
    unit,
    year,
    source: 'text' in brought ? '粘贴的内容' : brought.name,
  }
}

/** What each outcome is called. */
export const comparedWords: Readonly<Record<FormComparison['cells'][number]['kind'], string>> = {
  equal: '相同',
  rounded: '四舍五入后相同',
  differs: '不同',
  blankInPrint: '原表未填',
  blankWithUs: '本系统未取到',
  notInPrint: '原表没有',
}

/** The comparison as a workbook: one line a cell, with its reason. */
export function comparisonPlan({ title, unit, year, source, cells }: PrintComparison): WorkbookPlan {
  const heads = ['行', '栏', '原表位置', '原表所填', '本系统', '结果', '相差', '原因']
  return {
    title: `${unit}${year}年度${title}与原表对照`,
    sheets: [
      {
        name: '对照',
        orientation: 'landscape',
        columns: [28, 18, 10, 16, 16, 16, 12, 40],
        headRows: 2,
        rows: [
          [{ text: `${unit}${year}年度${title}与“${source}”逐格对照`, columnSpan: heads.length, bold: true }],
          heads.map((text) => ({ text, bold: true, border: true })),
          ...cells.map((cell) =>
            [
              cell.row,
              cell.column,
              cell.place ?? '',
              cell.printed,
              cell.ours,
              comparedWords[cell.kind],
              cell.difference ?? '',
              cell.reason,
            ].map((text) => ({ text, border: true, wrap: true })),
          ),
        ],
      },
    ],
  }
}
