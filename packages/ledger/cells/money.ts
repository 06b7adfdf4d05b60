import { moneyFromYuan } from '@hengjian/values'
import { isIssue, readNumber } from './number.ts'
import { type CellResult, issue, type MoneyUnit, valueOf } from './result.ts'

const yuanIn: Readonly<Record<MoneyUnit, number>> = { 元: 1, 万元: 10_000, 亿元: 100_000_000 }

/**
 * Reads an amount in the unit of its column. A unit written in the cell that is not the column's is
 * never guessed away: 万元 mixed with 元 is the dearest mistake there is.
 */
export function parseMoney(raw: string, label: string, columnUnit: MoneyUnit): CellResult {
  const read = readNumber(raw, label)
  if (isIssue(read)) return read
  const { value, suffix } = read
  const written = unitWritten(suffix)
  if (written === null)
    return issue('NOT_A_NUMBER', `${label}的数字后面有“${suffix}”，请只留数字和单位。`, value.toFixed())
  if (written !== undefined && written !== columnUnit) {
    const meant = value.times(yuanIn[written]).div(yuanIn[columnUnit])
    return issue(
      'UNIT_MIXED',
      `这一格写的是${written}，本列单位是${columnUnit}。请统一单位后再导入。`,
      meant.toFixed(),
    )
  }
  const yuan = value.times(yuanIn[columnUnit])
  if (!yuan.times(100).isInteger()) {
    return issue(
      'TOO_FINE',
      `${label}折合 ${yuan.toFixed()} 元，小于一分的部分无法登记。请按凭证填到分。`,
      value.toDecimalPlaces(columnUnit === '元' ? 2 : columnUnit === '万元' ? 6 : 10).toFixed(),
    )
  }
  if (yuan.abs().gte(1e16)) return issue('TOO_LARGE', `${label}过大，请核对单位是否填错。`)
  return valueOf(moneyFromYuan(yuan))
}

function unitWritten(suffix: string): MoneyUnit | undefined | null {
  const word = suffix.replaceAll(/\s/g, '').replace(/人民币$/, '')
  if (word === '') return undefined
  if (word === '元' || word === '元整') return '元'
  if (word === '万元' || word === '万') return '万元'
  return word === '亿元' || word === '亿' ? '亿元' : null
}
