import { Decimal } from '@hengjian/values'
import type { Relation } from '../relations/relation.ts'
import { statedTerm } from '../relations/relation.ts'
import { printed, printedDifference, type Term } from '../relations/term.ts'
import type { Verdict, VerdictKind } from '../relations/verdict.ts'

/** 位置 — 所填 — 按表内数计算 — 请核对: the usual sentences of a relation, by what became of it. */
const usual: Readonly<Record<Exclude<VerdictKind, 'holds' | 'approximate'>, string>> = {
  wrong: '{label}所填 {stated}；按文中的数 {formula}，相差 {difference}，请核对，或补充依据。',
  sign: '{label}所填 {stated}；按文中的数 {formula}，正负号相反，请核对。',
  roundedEarly: '{label}所填 {stated} 是取整后的数；按文中的数 {formula}，请核对。',
  lastPlace: '{label}所填 {stated}，另一处为 {expected}，末位相差 {difference}，请统一。',
  truncated: '{label}所填 {stated} 是舍去尾数的结果；四舍五入为 {expected}。',
  tail: '{label}所填 {stated}；按文中的数 {formula}，差 {difference} 属四舍五入尾差。',
}

const usualOfRestate =
  '{one}所填 {stated}，{other}所填 {expected}，同一事项两处不一致，请核对，或注明口径和时点。'
const usualOfComparison = '{label}所填 {formula} 不成立，请核对。'
const usualOfOpenSum = '{label}所填 {stated}，少于所列各项之和：{formula}，请核对。'

/** What a unit written for another makes of a number: 万 for 元, 亿 for 万. */
const slips: readonly (readonly [times: Decimal, words: string])[] = [
  [new Decimal(10_000), '一万倍'],
  [new Decimal(100_000_000), '一亿倍'],
]

/** How many times two printings of one number differ where only the unit can have slipped (handbook A34); null else. */
function unitSlip({ kind, stated, expected }: Verdict): string | null {
  const [small, large] = stated.abs().lt(expected.abs()) ? [stated, expected] : [expected, stated]
  if (kind !== 'wrong' || small.isZero()) return null
  return slips.find(([times]) => large.eq(small.times(times)))?.[1] ?? null
}

/** The sentence of a rule, or the usual one, with its places filled in. */
export function sentenceOf(
  relation: Relation,
  verdict: Verdict,
  own: Readonly<Record<string, string>>,
  chosen: string | undefined,
  values: Readonly<Record<string, string>>,
): string {
  const { kind, unit } = verdict
  const template =
    own[chosen ?? kind] ??
    (kind === 'wrong' && relation.kind === 'restate'
      ? usualOfRestate
      : kind === 'wrong' && relation.kind === 'comparison'
        ? usualOfComparison
        : kind === 'wrong' && relation.kind === 'sum' && relation.open === true
          ? usualOfOpenSum
          : usual[kind as keyof typeof usual])
  const restated = relation.kind === 'restate' ? relation : null
  const times = restated && unitSlip(verdict)
  const sentence = filled(template, {
    label: statedTerm(relation).label,
    ...(restated ? { one: restated.one.label, other: restated.other.label } : {}),
    // Both as they stand, where all that differs is the unit.
    stated: restated && times ? asPrinted(restated.one) : printed(verdict.stated, unit),
    expected: restated && times ? asPrinted(restated.other) : printed(verdict.expected, unit),
    difference: printedDifference(verdict.difference.abs(), unit),
    formula: verdict.formula,
    ...values,
  })
  return times ? `${sentence}两数恰好相差${times}，请先核对单位（元、万元、亿元）。` : sentence
}

const asPrinted = ({ figure: { value, unit } }: Term): string => `${value ?? ''} ${unit}`

/** Fills {names} of a sentence; a name without a value stays visible, so that a test sees it. */
export const filled = (template: string, values: Readonly<Record<string, string>>): string =>
  template.replaceAll(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
