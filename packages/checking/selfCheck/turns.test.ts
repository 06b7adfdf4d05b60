import { expect, it } from 'vitest'
import { TooBusy, turns } from './turns.ts'

it('lets as many work at once as it says, the others in their order, and refuses the rest', async () => {
  const inTurn = turns(2, 2)
  const begun: number[] = []
  const ends: (() => void)[] = []
  const work = (at: number) =>
    inTurn(() => {
      begun.push(at)
      return new Promise<number>((resolve) => ends.push(() => resolve(at)))
    })
  const all = [1, 2, 3, 4].map(work)
  await expect(work(5)).rejects.toThrow(TooBusy)
  expect(begun).toEqual([1, 2])
  ends[1]?.()
  await all[1]
  expect(begun).toEqual([1, 2, 3])
  for (const at of [0, 2]) ends[at]?.()
  await Promise.all([all[0], all[2]])
  ends[3]?.()
  expect(await Promise.all(all)).toEqual([1, 2, 3, 4])
})

it('hands the turn on where work fails', async () => {
  const inTurn = turns(1, 1)
  await expect(inTurn(() => Promise.reject(new Error('failed')))).rejects.toThrow('failed')
  expect(await inTurn(() => Promise.resolve('done'))).toBe('done')
})
