import { Decimal, type Money, moneyInYuan } from '@hengjian/values'
import { isIssue, readNumber } from '../cells/number.ts'
import { fieldsOf, type Ledger } from '../ledger.ts'
import type { RowResult } from './dryRun.ts'
import type { Mapping } from './mapping.ts'
import type { SourceRow } from './source.ts'

/** A total of the file against the sum of its details, both in the unit of the column. Shown, never blocking. */
export type Difference = { readonly row: number; readonly label: string; readonly stated: string; readonly computed: string }

const totalWord = /^\s*(合\s*计|小\s*计|总\s*计|共\s*计|本[页月年]合计|累\s*计)/

/** 合计 and 小计 rows are no records. */
export const isTotalRow = (row: SourceRow, mapping: Mapping): boolean => {
  const mapped = new Set(Object.values(mapping.columns))
  return [...row.cells].some(([column, text]) => totalWord.test(text) && (mapped.has(column) || row.cells.size <= mapped.size))
}

const yuanIn = { 元: 1, 万元: 10_000, 亿元: 100_000_000 } as const

/** Compares 小计 with the rows since the last total and 合计 with all rows. */
export function compareTotals(ledger: Ledger, body: readonly SourceRow[], mapping: Mapping, results: readonly RowResult[]): readonly Difference[] {
  const byRow = new Map(results.map((result) => [result.row, result]))
  const differences: Difference[] = []
  for (const [name, field] of fieldsOf(ledger)) {
    const column = mapping.columns[name]
    if (field.kind !== 'money' || column === undefined) continue
    const unit = yuanIn[mapping.moneyUnits[name] ?? '元']
    let [all, part] = [new Decimal(0), new Decimal(0)]
    for (const row of body) {
      if (!isTotalRow(row, mapping)) {
        const cell = byRow.get(row.number)?.fields?.[name]
        const amount = cell ? moneyInYuan(cell as Money).div(unit) : new Decimal(0)
        all = all.plus(amount)
        part = part.plus(amount)
        continue
      }
      const stated = readNumber(row.cells.get(column) ?? '', field.label)
      const label = [...row.cells.values()].find((text) => totalWord.test(text)) ?? '合计'
      const computed = label.includes('小') ? part : all
      part = new Decimal(0)
      if (!isIssue(stated) && !stated.value.equals(computed)) {
        differences.push({ row: row.number, label: `${label.trim()} · ${field.label}`, stated: stated.value.toFixed(), computed: computed.toFixed() })
      }
    }
  }
  return differences
}
