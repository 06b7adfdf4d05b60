import { clean } from '../../cells/clean.ts'
import { unitOfTitles } from '../moneyUnits.ts'
import type { Grid } from './grid.ts'

/** What stands above the table of a form. Each is null where the sheet does not say it, or says it twice differently. */
export type TitleLines = {
  readonly unitName: string | null
  readonly year: number | null
  /** 元, 万元, also 千元: what the sheet says, whether it can be read or not. */
  readonly moneyUnit: string | null
  /** Every text of the lines, for the title and the number of the form. */
  readonly texts: readonly string[]
}

/** Titles, unit and year stand in the first lines; more is table. */
const lines = 14

const unitLabel = /(?:编制|填报|编报)单位(?:\([^)]*\))?\s*:|单位名称\s*:/
const yearWritten = /(?<!\d)((?:19|20)\d{2})\s*年(度?)/g
/** Where the name ends when a whole line stands in one cell. */
const afterName = /\s{2,}|\s*(?:19|20)\d{2}\s*年|\s*金额单位|\s*单位\s*:/

/** Reads the lines above the table. @param until number of the first row of the table, where known */
export function readTitleLines(grid: Grid, until?: number): TitleLines {
  const rows = grid.rows.filter((row) => until === undefined || row < until).slice(0, lines)
  const texts: string[] = []
  let unitName: string | null = null
  const years: { readonly year: number; readonly isBudgetYear: boolean }[] = []
  for (const row of rows) {
    for (let column = 0; column < grid.width; column += 1) {
      const text = clean(grid.own(row, column))
      if (text === '') continue
      // A label whose word stands in the next cell is one text: 金额单位： 元.
      texts.push(text.endsWith(':') ? `${text}${nextText(grid, row, column)}` : text)
      for (const [, year, end] of text.matchAll(yearWritten))
        years.push({ year: Number(year), isBudgetYear: end !== '' })
      unitName ??= nameIn(text, () => nextText(grid, row, column))
    }
  }
  return {
    unitName,
    year: onlyYear(years),
    moneyUnit: unitOfTitles(texts) ?? null,
    texts,
  }
}

/** 2023年度 outweighs a day such as 2024年2月; two years of one kind decide nothing. */
function onlyYear(
  written: readonly { readonly year: number; readonly isBudgetYear: boolean }[],
): number | null {
  const budgetYears = written.filter(({ isBudgetYear }) => isBudgetYear)
  const years = new Set((budgetYears.length > 0 ? budgetYears : written).map(({ year }) => year))
  return years.size === 1 ? ([...years][0] ?? null) : null
}

/** The name behind 编制单位：, or in the next cell. */
function nameIn(text: string, next: () => string): string | null {
  const label = unitLabel.exec(text)
  if (label === null) return null
  const rest = text.slice(label.index + label[0].length).trim()
  const name = (rest.split(afterName)[0] ?? '').trim()
  return name === '' ? namePart(next()) : plainName(name)
}

const namePart = (text: string): string | null =>
  text === '' || /单位\s*:|^(?:19|20)\d{2}\s*年/.test(text) ? null : plainName(text)

/** [430401]某中心（公章） and 某 中 心 are one unit; 某局（本级） and 某局 are two. */
const plainName = (text: string): string =>
  text
    .replaceAll(/\s/g, '')
    .replace(/^[[(]?\d{3,}[\])]?[-—]?(?=\D)/, '')
    .replace(/\((?:公章|盖章|章)\)$/, '')

function nextText(grid: Grid, row: number, column: number): string {
  for (let at = column + 1; at < grid.width; at += 1) {
    const text = clean(grid.own(row, at))
    if (text !== '') return text
  }
  return ''
}
