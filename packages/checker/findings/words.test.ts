import { expect, it } from 'vitest'
import { judge } from '../relations/judge.ts'
import type { RestateRelation } from '../relations/relation.ts'
import { term } from '../testing/term.ts'
import { sentenceOf } from './words.ts'

const said = (one: readonly [string, string], other: readonly [string, string]): string => {
  const relation: RestateRelation = { kind: 'restate', one: term(...one), other: term(...other) }
  const verdict = judge(relation)
  if (verdict.kind === 'cannotTell') throw new Error(verdict.reason)
  return sentenceOf(relation, verdict, {}, undefined, {})
}
const units = /两数恰好相差(一万倍|一亿倍)，请先核对单位/

it('the same digits under two units are said to be a slip of the unit, both as they stand', () => {
  const sentence = said(['2.6', '元'], ['2.6', '万元'])
  expect(units.exec(sentence)?.[1]).toBe('一万倍')
  expect(sentence).toMatch(/所填 2\.6 元，.*所填 2\.6 万元/)
  expect(units.exec(said(['126.4', '亿元'], ['126.4', '元']))?.[1]).toBe('一亿倍')
  expect(units.exec(said(['1264000', '万元'], ['126.4', '万元']))?.[1]).toBe('一万倍')
})

it('nearly so, by other powers of ten, or beside nothing, it is only said to differ', () => {
  for (const other of ['2.7', '26', '2600', '0'] as const)
    expect(said(['2.6', other === '2.7' ? '元' : '万元'], [other, '万元'])).not.toMatch(units)
})
