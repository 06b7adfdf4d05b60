import type { CellValue, Field } from '@hengjian/ledger'
import { assertInvariant, Decimal, moneyFromYuan, parseDay } from '@hengjian/values'

const yuanIn = { 元: 1, 万元: 10_000, 亿元: 100_000_000 } as const

/** The cell that a text of a case stands for; money is in the unit in which its ledger shows it. */
export function cellOf(field: Field, text: string, idOf: (caption: string) => string): CellValue {
  if (text === '') return field.kind === 'evidence' ? [] : field.kind === 'flag' ? false : null
  switch (field.kind) {
    case 'money':
      return moneyFromYuan(new Decimal(text).times(yuanIn[field.shownIn]))
    case 'quantity':
      return new Decimal(text)
    case 'integer':
    case 'year':
      return Number(text)
    case 'flag':
      return text === '是'
    case 'ref':
      return idOf(text)
    case 'date': {
      const day = parseDay(text)
      assertInvariant(day, `no such day: ${text}`)
      return day
    }
    case 'evidence':
      return text.split('、')
    case 'choice':
      assertInvariant(field.options.includes(text), `${field.label} has no choice ${text}`)
      return text
    case 'text':
    case 'code':
      return text
  }
}
