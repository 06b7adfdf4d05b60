import type { FundRow } from '../form.ts'
import { bareName, squeeze } from './squeeze.ts'

const sources: readonly (readonly [RegExp, FundRow['kind']])[] = [
  [/^(?:年度|项目)?资金总额$|^资金总?额$|^年度资金总额$|^(?:合计|总计)$/, 'total'],
  [
    /^(?:当年|本年)?(?:一般公共预算)?财政(?:拨款|资金)$|^(?:中央|省级|市级|县级|地方)(?:财政)?(?:补助|资金|拨款)$/,
    'appropriation',
  ],
  [/^上年结转(?:结余)?(?:资金|金额)?$/, 'carriedOver'],
  [/^(?:其[他它]|单位)资金$|^自[筹有]资金$/, 'other'],
]

/** What a row of the fund block is about, by its label; null for words that are no label of it. */
export const fundKind = (text: string): FundRow['kind'] | null =>
  sources.find(([pattern]) => pattern.test(bareName(text)))?.[1] ?? null

const income =
  /^(?:一般公共预算(?:拨款|资金)?|政府性基金(?:拨款|预算(?:拨款)?)?|国有资本经营预算(?:拨款)?|纳入专户管理的非税收入(?:拨款?)?|社会保险基金(?:拨款)?|其[他它]资金)$/
const spending = /^(?:基本支出|项目支出)$/

/** Side of the department form's split that a label belongs to: money by where it comes from, or by what it is for. */
export const splitSide = (text: string): 'income' | 'spending' | null => {
  const name = bareName(text)
  if (spending.test(name)) return 'spending'
  return income.test(name) ? 'income' : null
}

export const isIncomeHead = (text: string): boolean => /^按收入性质分?[:：]?$/.test(squeeze(text))
export const isSpendingHead = (text: string): boolean => /^按支出性质分?[:：]?$/.test(squeeze(text))

/** Name of a split row; narrow columns lose the end of the longest one. */
export const splitName = (label: string): string => bareName(label).replace(/非税收入拨?$/, '非税收入拨款')
