import type { RuleShelf } from '@hengjian/catalogue/rules'
import {
  atLeast,
  check,
  type Finding as CheckFinding,
  type FindingPlace,
  understand,
} from '@hengjian/checker'
import { type FilledForm, type Finding, formPart } from '@hengjian/evaluation'
import { gridOf, placesOf, readingOf, type Report } from '@hengjian/report'
import { assertInvariant } from '@hengjian/values'

/** The profile of the catalogue by which a unit's own report is checked before it is handed in. */
const profileName = 'ownReport'

/**
 * What the checker finds in the report as it would be printed now: the same rules that others will ask about it,
 * but those that the form asks itself with the ledgers behind it.
 */
export function reportFindings(shelf: RuleShelf, filled: FilledForm): readonly Finding[] {
  const profile = shelf.profiles.get(profileName)
  assertInvariant(profile, `the catalogue has no profile ${profileName}`)
  const { min, without } = profile
  const { report: kind, title, unit, year, asOf } = filled
  const report: Report = {
    kind,
    title,
    unit,
    year,
    asOf: asOf.at,
    parts: [formPart(filled, { frozen: null })],
  }
  const rules = [...shelf.rules.values()].filter(({ id }) => !without.includes(id))
  const { findings } = check(
    understand(filled.title, readingOf(report), shelf.measures),
    rules,
    shelf.parameters,
  )
  const figureAt = figuresByPlace(report)
  return findings.filter(({ severity }) => atLeast(severity, min)).map((finding) => ofForm(finding, figureAt))
}

/** Each finding is explained by itself, so its code tells it apart from others of its rule. */
const ofForm = (
  { rule, fingerprint, severity, message, places: [first] }: CheckFinding,
  figureAt: (place: FindingPlace) => string | null,
): Finding => ({
  code: `${rule}#${fingerprint}`,
  level: severity,
  place: first ? placeWords(first) : '全表',
  message,
  figure: first ? figureAt(first) : null,
  indicator: null,
})

const placeWords = ({ row, column, section }: FindingPlace): string =>
  row === undefined || column === undefined ? (section ?? '正文') : `表内第 ${row} 行第 ${column} 列`

/** The key of the figure that stands in a cell of the form. */
function figuresByPlace({ parts }: Report): (place: FindingPlace) => string | null {
  const keys = new Map<string, string>()
  const tables = parts.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'table'))
  for (const [index, table] of tables.entries())
    for (const { cell, row, column } of placesOf(gridOf(table))) {
      const key = cell.text.figures[0]?.figure
      if (key) keys.set(`${index + 1}.${row + 1}.${column + 1}`, key)
    }
  return ({ table, row, column }) => keys.get(`${table}.${row}.${column}`) ?? null
}
