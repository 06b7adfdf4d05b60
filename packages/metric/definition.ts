import type { Ledger } from '@hengjian/ledger'
import type { Condition } from './reader.ts'
import type { Arguments } from './arguments.ts'
import type { Metric, SumMetric } from './metric.ts'

const textOf = (cell: unknown): string => (typeof cell === 'string' ? cell : String(cell))

function conditionInWords(from: Ledger, condition: Condition): string {
  const label = from.fields[condition.field]?.label ?? condition.field
  if ('equals' in condition) return `${label}为“${textOf(condition.equals)}”`
  if ('oneOf' in condition) return `${label}为“${condition.oneOf.join('”或“')}”`
  if ('startsWith' in condition) return `${label}以“${condition.startsWith.join('”或“')}”开头`
  if ('blank' in condition) return `${label}空白`
  return `${label}在${condition.from ?? ''}至${condition.to ?? ''}之间`
}

function narrowedConditions(of: SumMetric, given: Arguments): readonly Condition[] {
  return Object.entries(of.by).flatMap(([name, field]) => {
    const value = given[name]
    return value === undefined ? [] : [{ field, equals: value }]
  })
}

/**
 * The computation in the words of an official, as the dictionary of metrics and the panel show it.
 * @param given what narrows the metric in this case
 */
export function definitionOf(of: Metric, given: Arguments = {}): string {
  switch (of.kind) {
    case 'sum': {
      const field = of.from.fields[of.sum]?.label ?? of.sum
      const narrowed = [...of.where, ...narrowedConditions(of, given)]
      const conditions = narrowed.map((condition) => conditionInWords(of.from, condition))
      const only = conditions.length === 0 ? '' : `（${conditions.join('，')}）`
      return `当年“${of.from.title}”${only}的${field}合计`
    }
    case 'stated':
      return '由文件载明，没有明细台账'
    case 'subjects': {
      const conditions = of.where.map((condition) => conditionInWords(of.subjects, condition))
      const only = conditions.length === 0 ? '' : `（${conditions.join('，')}）`
      return `当年“${of.subjects.title}”${only}各项的${of.of.title}合计`
    }
    case 'ratio':
      return `${of.of.title} ÷ ${of.to.title}`
    case 'total':
      return of.parts.map((part) => part.title).join(' + ')
    case 'difference':
      return `${of.from.title} − ${of.less.title}`
    case 'growth':
      return `（本年${of.of.title} − 上年${of.of.title}） ÷ 上年${of.of.title}`
  }
}
