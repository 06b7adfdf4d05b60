import { judge } from '../relations/judge.ts'
import type { SumRelation } from '../relations/relation.ts'
import { slipsIn } from '../relations/slip.ts'
import type { Term } from '../relations/term.ts'
import { termsOf } from '../relations/relation.ts'
import { isAverage } from '../sentences/averages.ts'
import { clauseBefore, isPlain } from '../sentences/clause.ts'
import type { Mention } from '../sentences/mention.ts'
import type { Passage } from '../sentences/passage.ts'
import { factsIn, termOfFact } from './factsIn.ts'
import { passagesIn, termOfMention } from './passagesIn.ts'
import type { CheckedFile } from './rule.ts'

/** A list and the number told elsewhere that it seems to make, with whether a slip explains that it does not. */
export type WholeElsewhere = {
  readonly relation: SumRelation
  readonly isSlip: boolean
  readonly isNear: boolean
}

/** Another year, another state, another kind: no whole of what was done. */
const ofOther =
  /上年|去年|同期|以前年度|目标|任务|计划|比|较|[增加降低减少提高]到|超过|不低于|20\d\d\s*年(?!初|末|底)|预算|拟|将/
/** A whole that no part left out and no slip makes fit is another one. */
const near = 0.15

/**
 * The number elsewhere in a document that the parts of a list should make. Where any number of their unit is their sum
 * nothing is off. The paragraph of the list and the one before it come first; farther away the number has to be called
 * like the parts, or to be told more than once.
 * @param words what the parts are numbers of: 开行
 */
export function wholeElsewhere(
  file: CheckedFile,
  passage: Passage,
  parts: readonly Mention[],
  words: string,
): WholeElsewhere | null {
  const sum = parts.reduce((so, one) => so + sizeOf(one), 0)
  const unit = parts[0]?.figure.unit ?? ''
  const own = new Set(parts)
  const told = passagesIn(file)
    .filter(({ document }) => document === passage.document)
    .flatMap((one) => one.said.flatMap(({ mentions }) => mentions))
    .filter((one) => !own.has(one) && one.figure.unit === unit && one.family === parts[0]?.family)
  const cells = factsIn(file).filter(({ source, figure }) => source === 'cell' && figure.unit === unit)
  const isSum = (value: number): boolean => Math.abs(value - sum) < tolerance(parts)
  const local = new Set([...passage.before, ...passage.said.flatMap(({ mentions }) => mentions)])
  const isCalled = (one: Mention): boolean => shares(words, nameOf(one))
  const isMeant = (one: Mention): boolean =>
    sum >= short || ((local.has(one) || isCalled(one)) && !isOfOther(one, passage.year))
  const equal = told.find((one) => isPlain(one) && isSum(sizeOf(one)) && isMeant(one))
  if (equal) return readWith(termOfMention(equal), parts, true)
  const cell = cells.find(({ figure }) => isSum(Number(figure.value)))
  if (cell) return readWith(termOfFact(cell), parts, false)
  const largest = Math.max(...parts.map(sizeOf))
  const isLikely = (value: number): boolean => value > largest && Math.abs(value - sum) <= near * sum
  const likely = told.filter(
    (one) => isPlain(one) && !isAverage(one) && isLikely(sizeOf(one)) && !isOfOther(one, passage.year),
  )
  const beside = likely.filter((one) => local.has(one))
  const afar = [
    ...likely
      .filter(
        (one) => shares(words, `${clauseBefore(one)}${one.tail.slice(0, 4)}`) || isRepeated(one, likely),
      )
      .map(termOfMention),
    ...cells
      .filter((fact) => isLikely(Number(fact.figure.value)) && shares(words, fact.quote))
      .map(termOfFact),
  ]
  return chosen(beside.map(termOfMention), parts, true) ?? chosen(afar, parts, false)
}

/** Numbers below are equal to many others. */
const short = 100

/** 12 个项目: what stands right behind a number is what it counts; else the words before it name it. */
const nameOf = (one: Mention): string =>
  /^\p{Script=Han}/u.test(one.tail) ? one.tail.slice(0, 6) : clauseBefore(one)

const sizeOf = ({ figure }: Mention): number => Number(figure.value)

/** Parts are rounded to their last place. */
const tolerance = (parts: readonly Mention[]): number => {
  const precision = Math.max(...parts.map(({ figure }) => figure.precision))
  return precision === 0 ? 1e-6 : (parts.length / 2) * 10 ** -precision + 1e-6
}

function isOfOther(one: Mention, year: number | null): boolean {
  const clause = clauseBefore(one).replaceAll(`${year ?? '本'}年`, '')
  return ofOther.test(clause)
}

/** Two characters in a row of what the parts are of stand beside the number, too. */
const shares = (words: string, others: string): boolean =>
  [...words].some((_, at) => at + 2 <= words.length && others.includes(words.slice(at, at + 2)))

const isRepeated = (one: Mention, all: readonly Mention[]): boolean =>
  all.filter(({ figure }) => figure.value === one.figure.value).length > 1

/** The only number there is, or, of several, the only one that a slip leads to. */
function chosen(totals: readonly Term[], parts: readonly Mention[], isNear: boolean): WholeElsewhere | null {
  const read = totals.flatMap((total) => readWith(total, parts, isNear) ?? [])
  const valuesOf = (some: readonly WholeElsewhere[]): number =>
    new Set(some.map(({ relation }) => relation.total.figure.value)).size
  const slips = read.filter(({ isSlip }) => isSlip)
  if (valuesOf(slips) === 1) return slips[0] ?? null
  return valuesOf(read) === 1 ? (read[0] ?? null) : null
}

function readWith(total: Term, parts: readonly Mention[], isNear: boolean): WholeElsewhere | null {
  const relation: SumRelation = { kind: 'sum', total, parts: parts.map(termOfMention) }
  const verdict = judge(relation)
  if (verdict.kind === 'cannotTell') return null
  return {
    relation,
    isNear,
    isSlip: verdict.kind === 'wrong' && slipsIn(verdict, termsOf(relation)).length > 0,
  }
}
