import { clauseBefore, isPlain } from './clause.ts'
import type { Division } from './division.ts'
import type { Passage } from './passage.ts'

/** 两次活动共签约项目, 支出合计: a total with the name of what it adds up, behind the sign or before it. */
const named = [
  /(?:共|合计|共计|总计|累计)([\u4e00-\u9fff]{2,8})$/,
  /([\u4e00-\u9fff]{2})(?:合计|共计|总计|共)(?:为|达)?$/,
]
/** Names of a year, or of all there is, are no names of an item. */
const nameless = /全[年市县区省州部]|本年|上年|实现|完成|其中|以上|各类|有/
/** Sentences before a total which may hold its items. */
const reach = 6

/**
 * A paragraph that tells item by item the same thing, and at the end what it comes to: 一是…支出 86 万元；二是…支出 58.5
 * 万元；…六个项目支出合计 264.18 万元.
 */
export const sameNamedOf = ({ said }: Passage): readonly Division[] =>
  said.flatMap(({ mentions }, sentence) =>
    mentions.flatMap((total, at): readonly Division[] => {
      const name = isPlain(total) ? nameOf(clauseBefore(total)) : null
      if (name === null) return []
      const before = [
        ...said.slice(Math.max(0, sentence - reach), sentence).flatMap((one) => one.mentions),
        ...mentions.slice(0, at),
      ]
      const from = before.findLastIndex((one) => nameOf(clauseBefore(one)) === name)
      const parts = before
        .slice(from + 1)
        .filter(
          (one) => isPlain(one) && one.figure.unit === total.figure.unit && clauseBefore(one).endsWith(name),
        )
      if (parts.length < 2) return []
      const count = mentions[at - 1]
      const list =
        count?.family === 'count' && Number(count.figure.value) === parts.length ? 'whole' : 'likely'
      return [{ total, totals: [], parts, list, instead: [] }]
    }),
  )

function nameOf(clause: string): string | null {
  const name = named.map((words) => words.exec(clause)?.[1]).find((one) => one !== undefined)
  return name === undefined || nameless.test(name) ? null : name
}
