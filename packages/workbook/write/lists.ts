import type { Workbook, Worksheet } from '@cj-tech-master/excelts'
import { columnLetters } from '../address.ts'
import type { PlannedList, PlannedSheet } from './plan.ts'

/** The hidden sheet of choices. A list inside a rule may have 255 characters only, a range has no limit. */
export const listSheet = '选项'

/** Adds the drop-downs of all sheets. Equal lists share a column of the hidden sheet. */
export function addLists(workbook: Workbook, sheets: readonly (readonly [PlannedSheet, Worksheet])[]): void {
  const ranges = new Map<string, string>()
  let choices: Worksheet | undefined

  const rangeOf = (options: readonly string[]): string => {
    const key = JSON.stringify(options)
    const known = ranges.get(key)
    if (known !== undefined) return known
    choices ??= workbook.addWorksheet(listSheet, { state: 'hidden' })
    const letters = columnLetters(ranges.size + 1)
    for (const [index, option] of options.entries()) {
      const cell = choices.getCell(`${letters}${index + 1}`)
      cell.value = option
      cell.numFmt = '@'
    }
    const range = `'${listSheet}'!$${letters}$1:$${letters}$${options.length}`
    ranges.set(key, range)
    return range
  }

  for (const [plan, sheet] of sheets) {
    for (const list of plan.lists ?? []) {
      if (list.options.length > 0) addList(sheet, list, rangeOf(list.options))
    }
  }
}

/** One rule for the whole column: `range:` is how the library takes a rule for more than one cell. */
function addList(sheet: Worksheet, { column, firstRow, lastRow, title }: PlannedList, range: string): void {
  const letters = columnLetters(column)
  sheet.dataValidations.add(`range:${letters}${firstRow}:${letters}${lastRow}`, {
    type: 'list',
    allowBlank: true,
    formulae: [range],
    showErrorMessage: true,
    errorStyle: 'stop',
    // Excel refuses files whose titles are longer.
    errorTitle: title.slice(0, 32),
    error: '请从下拉列表中选择。',
  })
}
