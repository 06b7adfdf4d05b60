import { expect, it } from 'vitest'
import { abandonGate, isGateClosed, openGate, subscribeToGate, waitForLogin } from './loginGate.ts'

it('holds requests until somebody has logged in, then lets all of them go on', async () => {
  const seen: boolean[] = []
  const stop = subscribeToGate(() => seen.push(isGateClosed()))
  const both = Promise.all([waitForLogin(), waitForLogin()])
  expect(isGateClosed()).toBe(true)
  openGate()
  await expect(both).resolves.toEqual([undefined, undefined])
  expect(isGateClosed()).toBe(false)
  expect(seen).toEqual([true, true, false])
  stop()
})

it('ends them when the person leaves', async () => {
  const one = waitForLogin()
  abandonGate()
  await expect(one).rejects.toThrow('登录已结束。')
  expect(isGateClosed()).toBe(false)
})
