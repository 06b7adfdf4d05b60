import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadRules } from '@hengjian/catalogue/rules'
import { describe, expect, it } from 'vitest'
import { recordsOf } from '../testing/corpus/byRule.ts'
import { corpusLayouts } from '../testing/corpus/lay/layouts.ts'
import { loadCorpus } from '../testing/corpus/oracle.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const shelf = await loadRules(root)
const corpus = loadCorpus()
/** Files that know their own cells: what a rule says there is its own doing and not that of a broken line. */
const layouts = ['DOCX', 'XLSX'].flatMap((name) => corpusLayouts[name] ?? [])
/** Fewer reports say little about a rule. */
const fewest = 12

const records = await recordsOf(corpus, layouts, shelf)
const rules = [...shelf.rules.values()].toSorted((one, other) =>
  one.id.localeCompare(other.id, 'en', { numeric: true }),
)
const recordOf = (id: string) => records.get(id) ?? { hits: 0, unfounded: [], asked: 0 }

describe('false alarms of the rules, counted on reports by many hands', () => {
  it('are printed for every rule', () => {
    const lines = rules.map(({ id, status }) => {
      const { hits, unfounded, asked } = recordOf(id)
      return [
        `  ${id.padEnd(4)} ${status.padEnd(6)} found ${hits}, unfounded ${unfounded.length}, notices ${asked}`,
        ...unfounded.map(({ severity, message }) => `         FALSE ${severity}: ${message}`),
      ].join('\n')
    })
    process.stdout.write(`\n${corpus.length} reports, as DOCX and as XLSX\n${lines.join('\n')}\n`)
    expect(layouts).toHaveLength(2)
    expect(corpus.length).toBeGreaterThanOrEqual(fewest)
    expect(Math.max(...rules.map(({ id }) => recordOf(id).hits))).toBeGreaterThan(0)
  })

  const stable = rules.filter(({ status }) => status === 'stable')

  it.each(stable)('$id is stable: it finds something, and nothing where everything holds', ({ id }) => {
    const { hits, unfounded } = recordOf(id)
    expect(unfounded.map(({ message }) => message)).toEqual([])
    expect(hits).toBeGreaterThan(0)
  })

  it.each(stable)('$id says in its read-me on how many reports it was counted', ({ name }) => {
    const page = readFileSync(join(root, 'rules', name, 'README.md'), 'utf8')
    const [, reports] = /^## 核对记录\n\n20\d\d年\d+月\d+日，独立编写的(\d+)份报告/m.exec(page) ?? []
    expect(Number(reports)).toBeGreaterThanOrEqual(fewest)
  })
})
