import { expect, it } from 'vitest'
import { drawn, methodWords } from './sampling.ts'

const units = Array.from({ length: 40 }, (_, index) => 100 + index)

it('draws the same units for the same seed, whatever order they come in', () => {
  const first = drawn(units, 5, '2026-03-18 0417')
  expect(first).toHaveLength(5)
  expect(drawn(units.toReversed(), 5, '2026-03-18 0417')).toEqual(first)
  expect(drawn(units, 5, '2026-03-18 0418')).not.toEqual(first)
})

it('draws every unit about as often as any other', () => {
  const times = new Map<number, number>()
  for (let seed = 0; seed < 800; seed += 1)
    for (const unit of drawn(units, 4, String(seed))) times.set(unit, (times.get(unit) ?? 0) + 1)
  // 80 each are expected; a unit that is favoured or left out would be far away.
  expect([...times.values()].every((count) => count > 45 && count < 120)).toBe(true)
  expect(times.size).toBe(units.length)
})

it('says how it was done, so that anybody can do it again', () => {
  expect(methodWords(40, 5, '0417')).toBe(
    '在 40 个单位中随机抽取 5 个：对“0417:单位编号”计算 SHA-256，按结果由小到大排列，取前 5 个。',
  )
})
