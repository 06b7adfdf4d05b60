import { createSet, figureRecords, listEvaluations, openEvaluation, type Person } from '@hengjian/office'
import { inventedCentre, publishedCentre } from '@hengjian/samples'
import type { Explanation } from '@hengjian/metric'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type DemoHouse, openDemoHouse } from './testing/openDemoHouse.ts'

type Opened = Awaited<ReturnType<typeof openEvaluation>>
const year = 2023
const clerkOf = (organisation: number): Person => ({
  account: 'walker',
  displayName: '量测',
  organisation,
  roles: ['clerk'],
  requestId: 'walk',
})

let demo: DemoHouse
beforeAll(async () => {
  demo = await openDemoHouse()
}, 120_000)
afterAll(() => demo.close())

/** Every node of an explanation, the figure itself first. */
const nodesOf = (explanation: Explanation): readonly Explanation[] => [
  explanation,
  ...explanation.inputs.flatMap(nodesOf),
]

/** What keeps a node from being traced: a known number that names neither inputs nor a source, a gap without a sentence. */
function untraced({ title, fact, inputs, source, notes, printed }: Explanation): readonly string[] {
  if (fact.kind !== 'known') return printed.endsWith('。') ? [] : [`${title}: 没有原因`]
  if (inputs.length > 0) return []
  switch (source.kind) {
    case 'records':
      return source.rows > 0 || notes.length > 0 ? [] : [`${title}: 没有记录`]
    case 'total':
      return source.document.trim() === '' ? [`${title}: 没有文件`] : []
    case 'typed':
      return source.rowId === '' ? [`${title}: 没有填报行`] : []
    case 'rule':
      return source.clause === '' ? [`${title}: 没有条款`] : []
    case 'computed':
      return [`${title}: 没有来源`]
  }
}

const isNumber = (text: string): boolean => /^-?[\d,]+(?:\.\d+)?%?$/.test(text.trim())

/** Numbers of a form that do not open although they are no printed label, and keys that open nothing. */
function unopened({ rows, sections, figures }: Opened): readonly string[] {
  const cells = rows
    .flat()
    .filter(({ role, text }) => role !== 'label' && isNumber(text))
    .filter(({ figure }) => figure === undefined)
    .map(({ text }) => text)
  const keys = [
    ...rows.flat().flatMap(({ figure }) => figure ?? []),
    ...sections.flatMap(({ stretches }) => stretches.flatMap(({ figure }) => figure ?? [])),
  ]
  return [...cells, ...keys.filter((key) => figures[key] === undefined)]
}

/** The kind of source that the records of a figure can be listed from; null where a person typed it. */
const listsFrom = (explanation: Explanation): 'records' | 'total' | null => {
  const found = nodesOf(explanation).find(
    ({ inputs, source }) => inputs.length === 0 && (source.kind === 'records' || source.kind === 'total'),
  )
  return found?.source.kind === 'records' && found.source.rows > 0
    ? 'records'
    : found?.source.kind === 'total'
      ? 'total'
      : null
}

describe.each([
  ['the published unit', publishedCentre],
  ['the invented unit', inventedCentre],
] as const)('every figure of %s', (_, org) => {
  it('opens down to records with their rows, to a total with its document, or to who typed it', async () => {
    const clerk = clerkOf(org)
    await createSet(demo.house, clerk, org, year)
    const forms = await listEvaluations(demo.house, clerk, org, year)
    expect(new Set(forms.map(({ report }) => report)).size).toBe(4)
    const walked: string[] = []
    for (const { id, title } of forms) {
      const opened = await openEvaluation(demo.house, clerk, id)
      expect([title, unopened(opened)]).toEqual([title, []])
      for (const [key, explanation] of Object.entries(opened.figures)) {
        walked.push(key)
        expect([title, key, nodesOf(explanation).flatMap(untraced)]).toEqual([title, key, []])
        const from = listsFrom(explanation)
        if (from === null || explanation.fact.kind !== 'known') continue
        const { total, rows } = await figureRecords(demo.house, clerk, id, key)
        expect([title, key, total > 0 && rows.length > 0]).toEqual([title, key, true])
      }
    }
    expect(walked.length).toBeGreaterThan(100)
  }, 120_000)
})
