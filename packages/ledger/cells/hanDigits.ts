const digits = '〇一二三四五六七八九'

/** 二〇二四年三月二十五日 → 2024年3月25日, as seals and official letters write days; other texts stay as they are. */
export function westernDigits(text: string): string {
  const found =
    /^([〇零○一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})[日号]$/.exec(
      text,
    )
  if (!found) return text
  const year = [...(found[1] ?? '')].map((digit) => Math.max(0, digits.indexOf(digit))).join('')
  return `${year}年${upToNinetyNine(found[2] ?? '')}月${upToNinetyNine(found[3] ?? '')}日`
}

/** 十 → 10, 十二 → 12, 二十 → 20, 二十五 → 25. */
function upToNinetyNine(text: string): number {
  const [tens, ones] = text.includes('十') ? text.split('十') : ['〇', text]
  const count = (digit: string | undefined, blank: number): number => (digit ? digits.indexOf(digit) : blank)
  return count(tens, 1) * 10 + count(ones, 0)
}
