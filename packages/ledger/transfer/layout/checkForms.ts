import { compareMoney, type Money, moneyInYuan, subtractMoney, sumMoney } from '@hengjian/values'
import { size } from './compareForms.ts'
import { findCell } from './findCell.ts'
import type { CheckTerm, LayoutCheck } from './formLayout.ts'
import type { FormSheet } from './formSheet.ts'
import { placeOf } from './grid.ts'
import type { Remark } from './officialReading.ts'
import { halfPlace, readAmount } from './readAmount.ts'
import { inWords } from './words.ts'

type Part = { readonly amount: Money; readonly words: string; readonly place: string; readonly tail: Money }
type Side = { readonly parts: readonly Part[]; readonly lacking: readonly string[] }

/**
 * Checks the relations that a form names, within it and to the other forms of the same unit and year.
 * @param others the forms at hand by their number
 */
export function checkForms(sheet: FormSheet, others: ReadonlyMap<string, FormSheet>): readonly Remark[] {
  return sheet.layout.checks.flatMap((check) => {
    const left = readSide(check.left, sheet, others)
    const right = readSide(check.right, sheet, others)
    return judge(check, left, right)
  })
}

/** What of a side is filled in. A blank cell is no amount; a form that is not in the file leaves the sum open. */
function readSide(
  terms: readonly CheckTerm[],
  sheet: FormSheet,
  others: ReadonlyMap<string, FormSheet>,
): Side {
  const parts: Part[] = []
  const lacking: string[] = []
  for (const term of terms) {
    const asked = term.form === null ? sheet : others.get(term.form)
    if (asked === undefined) lacking.push(term.form ?? '')
    else {
      const part = readPart(asked, term)
      if (part === undefined) lacking.push(`${asked.layout.form}的“${inWords(term.column)}”`)
      else if (part !== null) parts.push(part)
    }
  }
  return { parts, lacking: [...new Set(lacking)] }
}

/** Null where the cell is blank, undefined where it cannot be read. */
function readPart(sheet: FormSheet, term: CheckTerm): Part | null | undefined {
  const located = findCell(sheet, term)
  if (located.kind === 'none' || sheet.moneyUnit === null) return undefined
  const text = sheet.grid.own(located.row, located.column)
  const read = readAmount(text, inWords(term.row), null, sheet.moneyUnit)
  if (read.kind === 'blank') return null
  if (read.kind === 'issue' || read.value.kind !== 'amount') return undefined
  const place = placeOf(sheet.grid, located.row, located.column)
  return {
    amount: read.value.amount,
    words: `${sheet.layout.form}“${inWords([...term.row.slice(-1), ...term.column])}”${text}${sheet.moneyUnit}（${place}）`,
    place,
    tail: halfPlace(sheet.moneyUnit),
  }
}

function judge({ says }: LayoutCheck, left: Side, right: Side): readonly Remark[] {
  if (left.parts.length === 0 || right.parts.length + right.lacking.length === 0) return []
  const lacking = [...left.lacking, ...right.lacking]
  const places = [...left.parts, ...right.parts].map(({ place }) => place)
  if (lacking.length > 0)
    return [{ kind: 'uncheckable', sentence: `${says}：缺少${lacking.join('、')}，无法核对。`, places }]
  const [one, other] = [sumOf(left), sumOf(right)]
  const gap = size(subtractMoney(one, other))
  if (compareMoney(gap, sumMoney([])) === 0) return []
  const parts = [...left.parts, ...right.parts]
  const isTail = compareMoney(gap, sumMoney(parts.map(({ tail }) => tail))) <= 0
  const end = isTail ? '属四舍五入尾差。' : '请核对原表。'
  return [
    {
      kind: isTail ? 'rounding' : 'differs',
      sentence: `${says}：${sideInWords(left, one)}；${sideInWords(right, other)}；相差 ${moneyInYuan(gap).toFixed(2)} 元，${end}`,
      places,
    },
  ]
}

const sumOf = ({ parts }: Side): Money => sumMoney(parts.map(({ amount }) => amount))

const sideInWords = ({ parts }: Side, sum: Money): string => {
  const words = parts.map(({ words }) => words).join(' + ')
  return parts.length === 1 ? words : `${words} = ${moneyInYuan(sum).toFixed(2)} 元`
}
