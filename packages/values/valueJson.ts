import type { Day } from './day.ts'
import { Decimal } from './decimal.ts'
import type { Currency } from './money.ts'
import { money } from './money.ts'
import type { Value } from './value.ts'

/** A value as JSON carries it: every number is text, so nothing passes through a float. */
export type ValueJson =
  | { readonly type: 'money'; readonly fen: string; readonly currency: Currency }
  | { readonly type: 'quantity'; readonly amount: string; readonly unit: string }
  | { readonly type: 'rate'; readonly numerator: string; readonly denominator: string }
  | { readonly type: 'score'; readonly points: string }
  | { readonly type: 'day'; readonly day: string }
  | { readonly type: 'text'; readonly text: string }

export function valueToJson(value: Value): ValueJson {
  switch (value.type) {
    case 'money':
      return { type: 'money', fen: value.money.fen.toString(), currency: value.money.currency }
    case 'quantity':
      return { type: 'quantity', amount: value.amount.toFixed(), unit: value.unit }
    case 'rate':
      return {
        type: 'rate',
        numerator: value.rate.numerator.toFixed(),
        denominator: value.rate.denominator.toFixed(),
      }
    case 'score':
      return { type: 'score', points: value.points.toFixed() }
    case 'day':
    case 'text':
      return value
  }
}

/** The inverse of `valueToJson`. */
export function valueFromJson(json: ValueJson): Value {
  switch (json.type) {
    case 'money':
      return { type: 'money', money: money(BigInt(json.fen), json.currency) }
    case 'quantity':
      return { type: 'quantity', amount: new Decimal(json.amount), unit: json.unit }
    case 'rate': {
      const numerator = new Decimal(json.numerator)
      const denominator = new Decimal(json.denominator)
      return { type: 'rate', rate: { numerator, denominator, value: numerator.div(denominator) } }
    }
    case 'score':
      return { type: 'score', points: new Decimal(json.points) }
    case 'day':
      return { type: 'day', day: json.day as Day }
    case 'text':
      return json
  }
}
