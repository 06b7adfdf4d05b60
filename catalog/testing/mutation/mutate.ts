import {
  check,
  type CheckResult,
  type Finding,
  type Measure,
  type Parameters,
  type Rule,
  understand,
} from '@hengjian/checker'
import type { Reading } from '@hengjian/report'
import type { Random } from '@hengjian/samples'
import { changedPlace, mistyped, samePlace } from './changed.ts'
import type { HoldingRelation, Operand, Outcome, Subject } from './subject.ts'

export type Asked = {
  readonly rules: readonly Rule[]
  readonly parameters: Parameters
  readonly measures: readonly Measure[]
}

const heavy = ({ findings }: CheckResult): readonly Finding[] =>
  findings.filter(({ severity }) => severity !== 'info')

/**
 * Changes one number of a subject at a time and checks again: is what is new found at the changed place?
 * @param most how many numbers of the subject are changed, drawn at random; all of them where it has fewer
 */
export async function mutate(
  subject: Subject,
  { rules, parameters, measures }: Asked,
  random: Random,
  most = Infinity,
): Promise<readonly Outcome[]> {
  const ask = (reading: Reading): CheckResult =>
    check(understand(subject.name, reading, measures), rules, parameters)
  const before = await subject.read(null)
  const known = new Set(heavy(ask(before)).map(({ fingerprint }) => fingerprint))
  const outcomes: Outcome[] = []
  for (const { relation, operand } of drawn(subject.relations, random, most)) {
    const to = mistyped(operand.printed, random)
    const after = await subject.read({ at: operand.at, printed: to })
    const place = changedPlace(before, after)
    const fresh = heavy(ask(after)).filter(({ fingerprint }) => !known.has(fingerprint))
    const here = ({ places, consequences }: Finding): boolean =>
      place !== null &&
      [...places, ...consequences.flatMap((one) => one.places)].some((one) => samePlace(place, one))
    const first = ({ places: [one] }: Finding): boolean =>
      place !== null && one !== undefined && samePlace(place, one)
    const found = fresh.some(first)
      ? 'first'
      : fresh.some(here)
        ? 'amongOthers'
        : fresh.length > 0
          ? 'somewhere'
          : 'not'
    outcomes.push({ subject, relation, from: operand.printed, to, found })
  }
  return outcomes
}

type Draw = { readonly relation: HoldingRelation; readonly operand: Operand }

function drawn(relations: readonly HoldingRelation[], random: Random, most: number): readonly Draw[] {
  const left = relations.flatMap((relation) => relation.operands.map((operand) => ({ relation, operand })))
  const taken: Draw[] = []
  while (left.length > 0 && taken.length < most)
    taken.push(...left.splice(random.between(0, left.length - 1), 1))
  return taken
}
