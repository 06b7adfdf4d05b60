import { clean } from '../../cells/clean.ts'
import type { Names } from './formLayout.ts'

/** 一、 （一） 1. （1） 其中： 减： – what stands before a label and is no part of it. */
const before =
  /^(?:其中:|减:|加:|[一二三四五六七八九十]{1,3}、|\((?:[一二三四五六七八九十]{1,3}|\d{1,2})\)|\d{1,2}[.、])/
/** （辆） （台、套） （元）: the measure behind a label. Brackets inside a name, as in 出国（境）费, stay. */
const behind = /\((?:单位:)?(?:[个辆人次批户元]|万元|人次|批次|台,套|台、套|台\(套\))\)$/
const quotes = /["“”'‘’「」]/g

/** A label as it compares: half-width, without spaces, quotation marks, ordinals and measure. */
export function wordsOf(text: string): string {
  let words = clean(text).replaceAll(/\s/g, '').replaceAll(quotes, '')
  for (let shorter = words.replace(before, ''); shorter !== words; shorter = words.replace(before, ''))
    words = shorter
  return words.replace(behind, '').replace(/:$/, '')
}

/** Names as they compare; a layout is asked for the same ones in every row of every sheet. */
const compared = new WeakMap<Names, ReadonlySet<string>>()

/** Whether a label has one of the names. @param label in the form of `wordsOf` */
export function isNamed(label: string, names: Names): boolean {
  const words = compared.get(names) ?? new Set(names.map(wordsOf))
  compared.set(names, words)
  return words.has(label)
}

/** Whether the words of a header lead to a column: in order, the last one last. */
export function leadsTo(path: readonly string[], wanted: readonly Names[]): boolean {
  const last = wanted.at(-1)
  if (last === undefined || !isNamed(path.at(-1) ?? '', last)) return false
  let next = 0
  for (const words of path) {
    const names = wanted[next]
    if (names !== undefined && isNamed(words, names)) next += 1
  }
  return next >= wanted.length
}

/** The names of a path as a sentence shows them: 商品和服务支出—办公费. */
export const inWords = (path: readonly Names[]): string => path.map(([first = '']) => first).join('—')
