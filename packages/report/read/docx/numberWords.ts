const digits = '〇一二三四五六七八九'
const legalDigits = '零壹贰叁肆伍陆柒捌玖'

/** A number below ten thousand in Chinese: 十一, 二十, 一百零五. */
function chinese(value: number, letters: string, units: readonly string[], zero: string): string {
  const places = String(value).padStart(4, '0')
  let words = ''
  for (const [at, digit] of [...places].entries()) {
    if (digit === '0') {
      if (words !== '' && /[1-9]/.test(places.slice(at)) && !words.endsWith(zero)) words += zero
    } else words += (letters[Number(digit)] ?? '') + (units[3 - at] ?? '')
  }
  return words
}

const counting = (value: number): string =>
  chinese(value, digits, ['', '十', '百', '千'], '零').replace(/^一十/, '十')

function roman(value: number): string {
  const steps = [
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ] as const
  let [rest, words] = [value, '']
  for (const [size, letters] of steps)
    while (rest >= size) {
      words += letters
      rest -= size
    }
  return words
}

/** a … z, aa, bb … */
const letter = (value: number): string =>
  String.fromCodePoint(97 + ((value - 1) % 26)).repeat(Math.floor((value - 1) / 26) + 1)

const among = (letters: string, value: number): string => [...letters][value - 1] ?? String(value)
/** ① to ⑳, ⑴ to ⒇, ⒈ to ⒛. */
const enclosed = (first: number, value: number): string =>
  value <= 20 ? String.fromCodePoint(first + value - 1) : String(value)

const formats: Readonly<Record<string, (value: number) => string>> = {
  decimalZero: (value) => String(value).padStart(2, '0'),
  decimalFullWidth: (value) =>
    [...String(value)].map((digit) => String.fromCodePoint(0xff10 + Number(digit))).join(''),
  lowerRoman: (value) => roman(value).toLowerCase(),
  upperRoman: roman,
  lowerLetter: letter,
  upperLetter: (value) => letter(value).toUpperCase(),
  chineseCounting: counting,
  chineseCountingThousand: counting,
  japaneseCounting: counting,
  taiwaneseCounting: counting,
  taiwaneseCountingThousand: counting,
  koreanCounting: counting,
  ideographDigital: (value) => [...String(value)].map((digit) => digits[Number(digit)]).join(''),
  japaneseDigitalTenThousand: (value) => [...String(value)].map((digit) => digits[Number(digit)]).join(''),
  chineseLegalSimplified: (value) => chinese(value, legalDigits, ['', '拾', '佰', '仟'], '零'),
  ideographLegalTraditional: (value) => chinese(value, legalDigits, ['', '拾', '佰', '仟'], '零'),
  ideographTraditional: (value) => among('甲乙丙丁戊己庚辛壬癸', value),
  ideographZodiac: (value) => among('子丑寅卯辰巳午未申酉戌亥', value),
  decimalEnclosedCircle: (value) => enclosed(0x24_60, value),
  decimalEnclosedCircleChinese: (value) => enclosed(0x24_60, value),
  decimalEnclosedParen: (value) => enclosed(0x24_74, value),
  decimalEnclosedFullstop: (value) => enclosed(0x24_88, value),
  ideographEnclosedCircle: (value) =>
    value <= 10 ? String.fromCodePoint(0x32_80 + value - 1) : String(value),
  none: () => '',
}

/** A number as a list prints it: 3 as 三, ③, c, iii; as digits where the format is none of these. */
export const numberWords = (value: number, format: string): string =>
  value < 1 || value > 9999 ? String(value) : (formats[format] ?? String)(value)
