import { type Decimal, moneyFromYuan } from '@hengjian/values'
import { clean } from './clean.ts'
import { approximate, isApproximate } from './notANumber.ts'
import { isIssue, readNumber } from './number.ts'
import { type CellResult, issue, type MoneyUnit, valueOf } from './result.ts'

/** How many 元 one of the unit is. */
export const yuanIn: Readonly<Record<MoneyUnit, number>> = { 元: 1, 万元: 10_000, 亿元: 100_000_000 }
/** Decimal places that still come to whole 分. */
const placesOf: Readonly<Record<MoneyUnit, number>> = { 元: 2, 万元: 6, 亿元: 10 }

const foreign = /[$€£]|美元|美金|港币|港元|欧元|英镑|日元|USD|HKD|EUR|GBP|JPY/i

/**
 * Reads an amount in the unit of its column. A unit written in the cell that is not the column's is
 * never guessed away: 万元 mixed with 元 is the dearest mistake there is.
 */
export function parseMoney(raw: string, label: string, columnUnit: MoneyUnit): CellResult {
  const text = clean(raw)
  if (foreign.test(text))
    return issue('FOREIGN_MONEY', `${label}“${text}”是外币，这一列登记人民币。请按入账汇率折算后填写。`)
  const read = readNumber(raw, label)
  if (isIssue(read)) return read
  const { value, suffix } = read
  if (isApproximate(text)) return approximate(text, label)
  const written = unitWritten(suffix)
  if (written === null) return strangeSuffix(suffix, value, label, columnUnit)
  if (written !== undefined && written !== columnUnit) {
    const meant = value.times(yuanIn[written]).div(yuanIn[columnUnit]).toFixed()
    return issue(
      'UNIT_MIXED',
      `${label}这一格写的是${written}，本列单位是${columnUnit}。请核对后统一成${columnUnit}。`,
      meant,
    )
  }
  const yuan = value.times(yuanIn[columnUnit])
  if (!yuan.times(100).isInteger()) {
    return issue(
      'TOO_FINE',
      `${label}折合 ${yuan.toFixed()} 元，小于一分的部分无法登记。请按凭证填到分。`,
      value.toDecimalPlaces(placesOf[columnUnit]).toFixed(),
    )
  }
  if (yuan.abs().gte(1e16)) return issue('TOO_LARGE', `${label}过大，请核对单位是否填错。`)
  return valueOf(moneyFromYuan(yuan))
}

/** 千元 and 百万元 are units that ledgers do not take; anything else behind a number is a remark. */
function strangeSuffix(suffix: string, value: Decimal, label: string, columnUnit: MoneyUnit): CellResult {
  if (/[十百千万亿]|元/.test(suffix))
    return issue('UNKNOWN_UNIT', `${label}的单位“${suffix}”不能识别。请换算成${columnUnit}，只填数字。`)
  return issue('NOT_A_NUMBER', `${label}的数字后面有“${suffix}”，请只留数字和单位。`, value.toFixed())
}

function unitWritten(suffix: string): MoneyUnit | undefined | null {
  const word = suffix.replaceAll(/[\s()（）[\]]/g, '').replace(/^人民币|人民币$|[整正]$/g, '')
  if (word === '') return undefined
  if (word === '元' || word === '圆') return '元'
  if (word === '万元' || word === '万') return '万元'
  return word === '亿元' || word === '亿' ? '亿元' : null
}
