import type { FundRow } from '../form.ts'
import { meaningBy } from './meaning.ts'
import { bareName, squeeze } from './squeeze.ts'

const sources: readonly (readonly [RegExp, FundRow['kind']])[] = [
  [
    /^(?:年度|中期|项目|预算|财政|部门)*(?:资金|支出|预算)总额$|^(?:年度)?总(?:金|量)?额$|^总量$|^(?:部门)?预算合计$|^总(?:资金|预算)$|^(?:部门|单位)?整体支出(?:总额)?$|^(?:(?:全年|部门|本年|单位)?支出|资金|金额)?(?:合计|总计)$/,
    'total',
  ],
  [/^(?:基本|项目)支出$/, 'purpose'],
  [
    /^(?:中央|省|自治区|市|县|区|自治州|州|盟|旗|兵团|师|乡|镇|街道|上级|本级|地方|级|财政|专项|补助|资金|拨款|安排|转移支付|配套)+$/,
    'appropriation',
  ],
  [
    /^(?:当年|本年)?(?:一般公共预算)?(?:财政)?(?:拨款|资金|补助)(?:收入)?$|^(?:一般公共预算|政府性基金|国有资本经营预算|社会保险基金)(?:预算)?(?:财政)?(?:拨款|资金)?$/,
    'appropriation',
  ],
  [/^(?:上年|以前年度)结转(?:和)?(?:结余)?(?:资金|金额|数)?$/, 'carriedOver'],
  [
    /^(?:其[他它]|单位|社会|事业|自有|专户)资金$|^(?:单位)?自[筹有](?:资金)?$|^(?:财政)?专户管理(?:资金|非税收入)?$|^其[他它]$/,
    'other',
  ],
]

/** Whose money it is, or of which budget: such rows divide the row 财政拨款 where there is one. */
const dividing =
  /^(?:中央|省|自治区|市|县|区|自治州|州|盟|旗|兵团|师|乡|镇|街道|上级|本级|地方)|^(?:一般公共预算|政府性基金|国有资本经营预算|社会保险基金)/

/** A label without brackets anywhere: 县（区）级资金 is 县区级资金. */
const labelOf = (text: string): string => bareName(text).replaceAll(/[（()）]/g, '')

/** Labels of the fund block are short. */
const longestLabel = 30

const meaning = meaningBy(sources)

/** What a row of the fund block is about, by its label; null for words that are no label of it. */
export const fundKind = (text: string): FundRow['kind'] | null =>
  text.length > longestLabel ? null : meaning(labelOf(text))

/**
 * Marks the rows that only divide 财政拨款 above them: they are no further source of the total. A second 其中 says so,
 * and so do names of governments and budgets below 财政拨款 as such.
 */
export function nested(rows: readonly FundRow[]): readonly FundRow[] {
  let whole: FundRow['kind'] | null = null
  let said = false
  return rows.map((row) => {
    const words = squeeze(row.label.text)
    const divides =
      row.kind === 'appropriation' && (dividing.test(labelOf(words)) || words.startsWith('其中'))
    if (row.kind === 'total') return row
    if (divides && whole !== null && (said || dividing.test(labelOf(words)))) return { ...row, within: true }
    whole = row.kind === 'appropriation' && !dividing.test(labelOf(words)) ? row.kind : null
    said = whole !== null && words.startsWith('其中')
    return row
  })
}

const income =
  /^(?:一般公共预算(?:拨款|资金)?|政府性基金(?:拨款|预算(?:拨款)?)?|国有资本经营预算(?:拨款)?|纳入专户管理的非税收入(?:拨款?)?|社会保险基金(?:拨款)?|(?:上年|以前年度)结转(?:和)?(?:结余)?(?:资金)?|其[他它](?:资金|收入))$/
const spending = /^(?:基本支出|项目支出)$/

/** Side of the department form's split that a label belongs to: money by where it comes from, or by what it is for. */
export const splitSide = (text: string): 'income' | 'spending' | null => {
  const name = bareName(unheaded(text))
  if (spending.test(name)) return 'spending'
  return income.test(name) ? 'income' : null
}

/** 按收入性质分：一般公共预算: head and first label may share a cell. */
const unheaded = (text: string): string => squeeze(text).replace(/^按(?:收入|支出)性质分?[:：](?=.)/, '')

/** Whether a cell begins the split and names its first row as well. */
export const isHeadedLabel = (text: string): boolean => unheaded(text) !== squeeze(text)

export const isIncomeHead = (text: string): boolean => /^按收入性质分?[:：]?$/.test(squeeze(text))
export const isSpendingHead = (text: string): boolean => /^按支出性质分?[:：]?$/.test(squeeze(text))

/** Name of a split row; narrow columns lose the end of the longest one. */
export const splitName = (label: string): string =>
  bareName(unheaded(label)).replace(/非税收入拨?$/, '非税收入拨款')
