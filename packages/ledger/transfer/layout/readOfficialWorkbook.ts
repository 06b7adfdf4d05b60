import type { SourceSheet } from '../source.ts'
import { checkClasses } from './checkClasses.ts'
import { checkForms } from './checkForms.ts'
import { chooseOne } from './choose.ts'
import { compareForms } from './compareForms.ts'
import type { FormLayout } from './formLayout.ts'
import { type FormSheet, formSheet } from './formSheet.ts'
import type { OfficialReading, SheetReading, Unread } from './officialReading.ts'
import { readFigures } from './readFigures.ts'
import { type SeenSheet, seeSheet } from './seeSheet.ts'

/** What a person chose where a file holds several units or years. */
export type Chosen = { readonly unitName?: string; readonly year?: number }

/**
 * Reads an unmodified workbook of final accounts. The way of one number:
 *
 *   sheet “Z04 支出决算表(财决04表)”
 *   └ recognised by title and number → layout 财决04 of the year that the sheet prints
 *     └ row 合计, column 基本支出 → E9, 3677200.00, unit 元 from the line above the table
 *       └ metric basicSpending, compared with 财决01, which states it as well
 *
 * Everything is found by words. What was seen and not understood is told with its place; differences
 * between forms are remarks and never block.
 * @param layouts every layout of every year; the sheets say which year applies
 */
export function readOfficialWorkbook(
  sheets: readonly SourceSheet[],
  layouts: readonly FormLayout[],
  chosen: Chosen = {},
): OfficialReading {
  const seen = sheets.map((sheet) => seeSheet(sheet, layouts))
  const forms = seen.filter(({ form }) => form !== null)
  const unit = chooseOne(
    'unit',
    forms.flatMap(({ lines }) => lines.unitName ?? []),
    chosen.unitName,
  )
  const nameless = unit.several ? forms.filter(({ lines }) => lines.unitName === null) : []
  const ofUnit = forms.filter(
    (sheet) => !nameless.includes(sheet) && (sheet.lines.unitName ?? unit.value) === unit.value,
  )
  // A cover often prints the year where a single form lost it.
  const years = (ofUnit.some(({ lines }) => lines.year !== null) ? ofUnit : seen).flatMap(
    ({ lines }) => lines.year ?? [],
  )
  const year = chooseOne(
    'year',
    years.map(String),
    chosen.year === undefined ? undefined : String(chosen.year),
  )
  const choices = [unit.choice, year.choice].filter((choice) => choice !== null)
  const opened =
    choices.length > 0 || year.value === null
      ? { sheets: [], unread: [] }
      : openForms(ofUnit, layouts, Number(year.value))
  const figures = opened.sheets.map(readFigures)
  const { rows, remarks } = compareForms(figures.flatMap(({ found }) => found))
  const byForm = new Map(opened.sheets.toReversed().map((sheet) => [sheet.layout.form, sheet]))
  return {
    document: year.value === null ? null : `${year.value}年度部门决算报表`,
    unitName: unit.value,
    year: year.value === null ? null : Number(year.value),
    rows,
    unread: [
      ...seen.flatMap(({ unclear }) => unclear ?? []),
      ...(forms.length > 0 && choices.length === 0 && year.value === null ? [noYear(forms)] : []),
      ...nameless.map(({ grid }) => ({ place: grid.sheet, sentence: noUnitName })),
      ...opened.unread,
      ...figures.flatMap(({ unread }) => unread),
    ],
    remarks: [
      ...remarks,
      ...opened.sheets.flatMap((sheet) => [...checkClasses(sheet), ...checkForms(sheet, byForm)]),
    ],
    sheets: seen.map((sheet) => readingOf(sheet, layouts, opened.sheets)),
    choices,
  }
}

const noUnitName = '文件里有几个单位的表，这张没有写明编制单位，没有读入。请补上“编制单位：”。'

const noYear = (forms: readonly SeenSheet[]): Unread => ({
  place: forms[0]?.grid.sheet ?? '',
  sentence:
    '表头没有写明年度，不能确定是哪一年的决算，没有读入。请补上“2023年度”这样的字样，或在导入时选择年度。',
})

/** The sheets of the year, each with the layout that was in force then. */
function openForms(
  forms: readonly SeenSheet[],
  layouts: readonly FormLayout[],
  year: number,
): { readonly sheets: readonly FormSheet[]; readonly unread: readonly Unread[] } {
  const sheets: FormSheet[] = []
  const unread: Unread[] = []
  for (const { form, grid, lines, headOf } of forms) {
    if (lines.year !== null && lines.year !== year) continue
    const layout = layouts.find(
      ({ form: number, years }) =>
        number === form && years.from <= year && (years.until === null || year <= years.until),
    )
    const head = layout === undefined ? null : headOf(layout)
    if (layout === undefined)
      unread.push({
        place: grid.sheet,
        sentence: `${form} 在 ${year} 年度的版式还没有收录，没有读入。请在汇总数中录入，或联系系统管理员。`,
      })
    else if (head === null)
      unread.push({ place: grid.sheet, sentence: `认出是${form}，但没有找到表头，没有读入。请核对原表。` })
    else sheets.push(formSheet(layout, grid, head, lines))
  }
  return { sheets, unread }
}

const readingOf = (
  { form, grid }: SeenSheet,
  layouts: readonly FormLayout[],
  opened: readonly FormSheet[],
): SheetReading => ({
  name: grid.sheet,
  form,
  title: layouts.find((layout) => layout.form === form)?.titles[0] ?? null,
  read: opened.some((sheet) => sheet.grid === grid),
})
