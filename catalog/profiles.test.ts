import { fileURLToPath } from 'node:url'
import { loadRules } from '@hengjian/catalogue/rules'
import { expect, it } from 'vitest'

const { rules, profiles } = await loadRules(fileURLToPath(new URL('.', import.meta.url)))

it('profiles leave out rules that exist, and no two have one title', () => {
  const all = [...profiles.values()]
  const ids = new Set([...rules.values()].map(({ id }) => id))
  expect(all.length).toBeGreaterThan(1)
  expect(all.flatMap(({ without }) => without).filter((id) => !ids.has(id))).toEqual([])
  expect(new Set(all.map(({ title }) => title)).size).toBe(all.length)
})
