import { squeeze } from '../../forms/words/squeeze.ts'

const styles: readonly RegExp[] = [
  /^[一二三四五六七八九十]+[、.．]/,
  /^[（(][一二三四五六七八九十]+[)）]/,
  /^\d+[、.．](?!\d)/,
  /^[（(]\d+[)）]/,
  /^[①-⑳]/,
]

/**
 * How deep the lines of a list lie below each other, by their ordinals, their codes, or 其中. What follows 其中 without
 * a mark of its own belongs to it, as long as the lines around it carry marks.
 */
export function depthsOf(labels: readonly string[]): readonly number[] {
  const words = labels.map(squeeze)
  const marked = words.some((text) => styles.some((style) => style.test(text)))
  const depths: number[] = []
  let below: number | null = null
  for (const [at, text] of words.entries()) {
    const style = styles.findIndex((one) => one.test(text))
    const code = /^(\d{3}|\d{5}|\d{7})(?=\D|$)/.exec(text)?.[1]
    const above = depths[at - 1] ?? 0
    if (text.startsWith('其中')) below ??= above + 1
    else if (style >= 0 || code !== undefined || !marked)
      below = style >= 0 || code !== undefined ? null : below
    const own = style >= 0 ? (style + 1) * 10 : code === undefined ? 0 : code.length
    // Without any marks nobody can tell where the lines of 其中 end: they go on to the next total.
    depths.push(below ?? own)
    if (isTotalLabel(text)) below = null
  }
  return depths
}

const total = /^(?:.{0,12})(?:合计|总计|共计)(?:数|金额)?$|^(?:总额|总数)$|^.{0,4}资金总额$/
const subtotal = /小计$/

/** 合计, 收入合计, 小计: a line that says that it is the sum of others. */
export const isTotalLabel = (label: string): boolean => {
  const words = squeeze(label).replaceAll(/[（(][^（()）]*[)）]$|[:：]$/g, '')
  return total.test(words) || subtotal.test(words)
}
export const isSubtotal = (label: string): boolean => subtotal.test(squeeze(label))
