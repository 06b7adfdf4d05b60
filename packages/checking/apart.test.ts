import { expect, it } from 'vitest'
import { apart } from './apart.ts'

const script = new URL('./testing/echoWorker.ts', import.meta.url)
const asked = (order: 'answer' | 'fall' | 'leave') => apart<number | null>(script, order, null)

it('gives the next order to the thread that answered', async () => {
  const first = await asked('answer')
  expect(first).toBeGreaterThan(0)
  expect(await asked('answer')).toBe(first)
})

it('works orders that come together in threads of their own, and keeps one of them', async () => {
  const both = await Promise.all([asked('answer'), asked('answer')])
  expect(new Set(both).size).toBe(2)
  expect(both).toContain(await asked('answer'))
})

it('gives up an order that brings its thread down, and answers the next in another', async () => {
  const before = await asked('answer')
  for (const order of ['fall', 'leave'] as const) {
    expect(await asked(order)).toBeNull()
    const next = await asked('answer')
    expect(next).toBeGreaterThan(before ?? 0)
  }
})
