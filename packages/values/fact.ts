/**
 * A fact is known, missing or not applicable; it is never silently zero.
 * A blank cell in a ledger is Missing with a reason an official can act on; a target that the
 * form does not ask for is NotApplicable. Only a rule that says so may read a blank as nothing.
 */
export type Known<T> = { readonly kind: 'known'; readonly value: T }
export type Missing = { readonly kind: 'missing'; readonly reason: string }
export type NotApplicable = { readonly kind: 'notApplicable'; readonly reason: string }
export type Fact<T> = Known<T> | Missing | NotApplicable

export const known = <T>(value: T): Known<T> => ({ kind: 'known', value })

/** @param reason a Chinese sentence that says what is lacking and where to fill it in */
export const missing = (reason: string): Missing => ({ kind: 'missing', reason })

/** @param reason a Chinese sentence that says why the question does not arise */
export const notApplicable = (reason: string): NotApplicable => ({ kind: 'notApplicable', reason })

export const isKnown = <T>(fact: Fact<T>): fact is Known<T> => fact.kind === 'known'

/**
 * Applies `change` to a known value; a missing or inapplicable fact passes through with its reason. The
 * change can itself come out missing or inapplicable.
 */
export const chainFact = <T, U>(fact: Fact<T>, change: (value: T) => Fact<U>): Fact<U> =>
  fact.kind === 'known' ? change(fact.value) : fact

/**
 * All facts known → their values in order; otherwise the first fact that is not, missing before
 * inapplicable, so that a person is first told what can be filled in.
 */
export function allKnown<T>(facts: readonly Fact<T>[]): Fact<readonly T[]> {
  const obstacle =
    facts.find((fact) => fact.kind === 'missing') ?? facts.find((fact) => fact.kind === 'notApplicable')
  if (obstacle) return obstacle
  return known(facts.filter(isKnown).map((fact) => fact.value))
}
