import type { BaseColumn, FormCell } from '../form.ts'
import { bareName, squeeze } from '../words/squeeze.ts'

export const isStaffHead = (text: string): boolean => /^财政供养人员(?:情况)?$/.test(squeeze(text))
export const isMoneyHead = (text: string): boolean =>
  /^经费控制情况(?:[（(][^（()）]*[)）])?$/.test(squeeze(text))
export const isBuildingHead = (text: string): boolean => squeeze(text).startsWith('楼堂馆所')
export const isThriftHead = (text: string): boolean => squeeze(text).startsWith('厉行节约')

const staffHeads: readonly (readonly [RegExp, 'posts' | 'inPost' | 'staffRate'])[] = [
  [/^编制(?:人)?数$/, 'posts'],
  [/^(?:20\d{2}年)?(?:年末|年底)?(?:实际|实有)?在职(?:人员|人)?数?$/, 'inPost'],
  [/^(?:在职人员)?控制率$/, 'staffRate'],
]

export const staffRole = (text: string): 'posts' | 'inPost' | 'staffRate' | null =>
  staffHeads.find(([pattern]) => pattern.test(squeeze(text)))?.[1] ?? null

const column =
  /^(?:(20\d{2})年度?|上年度?|本年度?|当年)?.*?(预算|决算|执行|支出)数?(?:[（(][^（()）]*[)）])?$/

/** A head such as 2022年决算数; null for other words. */
export function baseColumn(head: FormCell): BaseColumn | null {
  const [, year, stage] = column.exec(squeeze(head.text)) ?? []
  if (stage === undefined) return null
  return {
    head,
    year: year === undefined ? null : Number(year),
    stage: stage === '预算' ? 'budget' : 'executed',
  }
}

export const groupNames =
  /^(?:“?三公”?经费|项目支出|公用经费|政府采购(?:金额)?|部门基本支出.*|基本支出|其他经费)$/

/**
 * Depth of a row by its label and the row above: groups 0, `1、` below them 1, 其中 and what follows it one deeper
 * than the row that it divides; a row without a mark below `3、…（一个专项一行）` is one of its parts.
 */
export function depthOf(
  label: string,
  above: { readonly label: string; readonly depth: number } | null,
): number {
  const words = squeeze(label)
  if (/^(?:\d+[、.．]|[（(]\d+[)）])/.test(words) && !/^20\d{2}/.test(words)) return 1
  if (groupNames.test(bareName(words)) || above === null)
    return words.startsWith('其中') && above ? above.depth + 1 : 0
  if (words.startsWith('其中')) return above.depth + 1
  return /^\d+[、.．]/.test(squeeze(above.label)) ? above.depth + 1 : above.depth
}
