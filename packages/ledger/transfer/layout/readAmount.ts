import { type Decimal, type Money, moneyFromYuan } from '@hengjian/values'
import { clean } from '../../cells/clean.ts'
import { yuanIn } from '../../cells/money.ts'
import { parseCell } from '../../cells/parseCell.ts'
import type { MoneyUnit } from '../../cells/result.ts'
import { money, quantity } from '../../field.ts'

/** What a form states in one cell. */
export type Amount =
  | { readonly kind: 'amount'; readonly amount: Money }
  | { readonly kind: 'quantity'; readonly quantity: Decimal; readonly unit: string }

/** A cell: nothing in it, an amount, or a sentence why it cannot be read. */
export type ReadAmount =
  | { readonly kind: 'blank' }
  | { readonly kind: 'value'; readonly value: Amount }
  | { readonly kind: 'issue'; readonly sentence: string }

/** Forms print a dash of any kind, also the character 一, where nothing is to be filled in. */
const dash = /^(?:[-－—–―一_/\\*×]|——|--|\\一)$/

const noCodes = { codes: new Map<string, ReadonlyMap<string, string>>() }

/**
 * Reads the text of a cell, exact to the 分. A blank cell states nothing; it is never 0.
 * @param measure measure word of a count; null for money
 */
export function readAmount(
  text: string,
  label: string,
  measure: string | null,
  moneyUnit: MoneyUnit,
): ReadAmount {
  const written = clean(text)
  if (written === '' || dash.test(written)) return { kind: 'blank' }
  const field = measure === null ? money(label) : quantity(label, { unit: measure, decimals: 4 })
  const read = parseCell(field, text, { ...noCodes, moneyUnit })
  if (read.kind === 'issue') return { kind: 'issue', sentence: read.message }
  if (read.kind === 'blank') return read
  return {
    kind: 'value',
    value:
      measure === null
        ? { kind: 'amount', amount: read.value as Money }
        : { kind: 'quantity', quantity: read.value as Decimal, unit: measure },
  }
}

/** What half a unit in the last place of a column in 万元 with two decimals comes to; exact in 元. */
export const halfPlace = (moneyUnit: MoneyUnit): Money =>
  moneyUnit === '元' ? moneyFromYuan('0') : moneyFromYuan(String(yuanIn[moneyUnit] / 200))
