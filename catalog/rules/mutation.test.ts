import { fileURLToPath } from 'node:url'
import { loadRules } from '@hengjian/catalogue/rules'
import { check, understand } from '@hengjian/checker'
import { randomFrom } from '@hengjian/samples'
import { describe, expect, it } from 'vitest'
import { laid, layouts } from '../testing/mutation/laid.ts'
import { mutate } from '../testing/mutation/mutate.ts'
import type { Outcome } from '../testing/mutation/subject.ts'
import { talliedBy, tallyLine } from '../testing/mutation/tallied.ts'

const shelf = await loadRules(fileURLToPath(new URL('..', import.meta.url)))
const asked = { rules: [...shelf.rules.values()], parameters: shelf.parameters, measures: shelf.measures }

const inWords = ({ relation }: Outcome): boolean => relation.kind.endsWith('in words')

/** Share of changed numbers of forms that is found at its place: floors. `npm run bench check` measures the long run. */
const floors: Readonly<Record<string, number>> = {
  'text, tabs': 0.95,
  'text, broken lines': 0.95,
  'text, one cell a line': 0.95,
  'text, Markdown': 0.95,
  DOCX: 0.95,
  XLSX: 0.95,
}

describe('an invented report that fits in every number', () => {
  it.each(Object.keys(layouts))(
    '%s: a changed number is found where it stands',
    async (layout) => {
      const outcomes: Outcome[] = []
      for (const seed of [11, 12])
        outcomes.push(...(await mutate(laid(seed, layout), asked, randomFrom(seed), 24)))
      const tallies = talliedBy(outcomes, ({ relation }) => relation.kind)
      process.stdout.write(`${layout}\n${tallies.map(tallyLine).join('\n')}\n`)
      const ofForms = outcomes.filter((one) => !inWords(one))
      const found = ofForms.filter((one) => one.found === 'first' || one.found === 'amongOthers')
      expect(found.length / ofForms.length).toBeGreaterThanOrEqual(floors[layout] ?? 1)
    },
    120_000,
  )

  it.each(Object.keys(layouts))('%s: is left alone as it is', async (layout) => {
    for (const seed of [1, 2, 3]) {
      const file = understand('演示.txt', await laid(seed, layout).read(null), shelf.measures)
      const { findings } = check(file, asked.rules, asked.parameters)
      const heavy = findings.filter(({ severity }) => severity === 'error' || severity === 'warning')
      expect(heavy.map(({ rule, message }) => `${rule} ${message}`)).toEqual([])
    }
  })
})
