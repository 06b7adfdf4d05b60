import { compareMoney, type Money, moneyInYuan, noMoney, subtractMoney, sumMoney } from '@hengjian/values'
import { clean } from '../../cells/clean.ts'
import { size } from './compareForms.ts'
import { findCell } from './findCell.ts'
import type { FormSheet } from './formSheet.ts'
import { placeOf } from './grid.ts'
import type { Remark } from './officialReading.ts'
import { halfPlace, readAmount } from './readAmount.ts'
import { inWords } from './words.ts'

const total = [['合计']] as const

/**
 * In a form of classes every column has to add up: the classes that have no class above them make the
 * row 合计. Only columns that feed a figure or a relation are looked at.
 */
export function checkClasses(sheet: FormSheet): readonly Remark[] {
  const { layout, moneyUnit } = sheet
  if (layout.rows !== 'classes' || moneyUnit === null) return []
  const columns = [
    ...layout.figures.filter(({ measure }) => measure === null).flatMap(({ cells }) => cells),
    ...layout.checks.flatMap(({ left, right }) => [...left, ...right].filter(({ form }) => form === null)),
  ]
  const classes = topClasses(sheet)
  const seen = new Set<number>()
  return columns.flatMap((name): readonly Remark[] => {
    const located = findCell(sheet, { ...name, row: total })
    if (located.kind === 'none' || seen.has(located.column)) return []
    seen.add(located.column)
    const stated = amountAt(sheet, located.row, located.column)
    const parts = classes
      .map((row) => amountAt(sheet, row, located.column))
      .filter((amount) => amount !== null)
    if (stated === null || parts.length === 0) return []
    const sum = sumMoney(parts)
    const gap = size(subtractMoney(stated, sum))
    if (compareMoney(gap, noMoney) === 0) return []
    const isTail = compareMoney(gap, sumMoney([...parts, stated].map(() => halfPlace(moneyUnit)))) <= 0
    const place = placeOf(sheet.grid, located.row, located.column)
    return [
      {
        kind: isTail ? 'rounding' : 'differs',
        sentence: `${layout.form}“${inWords(name.column)}”的合计应等于各科目之和：合计 ${yuan(stated)}（${place}），各科目相加 ${yuan(sum)}，相差 ${yuan(gap)}，${isTail ? '属四舍五入尾差。' : '请核对原表。'}`,
        places: [place],
      },
    ]
  })
}

const yuan = (amount: Money): string => `${moneyInYuan(amount).toFixed(2)} 元`

function amountAt({ grid, moneyUnit }: FormSheet, row: number, column: number): Money | null {
  const read = readAmount(grid.own(row, column), '金额', null, moneyUnit ?? '元')
  return read.kind === 'value' && read.value.kind === 'amount' ? read.value.amount : null
}

/** Rows whose code has no code above it: 201 of 201, 20113 and 2011308. A code may stand in one cell or in three. */
function topClasses(sheet: FormSheet): readonly number[] {
  const labels = sheet.blocks[0]?.labels ?? []
  const codes = sheet.rows.flatMap((row) => {
    const code = labels
      .map((column) => clean(sheet.grid.own(row, column)))
      .filter((text) => /^\d+$/.test(text))
      .join('')
    return code === '' ? [] : [{ row, code }]
  })
  return codes
    .filter(({ code }) => !codes.some((other) => other.code !== code && code.startsWith(other.code)))
    .map(({ row }) => row)
}
