import {
  columnLetter,
  type CellJson,
  fieldsOf,
  headerOf,
  type Ledger,
  type OfficialReading,
  readOfficialWorkbook,
  type SourceSheet,
} from '@hengjian/ledger'
import { statedFigures, statedTotals } from '@hengjian/metric'
import type { House } from '../house.ts'

/** Whether this ledger takes what workbooks of official forms state. */
export const takesOfficialForms = ({ name }: Ledger): boolean => name === statedTotals.name

/** What one unit states for one year, as a sheet that the import of its ledger reads like any other. */
export type OfficialSheet = { readonly sheet: SourceSheet; readonly reading: OfficialReading }

/**
 * Reads the sheets of a file as official forms. A file with several units or years gives a sheet for each,
 * so that a person chooses among them as among the sheets of any workbook.
 * @returns none where the file holds none of the forms
 */
export function officialSheets(house: House, sheets: readonly SourceSheet[]): readonly OfficialSheet[] {
  const layouts = [...house.catalogue.layouts.values()]
  const first = readOfficialWorkbook(sheets, layouts)
  if (first.sheets.every(({ form }) => form === null)) return []
  const units = optionsOf(first, 'unit') ?? [undefined]
  const readings = units.flatMap((unitName) => {
    const ofUnit = readOfficialWorkbook(sheets, layouts, unitName === undefined ? {} : { unitName })
    const years = optionsOf(ofUnit, 'year')
    if (!years) return [ofUnit]
    return years.map((year) =>
      readOfficialWorkbook(sheets, layouts, {
        ...(unitName === undefined ? {} : { unitName }),
        year: Number(year),
      }),
    )
  })
  return readings.map((reading) => ({
    reading,
    sheet: sheetOf(house, reading, units.length > 1),
  }))
}

const optionsOf = ({ choices }: OfficialReading, of: 'unit' | 'year'): readonly string[] | undefined =>
  choices.find((choice) => choice.of === of)?.options

/** The figures as rows under the labels of the ledger, each with its place in the workbook. */
function sheetOf(house: House, reading: OfficialReading, isOneOfSeveral: boolean): SourceSheet {
  const fields = fieldsOf(statedTotals).filter(([, { kind }]) => kind !== 'evidence')
  const rowOf = (number: number, texts: readonly string[]) => ({
    number,
    cells: new Map(
      texts.flatMap((text, index): (readonly [string, string])[] =>
        text === '' ? [] : [[columnLetter(index), text]],
      ),
    ),
  })
  const document = reading.document ?? '部门决算报表'
  return {
    name: isOneOfSeveral ? `${reading.unitName} ${document}` : document,
    hidden: false,
    rows: [
      rowOf(
        1,
        fields.map(([, field]) => headerOf(field)),
      ),
      ...statedFigures(reading, house.catalogue.metrics).map((cells, index) =>
        rowOf(
          index + 2,
          fields.map(([name]) => textOf(cells[name] ?? null)),
        ),
      ),
    ],
  }
}

function textOf(cell: CellJson): string {
  if (cell === null) return ''
  return typeof cell === 'boolean' ? (cell ? '是' : '否') : String(cell)
}

/** What a person is told about a reading before anything is tried: whose it is, what differs, what was not understood. */
export function officialNotes(
  { unitName, remarks, unread }: OfficialReading,
  organisation: string | undefined,
): readonly string[] {
  return [
    ...(unitName !== null && organisation !== undefined && unitName !== organisation
      ? [`报表的编制单位是“${unitName}”，现在要导入到“${organisation}”，请核对单位后再继续。`]
      : []),
    ...unread.map(({ place, sentence }) => (place === '' ? sentence : `${place}：${sentence}`)),
    ...remarks.map(({ sentence }) => sentence),
  ]
}
