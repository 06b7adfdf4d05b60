import { squeeze } from '../../forms/words/squeeze.ts'
import { judge } from '../../relations/judge.ts'
import type { RatioRelation } from '../../relations/relation.ts'
import type { Term } from '../../relations/term.ts'
import { comparableUnits, inUnit } from '../../relations/units.ts'
import { Decimal } from '@hengjian/values'
import type { RelationClaim } from '../rule.ts'
import { isMeasured, type Sheet, termAt } from './sheet.ts'

/** 平均投资, 人均支出, 每家次支出, 放大倍数: heads of columns that two others make by division. */
const isQuotient = (head: string): boolean =>
  /均(?!衡|等)|^每[^年月日周季]|单价|单位成本|倍数|倍率|强度/.test(head) && !/[%％率]/.test(head)

const widest = 14
/** Rows that are asked which columns make another one. */
const tried = 16
const multiple = '倍'

/**
 * A number divided by another one of whatever unit. The quotient has the unit of what is divided; a multiple of two
 * numbers of one unit has none.
 */
function quotientIn(sheet: Sheet, line: number, at: readonly [rate: number, part: number, whole: number]) {
  const [rate, part, whole] = at.map((column) => termAt(sheet, line, column))
  if (!rate || !part || !whole || rate.figure.value === null || part.figure.value === null) return null
  if (part.figure.kind === 'date' || whole.figure.kind === 'date') return null
  const isMultiple = /倍/.test(sheet.heads[at[0]] ?? '')
  const unit = isMultiple ? multiple : rate.figure.unit || part.figure.unit
  if (unit === '' || unit === '%') return null
  if (!isMultiple && !comparableUnits(unit, part.figure.unit)) return null
  const divided = isMultiple ? part : inUnitOf(part, unit)
  return {
    kind: 'ratio',
    rate: withUnit(rate, unit),
    part: isMultiple ? part : divided,
    whole: isMultiple ? whole : withUnit(whole, ''),
  } satisfies RatioRelation
}

const withUnit = (term: Term, unit: string): Term => ({ ...term, figure: { ...term.figure, unit } })

/** 1.5 亿元 over 12 项目 in 万元: what is divided is said in the unit of the quotient. */
function inUnitOf(term: Term, unit: string): Term {
  const { figure } = term
  if (figure.unit === '' || figure.unit === unit || figure.value === null) return withUnit(term, unit)
  const value = inUnit(new Decimal(figure.value), figure.unit, unit)
  return {
    ...term,
    figure: { ...figure, value: value.toFixed(), unit, precision: Math.max(0, value.decimalPlaces()) },
  }
}

/** Whether a quotient holds; null where a row says nothing of it. */
function holdsIn(relation: RatioRelation | null): boolean | null {
  if (!relation || Number(relation.part.figure.value) === 0) return null
  const { kind } = judge(relation)
  return kind === 'cannotTell' ? null : ['holds', 'truncated', 'tail'].includes(kind)
}

/**
 * Means and multiples along the rows of a table: which two columns they divide is confirmed by the rows, more of which
 * hold than fail. A mean over ones is no mean: it fits every column.
 */
export function quotients(sheet: Sheet): readonly Omit<RelationClaim, 'document'>[] {
  const { heads, labels, cells } = sheet
  if (heads.length > widest) return []
  const names = heads.map(squeeze)
  const columns = names.flatMap((head, at) =>
    isMeasured(
      head,
      cells.map((line) => line[at] ?? null),
    )
      ? [at]
      : [],
  )
  return names.flatMap((head, rate) => {
    if (!isQuotient(head)) return []
    const pairs = columns.flatMap((part) =>
      columns.flatMap((whole) => (part === whole || part === rate || whole === rate ? [] : [[part, whole]])),
    )
    const counted = pairs.map(([part = 0, whole = 0]) => {
      const said = labels.slice(0, tried).flatMap((_, line) => {
        const relation = quotientIn(sheet, line, [rate, part, whole])
        if (relation?.whole.figure.value === '1') return []
        return holdsIn(relation) ?? []
      })
      const holds = said.filter((one) => one).length
      return { part, whole, holds, fails: said.length - holds }
    })
    const [best] = counted.toSorted((one, other) => other.holds - other.fails - (one.holds - one.fails))
    if (!best || best.holds < 2 || best.holds <= best.fails) return []
    const isSure = best.holds > 2 && best.fails < 2
    return labels.flatMap((_, line) => {
      const relation = quotientIn(sheet, line, [rate, best.part, best.whole])
      return relation ? [{ relation, ...(isSure ? {} : { atMost: 'warning' as const }) }] : []
    })
  })
}
