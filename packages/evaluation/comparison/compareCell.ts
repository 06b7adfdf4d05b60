import { Decimal } from '@hengjian/values'

export type ComparedAs = 'equal' | 'rounded' | 'differs' | 'blankInPrint' | 'blankWithUs' | 'notInPrint'

export type CellVerdict = {
  readonly kind: ComparedAs
  readonly difference: string | null
  readonly reason: string
}

/** A number of our own that the print may hold by mistake: the neighbour in the row, the column beside. */
export type Neighbour = { readonly name: string; readonly text: string }

const plain = (text: string): string => text.normalize('NFKC').replaceAll(/\s/g, '')

type Read = {
  readonly value: Decimal
  readonly percent: boolean
  readonly places: number
  /** Printed behind it; blank where a column or the name says it. */
  readonly unit: string
}

/** 1,234.50 and １２３４．５ are numbers; 98.22% is one with its sign, 4次 one with its unit. */
function numberOf(text: string): Read | null {
  const [, digits, percent, unit = ''] =
    /^(-?\d[\d,]*(?:\.\d+)?)(%?)([\p{Script=Han}㎡]{0,4})$/u.exec(plain(text)) ?? []
  if (digits === undefined) return null
  const value = digits.replaceAll(',', '')
  const places = value.split('.')[1]?.length ?? 0
  return { value: new Decimal(value), percent: percent === '%', places, unit }
}

/** Compares one printed cell with ours and says why they differ, where that can be computed. */
export function compareCell(printed: string, ours: string, neighbours: readonly Neighbour[]): CellVerdict {
  const verdict = (kind: ComparedAs, reason = '', difference: string | null = null): CellVerdict => ({
    kind,
    reason,
    difference,
  })
  const [print, own] = [plain(printed), plain(ours)]
  if (print === own) return verdict('equal')
  if (print === '') return verdict('blankInPrint', '原表没有填写。')
  if (own === '') return verdict('blankWithUs', '台账里还没有这个数，点开看缺什么。')
  const [left, right] = [numberOf(printed), numberOf(ours)]
  if (!left || !right || (left.unit !== right.unit && left.unit !== '' && right.unit !== ''))
    return verdict('differs', '文字不同，请核对。')
  if (left.value.eq(right.value) && left.percent === right.percent) return verdict('equal')
  if (left.percent === right.percent && right.value.toDecimalPlaces(left.places).eq(left.value))
    return verdict('rounded', `原表只印到 ${left.places} 位小数，四舍五入后相同。`)
  const difference = left.value.minus(right.value).toFixed()
  return verdict('differs', reasonOf(left, right, printed, neighbours), difference)
}

function reasonOf(left: Read, right: Read, printed: string, neighbours: readonly Neighbour[]): string {
  const [print, own] = [left.value, right.value]
  const neighbour = neighbours.find(({ text }) => plain(text) !== '' && numberOf(text)?.value.eq(print))
  if (print.eq(own.times(10_000)) || own.eq(print.times(10_000)))
    return '相差一万倍：一处按元填写，一处按万元填写。'
  if (print.eq(own.times(100)) || own.eq(print.times(100))) return '相差一百倍：一处是百分数，一处是小数。'
  if (print.eq(own.negated())) return '数值相同，正负号相反。'
  if (left.places > 0 && print.isInteger() && (own.toDecimalPlaces(0).eq(print) || own.trunc().eq(print)))
    return `原表是取整后的数，本系统按未取整的数为 ${own.toFixed()}。`
  if (neighbour) return `与“${neighbour.name}”的数相同，可能填到了旁边一格。`
  const last = new Decimal(10).pow(-Math.max(left.places, right.places))
  if (print.minus(own).abs().lte(last)) return '末位相差一，属四舍五入尾差。'
  return `原因不明，请核对原表“${printed.trim()}”和台账。`
}
