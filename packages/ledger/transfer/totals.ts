import { Decimal, type Money, moneyInYuan } from '@hengjian/values'
import { yuanIn } from '../cells/money.ts'
import { isIssue, readNumber } from '../cells/number.ts'
import { fieldsOf, type Ledger, type Row } from '../ledger.ts'
import { type BodyRow, totalLabel } from './body.ts'
import type { Mapping } from './mapping.ts'
import { textAt } from './source.ts'

/** A total of the file against the sum of its details, both in the unit of the column. Shown, never blocking. */
export type Difference = {
  readonly row: number
  readonly label: string
  readonly stated: string
  readonly computed: string
}

/**
 * Compares every total of the file with the details it can mean: 小计 and 本月合计 with the rows since the last
 * total; 合计 with all rows above it, or with those since the last 合计 where a table has several; one
 * above all details with all of them.
 * @param readable the cells of each detail that could be read, by row number
 */
export function compareTotals(
  ledger: Ledger,
  body: readonly BodyRow[],
  mapping: Mapping,
  readable: ReadonlyMap<number, Row>,
): readonly Difference[] {
  if (!body.some(({ kind }) => kind === 'total')) return []
  return fieldsOf(ledger).flatMap(([name, { kind, label }]) => {
    const column = mapping.columns[name]
    if (kind !== 'money' || column === undefined) return []
    const unit = yuanIn[mapping.moneyUnits[name] ?? '元']
    const amountOf = (row: number): Decimal => {
      const cell = readable.get(row)?.[name] as Money | null | undefined
      // A cell that could not be read is no part of the sum; the difference then shows how much is lacking.
      return cell ? moneyInYuan(cell).div(unit) : new Decimal(0)
    }
    // Rows that another ledger keeps are not read, but the totals of the file count them.
    const printedOf = ({ row, kind }: BodyRow): Decimal => {
      if (kind !== 'elsewhere') return amountOf(row.number)
      const read = readNumber(textAt(row, column), label)
      return isIssue(read) ? new Decimal(0) : read.value
    }
    return differencesOf(body, column, label, printedOf)
  })
}

function differencesOf(
  body: readonly BodyRow[],
  column: string,
  label: string,
  amountOf: (row: BodyRow) => Decimal,
): readonly Difference[] {
  const isCounted = ({ kind }: BodyRow): boolean => kind === 'detail' || kind === 'elsewhere'
  const none = new Decimal(0)
  const whole = body.reduce((sum, line) => (isCounted(line) ? sum.plus(amountOf(line)) : sum), none)
  const differences: Difference[] = []
  let [all, sinceTotal, sinceSum, details] = [none, none, none, 0]
  for (const line of body) {
    const { row, kind } = line
    if (isCounted(line)) {
      const amount = amountOf(line)
      all = all.plus(amount)
      sinceTotal = sinceTotal.plus(amount)
      sinceSum = sinceSum.plus(amount)
      details += 1
    }
    if (kind !== 'total') continue
    const word = totalLabel(row) ?? '合计'
    const isPart = /小计|本月|当月|本期|本日/.test(word)
    const possible = details === 0 ? [whole] : isPart ? [sinceTotal] : [all, sinceSum]
    sinceTotal = none
    if (!isPart) sinceSum = none
    const stated = readNumber(textAt(row, column), label)
    const [computed = none] = possible
    if (isIssue(stated) || possible.some((sum) => sum.equals(stated.value))) continue
    differences.push({
      row: row.number,
      label: `${word} · ${label}`,
      stated: stated.value.toFixed(),
      computed: computed.toFixed(),
    })
  }
  return differences
}
