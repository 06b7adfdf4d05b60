import { placeAt } from '@hengjian/report'
import { chineseNumber } from '../../figures/chinese.ts'
import { units } from '../../figures/units.ts'
import { bareName } from '../../forms/words/squeeze.ts'
import { comparableUnits, unitOf } from '../../relations/units.ts'
import { passagesIn } from '../passagesIn.ts'
import type { CheckedFile, Quoted } from '../rule.ts'
import { type NamedTable, namedTablesIn } from './namedTables.ts'

/** How many rows of a table a text says are beyond a limit, or of a state, and how many are. */
export type CountTold = {
  /** 超过400万美元, 主体完工 */
  readonly what: string
  readonly head: string
  readonly stated: string
  readonly counted: number
  readonly names: readonly string[]
  readonly said: Quoted
  readonly document: string
  /** Whether the text says that all rows are meant, or counts other states of the same column rightly. */
  readonly isSure: boolean
}

const unit = [...units].map((one) => one.replaceAll(/[%]/g, '[%％]')).join('|')
const number = String.raw`\d[\d,]*(?:\.\d+)?`
const count = String.raw`(\d{1,3}|[一二两三四五六七八九十]{1,3})\s*[个家项户只场条期批名](?![百分月])`
const beyond = new RegExp(
  String.raw`(超过|高于|大于|多于|不低于|不少于|低于|少于|不足|小于|不到)\s*(${number})\s*(${unit})的([\u4e00-\u9fff]{0,6}?)(?:只?有|共有?|为|达|计)?\s*${count}`,
  'g',
)
const least = new RegExp(
  String.raw`(${number})\s*(${unit})(以上|及以上|以下)的([\u4e00-\u9fff]{0,6}?)(?:只?有|共有?|为|达|计)?\s*${count}`,
  'g',
)
const ofOther = /上年|去年|以前年度|增[长幅加]|其余|除/
const fewest = 3
/** A count that is farther off is of other things. */
const mostOff = 2

type Limit = { readonly sign: string; readonly value: number; readonly unit: string }

/** 意向成交超过 400 万美元的有 2 个, 计划总投资 10 亿元以上的项目 7 个: rows of a table beyond a limit. */
export function countsBeyond(file: CheckedFile): readonly CountTold[] {
  const tables = namedTablesIn(file).filter(({ rows }) => rows.length >= fewest)
  if (tables.length === 0) return []
  return passagesIn(file).flatMap(({ said, document }) =>
    said.flatMap(({ sentence }): readonly CountTold[] => {
      const { text } = sentence.text
      const found = [
        ...[...text.matchAll(beyond)].map((match) => ({
          match,
          limit: { sign: match[1] ?? '', value: valueOf(match[2]), unit: match[3] ?? '' },
          stated: match[5] ?? '',
        })),
        ...[...text.matchAll(least)].map((match) => ({
          match,
          limit: { sign: match[3] ?? '', value: valueOf(match[1]), unit: match[2] ?? '' },
          stated: match[5] ?? '',
        })),
      ]
      return found.flatMap(({ match, limit, stated }): readonly CountTold[] => {
        const before = clauseBefore(text, match.index)
        const isOther = ofOther.test(before)
        const verdict = isOther ? null : countedIn(tables, before, limit, numberOf(stated))
        if (!verdict) return []
        const quote = `${before}${match[0]}`
        const said = { place: placeAt(sentence.text, match.index - before.length), quote }
        return [{ ...verdict, what: match[0].slice(0, match[0].lastIndexOf('的')), stated, said, document }]
      })
    }),
  )
}

const valueOf = (digits: string | undefined): number => Number((digits ?? '').replaceAll(',', ''))
const numberOf = (words: string): number =>
  /^\d+$/.test(words) ? Number(words) : Number(chineseNumber(words) ?? Number.NaN)

const clauseBefore = (text: string, to: number): string =>
  /[^，。；;：:（(,、●]*$/.exec(text.slice(0, to))?.[0] ?? ''

/** The only column of the tables whose head the words end with, where as many rows as are told are not beyond the limit. */
function countedIn(
  tables: readonly NamedTable[],
  before: string,
  limit: Limit,
  stated: number,
): Pick<CountTold, 'head' | 'counted' | 'names' | 'isSure'> | null {
  const found = tables.flatMap((table) =>
    table.heads.flatMap((head, column) => {
      const name = bareName(head).replace(/(?<=.{2})[数额]$/, '')
      const words = before.replace(/(?:在|均|都|为)$/, '')
      if (name.length < 2 || !words.endsWith(name)) return []
      const cells = table.rows.map(({ terms }) => terms[column])
      const isOfUnit = cells.every((cell) => !cell || comparableUnits(cell.figure.unit, limit.unit))
      if (!isOfUnit || cells.filter((cell) => cell?.figure.value).length < table.rows.length) return []
      // 产业类项目中执行率超过 95% 的: some of the rows, unless the number of all of them is told.
      const whole = words.slice(0, -name.length)
      const isAll = new RegExp(`(?<!\\d)${table.rows.length}\\s*[个家项户只场条期批名][^\\d]*中$`).test(whole)
      if (whole.endsWith('中') && !isAll) return []
      return [{ table, head: bareName(head), column, isAll }]
    }),
  )
  const read = found.map((one) => {
    const names = (isStrict: boolean): readonly string[] =>
      one.table.rows.flatMap(({ name, terms }) =>
        isBeyond(sizeOf(terms[one.column]?.figure ?? null, limit.unit), limit, isStrict) ? [name] : [],
      )
    return { ...one, strict: names(true), loose: names(false) }
  })
  if (read.some(({ strict, loose }) => strict.length === stated || loose.length === stated)) return null
  const [first, ...more] = read
  if (!first || more.length > 0 || stated > first.table.rows.length) return null
  const names = /以|不低|不少/.test(limit.sign) ? first.loose : first.strict
  if (Math.abs(names.length - stated) > mostOff) return null
  return { head: first.head, counted: names.length, names, isSure: first.isAll }
}

type Sized = { readonly value: string | null; readonly unit: string } | null

const sizeOf = (figure: Sized, own: string): number =>
  figure?.value == null
    ? Number.NaN
    : Number(figure.value) *
      (figure.unit === '' ? 1 : unitOf(figure.unit).size.div(unitOf(own).size).toNumber())

function isBeyond(value: number, { sign, value: limit }: Limit, isStrict: boolean): boolean {
  const isUp = /超过|高于|大于|多于|不低于|不少于|以上/.test(sign)
  if (value === limit) return !isStrict
  return isUp ? value > limit : value < limit
}
