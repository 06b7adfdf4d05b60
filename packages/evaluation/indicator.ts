import { type Day, Decimal, parseDay } from '@hengjian/values'

/** An indicator of a project as its goals declared it, with what the unit fills in. */
export type Indicator = {
  readonly id: string
  readonly version: number
  readonly class: string
  readonly second: string
  readonly name: string
  readonly operator: Operator
  /** 年度指标值 as printed: 2, ≥95%, 2023年12月31日前. */
  readonly target: string
  readonly unit: string | null
  readonly weight: Decimal
  /** Name of the metric that gives 实际完成值, and the word that narrows it; null when it is typed. */
  readonly metric: string | null
  readonly metricWord: string | null
  readonly actualText: string | null
  readonly claimed: Decimal | null
  readonly deviation: string | null
}

export const operators = ['≥', '≤', '=', '>', '<', '定性', '期限'] as const
export type Operator = (typeof operators)[number]

const number = /^[≥≤=><约]?\s*(-?\d[\d,]*(?:\.\d+)?)\s*(%|％)?/

/** The number at the head of a target or result: `≥95%` → 0.95, `200人次` → 200; null where there is none. */
export function numberIn(text: string): Decimal | null {
  const found = number.exec(text.normalize('NFKC').trim())
  if (!found?.[1]) return null
  const value = new Decimal(found[1].replaceAll(',', ''))
  return found[2] ? value.div(100) : value
}

/** The day in `2023年12月31日前`; null where there is none. */
export function dayIn(text: string): Day | null {
  const found = /\d{4}年\d{1,2}月\d{1,2}日/.exec(text)
  return found ? (parseDay(found[0]) ?? null) : null
}

/** Whether a result in words says that the work was done: 完成, 已完成, 按期完成, not 未完成. */
export const saysDone = (text: string): boolean => text.includes('完成') && !/[未没]/.test(text)
