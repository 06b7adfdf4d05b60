import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { loadCatalogue } from '@hengjian/catalogue'
import { type Field, fieldsOf, type Ledger, type Row } from '@hengjian/ledger'
import type { Metric } from '@hengjian/metric'
import { answerOf, caseOrganisations, type LedgerRow, readCases } from '@hengjian/metric/testing'
import { inOffice, type Office, organisations, writeRows } from '@hengjian/store'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ledgerNamed } from '../house.ts'
import { openTestHouse, type TestHouse } from '../testing/openTestHouse.ts'
import { readerOf } from './input.ts'

/** The hand-counted cases of every metric, asked of PostgreSQL through the reader that evaluations use. */
const catalogue = fileURLToPath(new URL('../../../catalog/', import.meta.url))
const { metrics, ledgers } = await loadCatalogue(catalogue)

let test: TestHouse
const { 本单位: unit, 下属单位: below, 外单位: foreign } = caseOrganisations
const office: Office = {
  tenant: 1,
  account: 'cases',
  accountName: '算例',
  accountOrg: unit,
  scope: [unit, below, foreign],
  requestId: 'cases',
}

beforeAll(async () => {
  test = await openTestHouse()
  const standing = await test.house.organisations()
  const missing = [
    { number: foreign, parent: 1, name: '外单位' },
    { number: below, parent: unit, name: '下属单位' },
  ].filter(({ number }) => !standing.byNumber.has(number))
  await inOffice(test.house.app, { ...office, scope: [1, ...office.scope] }, (tx) =>
    writeRows(
      tx,
      office,
      organisations,
      missing.map((one) => ({
        verb: 'create' as const,
        org: one.number,
        fields: { ...one, level: '单位', supervisingDept: null, demo: true },
      })),
      { reason: '算例' },
    ),
  )
  test.house.forgetOrganisations()
})
afterAll(() => test.close())

class Undo extends Error {}

/** Projects that the rows name and the case does not give, so that the store takes the rows; of a year nobody asks. */
function namedProjects(rows: readonly LedgerRow[]): readonly LedgerRow[] {
  const given = new Set(rows.map(({ record }) => record.id))
  const named = new Map<string, number>()
  for (const { ledger, record } of rows)
    for (const [name, field] of fieldsOf(ledgerNamed(test.house, ledger))) {
      const id = record.fields[name]
      if (field.kind === 'ref' && typeof id === 'string' && !given.has(id)) named.set(id, record.org)
    }
  return [...named].map(([id, org]) => ({
    ledger: 'budgetProjects',
    record: {
      id,
      org,
      version: 1,
      state: 'registered',
      fields: {
        year: 1999,
        name: id,
        code: null,
        category: '业务工作经费',
        supervisingDept: '演示局',
        purpose: null,
      },
    },
  }))
}

/** Answers the questions of one metric over its rows, in a transaction that is taken back. */
async function answersOf(metric: Metric): Promise<{ readonly asked: unknown; readonly expected: unknown }> {
  const { rows, cases } = readCases(
    await readFile(`${catalogue}metrics/${metric.name}/cases.csv`, 'utf8'),
    metric,
    ledgers,
  )
  const answers: (readonly [string, string])[] = []
  await inOffice(test.house.app, office, async (tx) => {
    const all = [...namedProjects(rows), ...rows]
    const named = new Set(all.map(({ ledger }) => ledger))
    const inOrder = [...named].sort((a, b) => Number(b === 'budgetProjects') - Number(a === 'budgetProjects'))
    for (const name of inOrder) {
      const ledger = ledgerNamed(test.house, name)
      const intents = all
        .filter((row) => row.ledger === name)
        .map(({ record: { id, org, state, fields } }, occurrence) => ({
          verb: 'create' as const,
          id,
          org,
          state,
          // Rows of a case may be alike in their key: only what they add up to is in question.
          occurrence,
          fields: complete(ledger, fields),
        }))
      await writeRows(tx, office, ledger, intents, { reason: '算例' })
    }
    const reader = await readerOf(test.house, tx, office, null)
    for (const { says, question } of cases) answers.push([says, await answerOf(metric, question, reader)])
    throw new Undo()
  }).catch((error: unknown) => {
    if (!(error instanceof Undo)) throw error
  })
  return { asked: answers, expected: cases.map(({ says, expected }) => [says, expected]) }
}

/** A row as the ledger wants it; cells that a case leaves out because nothing hangs on them are filled. */
const complete = (ledger: Ledger, fields: Row): Row =>
  Object.fromEntries(fieldsOf(ledger).map(([name, field]) => [name, fields[name] ?? standIn(field)] as const))

function standIn({ kind, optional }: Field): Row[string] {
  if (kind === 'evidence') return []
  if (kind === 'flag') return false
  if (optional) return null
  return kind === 'date' ? '2000-01-01' : '算例'
}

describe.each([...metrics.values()].map((metric) => [metric.title, metric] as const))('%s', (_, metric) => {
  it('answers every hand-counted case from the database', async () => {
    const { asked, expected } = await answersOf(metric)
    expect(asked).toEqual(expected)
  })
})
