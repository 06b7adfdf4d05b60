import { type Day, Decimal, numberOf, parseDay, type Value } from '@hengjian/values'

/** Which side of the number the truth lies on: 40余 is at least 40, 不足10 less than 10. */
export type Bound = 'exactly' | 'atLeast' | 'atMost' | 'about'

/** A number as a person or a metric states it, in its own measure word (95 with % is 95). */
export type Stated = { readonly number: Decimal; readonly bound: Bound; readonly unit: string }

const pattern =
  /^(≥|≤|=|>|<|不低于|不少于|超过|不高于|不超过|不足|约|近)?\s*(-?\d[\d,]*(?:\.\d+)?)\s*(余|多|以上|以下|左右)?\s*(.*)$/u

const bounds: Readonly<Record<string, Bound>> = {
  '≥': 'atLeast',
  '>': 'atLeast',
  不低于: 'atLeast',
  不少于: 'atLeast',
  超过: 'atLeast',
  余: 'atLeast',
  多: 'atLeast',
  以上: 'atLeast',
  '≤': 'atMost',
  '<': 'atMost',
  不高于: 'atMost',
  不超过: 'atMost',
  不足: 'atMost',
  近: 'atMost',
  以下: 'atMost',
  约: 'about',
  左右: 'about',
}

/** Full-width digits and signs are read like narrow ones; ≥ and ≤ keep their shape. */
const narrow = (text: string): string => text.trim().replaceAll('％', '%').normalize('NFKC')

/** The number at the head of a target or result: `≥95%` → at least 95 %, `40余批次` → at least 40 批次; null where there is none. */
export function statedIn(text: string): Stated | null {
  const found = pattern.exec(narrow(text))
  if (!found?.[2]) return null
  const unit = (found[4] ?? '').trim()
  const late = /^(.*?)(以上|以下|左右)$/u.exec(unit)
  const word = found[1] ?? found[3] ?? late?.[2]
  return {
    number: new Decimal(found[2].replaceAll(',', '')),
    bound: word === undefined ? 'exactly' : (bounds[word] ?? 'exactly'),
    unit: late?.[1] ?? unit,
  }
}

const moneyScale = { 元: 1, 万元: 10_000, 亿元: 100_000_000 } as const

/** A value as a number in the unit of an indicator; money without a unit is 万元, the unit of the form. */
export function statedBy(value: Value, unit: string | null): Stated | null {
  if (value.type === 'text') return statedIn(value.text)
  const number = numberOf(value)
  if (number === undefined) return null
  if (value.type === 'money') {
    const word = unit !== null && unit in moneyScale ? (unit as keyof typeof moneyScale) : '万元'
    return { number: number.div(moneyScale[word]), bound: 'exactly', unit: word }
  }
  if (value.type === 'rate') return { number: number.times(100), bound: 'exactly', unit: '%' }
  return { number, bound: 'exactly', unit: value.type === 'quantity' ? value.unit : '分' }
}

/** The day in `2023年12月31日前`; null where there is none. */
export function dayIn(text: string): Day | null {
  const found = /\d{4}\s*(?:年|[-/.])\s*\d{1,2}\s*(?:月|[-/.])\s*\d{1,2}\s*日?/.exec(text)
  return found ? (parseDay(found[0]) ?? null) : null
}

/** Whether a result in words says that the work was done: 完成, 已完成, 按期完成, not 未完成 or 基本完成. */
export const saysDone = (text: string): boolean => text.includes('完成') && !/[未没]|基本|部分/.test(text)
