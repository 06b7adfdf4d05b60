import { joinRules } from './joinRules.ts'
import type { Page, Rule } from './page.ts'

/** The lines of one table: rows from top to bottom, columns from left to right. */
export type Region = {
  readonly horizontals: readonly Rule[]
  readonly verticals: readonly Rule[]
  /** Places of the lines, each once. */
  readonly ys: readonly number[]
  readonly xs: readonly number[]
}

/** A page with more lines is a drawing, and a grid of more places no table. */
const mostRules = 3_000
const mostPlaces = 20_000

/** Lines meet within this. */
const meeting = 3
const apart = 3
/** A line that reaches less far beyond the last one across it only sticks out. */
const openEnd = 8

/** The ruled tables of a page: lines that cross or meet belong to one table; a frame around one cell is none. */
export function tableRegions(page: Page): readonly Region[] {
  const horizontals = joinRules(page.horizontals)
  const verticals = joinRules(page.verticals)
  if (horizontals.length + verticals.length > mostRules) return []
  const group = new Map<Rule, number>()
  const seen = (rule: Rule): number => group.get(rule) ?? -1
  let next = 0
  for (const start of horizontals) {
    if (seen(start) >= 0) continue
    const open: { readonly rule: Rule; readonly isHorizontal: boolean }[] = [
      { rule: start, isHorizontal: true },
    ]
    group.set(start, next)
    for (let one = open.pop(); one; one = open.pop())
      for (const other of one.isHorizontal ? verticals : horizontals)
        if (
          seen(other) < 0 &&
          meet(one.isHorizontal ? one.rule : other, one.isHorizontal ? other : one.rule)
        ) {
          group.set(other, next)
          open.push({ rule: other, isHorizontal: !one.isHorizontal })
        }
    next += 1
  }
  return Array.from({ length: next }, (_, at) =>
    regionOf(
      horizontals.filter((rule) => seen(rule) === at),
      verticals.filter((rule) => seen(rule) === at),
    ),
  )
    .filter(
      ({ xs, ys }) =>
        xs.length >= 2 && ys.length >= 2 && xs.length + ys.length > 4 && xs.length * ys.length <= mostPlaces,
    )
    .toSorted((one, other) => (one.ys[0] ?? 0) - (other.ys[0] ?? 0))
}

const meet = (horizontal: Rule, vertical: Rule): boolean =>
  vertical.at >= horizontal.from - meeting &&
  vertical.at <= horizontal.to + meeting &&
  horizontal.at >= vertical.from - meeting &&
  horizontal.at <= vertical.to + meeting

const regionOf = (horizontals: readonly Rule[], verticals: readonly Rule[]): Region => ({
  horizontals,
  verticals,
  ys: withOpenEnds(places(horizontals), verticals),
  xs: withOpenEnds(places(verticals), horizontals),
})

/** Lines that reach further than the outermost ones across them: a table whose sides are not drawn is open there. */
function withOpenEnds(found: readonly number[], across: readonly Rule[]): readonly number[] {
  const [first, last] = [found[0], found.at(-1)]
  if (first === undefined || last === undefined) return found
  const before = across.filter((rule) => rule.from <= first + meeting)
  const behind = across.filter((rule) => rule.to >= last - meeting)
  const from = before.flatMap((rule) => (rule.from < first - openEnd ? [rule.from] : []))
  const to = behind.flatMap((rule) => (rule.to > last + openEnd ? [rule.to] : []))
  const isOpen = (ends: readonly number[], all: readonly Rule[]): boolean =>
    ends.length > 1 && ends.length * 2 >= all.length
  return [
    ...(isOpen(from, before) ? [middleOf(from)] : []),
    ...found,
    ...(isOpen(to, behind) ? [middleOf(to)] : []),
  ]
}

const middleOf = (all: readonly number[]): number =>
  all.toSorted((one, other) => one - other)[Math.floor(all.length / 2)] ?? 0

function places(rules: readonly Rule[]): readonly number[] {
  const found: number[] = []
  for (const at of rules.map((rule) => rule.at).toSorted((one, other) => one - other))
    if (found.length === 0 || at - (found.at(-1) ?? 0) > apart) found.push(at)
  return found
}
