import { bareName } from '../../forms/words/squeeze.ts'
import { precisionOf } from '../formsOf.ts'
import { sumOf, valueOf } from '../../relations/sumOf.ts'
import { type ColumnSum, columnsAgree } from '../columnsAgree.ts'
import type { Silence } from '../rule.ts'
import { isTotalLabel } from './depths.ts'
import { isUnread, type Sheet, termAt, termsAt } from './sheet.ts'

/** Lines of which one is the whole of the others by their names alone. */
export type NamedSum = {
  readonly whole: RegExp
  readonly parts: RegExp
  /** Lines that are parts only where no line of the first kind says them together: [together, apart]. */
  readonly eitherOr?: readonly [RegExp, RegExp]
}

type Said = ColumnSum | Omit<Silence, 'document'>

/** Lines beside the parts of a whole that are none: balances, rates, counts, remarks, and what divides a part. */
const beside = /^其中|结余|结转|率$|占|数$|备注|说明|日期/

/**
 * Sums down the columns of a table between lines that are known by their names. A blank part counts as nothing, as such
 * tables are filled; with no part printed nothing is claimed. Where the parts leave something over and a line stands
 * beside them that nobody knows, it is said that this cannot be told.
 * @param known the wholes and parts of the other sums that are known by their names
 */
export function namedSums(
  sheet: Sheet,
  { whole, parts, eitherOr }: NamedSum,
  known: readonly NamedSum[],
): readonly Said[] {
  const names = sheet.labels.map(bareName)
  const total = names.findIndex((name) => whole.test(name))
  if (total < 0) return []
  const next = sheet.upright ? names.findIndex((name, at) => at > total && whole.test(name)) : -1
  const all = names.flatMap((name, at) =>
    at !== total && (next < 0 || at < next) && parts.test(name) && !whole.test(name) ? [at] : [],
  )
  const [together, apart] = eitherOr ?? []
  const joint = together && all.some((at) => together.test(names[at] ?? ''))
  const lines =
    joint && apart ? all.filter((at) => together.test(names[at] ?? '') || !apart.test(names[at] ?? '')) : all
  const isKnown = (name: string): boolean =>
    isTotalLabel(name) ||
    beside.test(name) ||
    known.some((one) => one.whole.test(name) || one.parts.test(name))
  const strangers = names.flatMap((name, at) =>
    at !== total && (next < 0 || at < next) && !isKnown(name) ? [at] : [],
  )
  const said = sheet.heads.flatMap((head, column): readonly Said[] => {
    const sum = termAt(sheet, total, column)
    const terms = termsAt(sheet, lines, column).filter(({ figure }) => figure.id !== sum?.figure.id)
    if (!sum || terms.length === 0 || sum.figure.kind === 'rate') return []
    const unread = lines.find((line) => isUnread(sheet.cells[line]?.[column]))
    const precision = precisionOf(sheet.cells.map((line) => line[column]))
    if (unread !== undefined)
      return [
        {
          cannotTell: `“${sheet.labels[unread]}”一栏没有读成数，“${head}”的${sheet.labels[total]}没有核对。`,
          places: [{ place: sum.figure.place, quote: sum.quote }],
        },
      ]
    const stranger = strangers.find((at) => termAt(sheet, at, column))
    if (stranger !== undefined && !valueOf(sum)?.eq(sumOf(terms)))
      return [
        {
          cannotTell: `“${sheet.labels[stranger]}”一栏是否计入合计没有写明，“${head}”的${sheet.labels[total]}没有核对。`,
          places: [{ place: sum.figure.place, quote: sum.quote }],
        },
      ]
    return [{ relation: { kind: 'sum' as const, total: sum, parts: terms }, precision }]
  })
  return [
    ...columnsAgree(said.filter((one): one is ColumnSum => 'relation' in one)),
    ...said.filter((one) => 'cannotTell' in one),
  ]
}
