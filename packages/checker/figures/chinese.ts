const digits: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}
const powers: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }

/** A whole number in Chinese numerals as decimal text: 一百二十 is 120, 两千 is 2000; null for anything else. */
export function chineseNumber(text: string): string | null {
  if (text === '' || !/^[零〇一二两三四五六七八九十百千万亿]+$/.test(text)) return null
  let [whole, section, digit] = [0, 0, 0]
  for (const character of text) {
    const value = digits[character]
    if (value !== undefined) digit = value
    else if (character === '万' || character === '亿') {
      whole = (whole + section + digit) * (character === '万' ? 10_000 : 100_000_000)
      ;[section, digit] = [0, 0]
    } else {
      // 十二 and 百分之百 leave the one in front out.
      section += (digit === 0 && section === 0 ? 1 : digit) * (powers[character] ?? 1)
      digit = 0
    }
  }
  return String(whole + section + digit)
}
