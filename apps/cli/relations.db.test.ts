import {
  commitImport,
  createEvaluation,
  createSet,
  listEvaluations,
  openEvaluation,
  type Person,
  startImport,
} from '@hengjian/office'
import {
  finalAccountsWorkbook,
  inventedCentre,
  publishedAccounts2022,
  publishedAccounts2023,
  publishedCentre,
} from '@hengjian/samples'
import { writeWorkbook } from '@hengjian/workbook'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type DemoHouse, openDemoHouse } from './testing/openDemoHouse.ts'

/** A county of the demo that has nothing of its own yet. */
const emptyUnit = 13
const year = 2023

const clerkOf = (organisation: number): Person => ({
  account: 'walker',
  displayName: '核对',
  organisation,
  roles: ['clerk'],
  requestId: 'walk',
})

let demo: DemoHouse
beforeAll(async () => {
  demo = await openDemoHouse()
}, 120_000)
afterAll(() => demo.close())

/** The relations of a unit by how they stand. */
async function relationsOf(org: number) {
  const clerk = clerkOf(org)
  const forms = await listEvaluations(demo.house, clerk, org, year)
  const form = forms.find(({ report }) => report === 'baseData')
  const { relations } = await openEvaluation(demo.house, clerk, form?.id ?? '')
  const those = (outcome: string) =>
    relations.filter((one) => one.outcome === outcome).map(({ id, message }) => ({ id, message }))
  return { gaps: [...those('gap'), ...those('tail')], holding: those('holds').map(({ id }) => id), relations }
}

it('the published unit: what its tables state fits together, the rest names what is missing', async () => {
  const { gaps, holding, relations } = await relationsOf(publishedCentre)
  expect(gaps).toEqual([])
  expect(holding).toEqual(['I01', 'I06', 'I10', 'I14', 'I15', 'I15b'])
  const open = relations.filter(({ outcome }) => outcome === 'cannotTell')
  expect(open.filter(({ message }) => !/年度|没有登记/.test(message))).toEqual([])
})

it('the invented unit: its ledgers fit together', async () => {
  await createSet(demo.house, clerkOf(inventedCentre), inventedCentre, year)
  const { gaps, holding } = await relationsOf(inventedCentre)
  expect(gaps).toEqual([])
  expect(holding).toEqual('I01 I02 I03 I03b I04 I05 I06 I12 I14 I15 I15b I15c I16 I17'.split(' '))
})

it('final accounts alone decide relations that published tables leave open', async () => {
  const clerk = clerkOf(emptyUnit)
  for (const accounts of [publishedAccounts2022, publishedAccounts2023]) {
    const bytes = await writeWorkbook(finalAccountsWorkbook(accounts))
    const { id } = await startImport(demo.house, clerk, 'statedTotals', emptyUnit, {
      name: '决算报表.xlsx',
      bytes,
    })
    await commitImport(demo.house, clerk, id, { cells: {}, notDuplicates: [] })
  }
  await createEvaluation(demo.house, clerk, { org: emptyUnit, year, report: 'baseData', subject: null })
  const { gaps, holding } = await relationsOf(emptyUnit)
  expect(gaps).toEqual([])
  expect(holding).toEqual('I01 I02 I03b I04 I05 I06 I12 I16 I17 I18'.split(' '))
})
