import { unitOf } from '../relations/units.ts'
import type { Mention } from '../sentences/mention.ts'
import { oncePerFile } from './once.ts'
import type { CheckedFile } from './rule.ts'

/** Among more numbers than these a rate is met by chance: how many chances there may be. */
const mostChance = 0.1

/** In the base unit of its family: near enough to see which numbers belong together. */
const sizeOf = (value: string | null, unit: string): number => Number(value) * Number(unitOf(unit).size)

/** Every amount and count that a document tells, in sentences and in forms, by the family of its unit. */
const toldBy = oncePerFile(({ documents }): ReadonlyMap<string, ReadonlyMap<string, readonly number[]>> => {
  const told = new Map<string, ReadonlyMap<string, readonly number[]>>()
  for (const { id, sentences, facts } of documents) {
    const sizes = new Map<string, Set<number>>()
    const all = [...sentences.flatMap(({ figures }) => figures), ...facts.map(({ figure }) => figure)]
    for (const { value, unit, kind } of all)
      if (value !== null && (kind === 'amount' || kind === 'quantity')) {
        const { family } = unitOf(unit)
        sizes.set(family, (sizes.get(family) ?? new Set()).add(sizeOf(value, unit)))
      }
    told.set(id, new Map([...sizes].map(([family, some]) => [family, [...some]])))
  }
  return told
})

/**
 * Whether a rate is that of one of some numbers in another one that the document tells elsewhere: 占合同总额的 33.35 %,
 * two paragraphs behind the sum of the contracts. Coarse rates are met by chance and count for nothing.
 * @param parts of which the rate may be
 */
export function isGivenElsewhere(
  file: CheckedFile,
  document: string,
  rate: Mention,
  parts: readonly Mention[],
): boolean {
  const { figure } = rate
  const [stated, step] = [Number(figure.value) / 100, 10 ** (-figure.precision - 2)]
  if (figure.unit !== '%' || stated <= 0 || stated === 1) return false
  return parts.some(({ figure: part }) => {
    const wholes = toldBy(file).get(document)?.get(unitOf(part.unit).family) ?? []
    if (wholes.length * parts.length * (step / stated) > mostChance) return false
    const size = sizeOf(part.value, part.unit)
    return wholes.some((whole) => Math.abs(size / whole - stated) <= 0.51 * step)
  })
}
