import { placeAt, type FilePlace, type ReadBlock, type Reading, type ReadText } from '@hengjian/report'
import type { Random } from '@hengjian/samples'

/**
 * The same number with one digit typed wrong, far enough off that no rounding excuses it: more than one in a hundred,
 * and more than five in the last place.
 */
export function mistyped(printed: string, random: Random): string {
  const value = Number(printed.replaceAll(',', ''))
  const decimals = printed.split('.')[1]?.length ?? 0
  for (let tries = 0; tries < 60; tries += 1) {
    const at = random.between(0, printed.length - 1)
    if (!/\d/.test(printed.charAt(at))) continue
    const digit = String(random.between(0, 9))
    const changed = `${printed.slice(0, at)}${digit}${printed.slice(at + 1)}`
    const off = Math.abs(Number(changed.replaceAll(',', '')) - value)
    const isPlain = !/^-?0\d/.test(changed) || /^-?0\d/.test(printed)
    if (isPlain && off > Math.abs(value) / 100 && off > 5 * 10 ** -decimals) return changed
  }
  // 1, 2, 3: whole numbers of one digit are counted, and any other is wrong.
  return decimals === 0 ? String(value + 1 + random.between(0, 3)) : (value + 1).toFixed(decimals)
}

const textsOf = (block: ReadBlock): readonly ReadText[] =>
  block.kind === 'paragraph' ? [block.text] : block.cells.map(({ text }) => text)

/** Where two readings of one report differ: the place of the number that was changed; null where they do not. */
export function changedPlace(before: Reading, after: Reading): FilePlace | null {
  const was = before.blocks.flatMap(textsOf)
  const is = after.blocks.flatMap(textsOf)
  const at = is.findIndex(({ text }, index) => text !== was[index]?.text)
  const [one, other] = [was[at]?.text ?? '', is[at]]
  if (!other) return null
  const same = [...other.text].findIndex((letter, index) => letter !== one.charAt(index))
  return placeAt(other, Math.max(0, same))
}

/** Whether two places are one as far as the first one knows. */
export const samePlace = (one: FilePlace, other: FilePlace): boolean =>
  Object.entries(one).every(([key, value]) => other[key as keyof FilePlace] === value)
