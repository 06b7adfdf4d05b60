import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { loadCatalogue } from '@hengjian/catalogue'
import { answerOf, caseParents, readCases, rowsReader } from '@hengjian/metric/testing'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('.', import.meta.url))
const { ledgers, metrics } = await loadCatalogue(root)

describe.each([...metrics.values()].map((metric) => [metric.title, metric] as const))('%s', (_, metric) => {
  it('answers every hand-counted case', async () => {
    const text = await readFile(`${root}metrics/${metric.name}/cases.csv`, 'utf8')
    const { rows, cases } = readCases(text, metric, ledgers)
    const reader = rowsReader(ledgers, rows, caseParents)
    const answers = await Promise.all(
      cases.map(async ({ says, question }) => [says, await answerOf(metric, question, reader)]),
    )
    expect(cases.length).toBeGreaterThan(0)
    expect(answers).toEqual(cases.map(({ says, expected }) => [says, expected]))
  })
})
