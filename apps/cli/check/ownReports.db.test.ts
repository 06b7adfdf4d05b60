import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { loadRules, type RuleShelf } from '@hengjian/catalogue/rules'
import { check, type Finding, understand } from '@hengjian/checker'
import {
  createSet,
  documentWriters,
  evaluationFile,
  listEvaluations,
  type Format,
  type Person,
} from '@hengjian/office'
import { readSubmission } from '@hengjian/report/read'
import { inventedCentre, publishedCentre } from '@hengjian/samples'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { programDirectory } from '../place.ts'
import { type DemoHouse, openDemoHouse } from '../testing/openDemoHouse.ts'

let demo: DemoHouse
let shelf: RuleShelf
const writers = documentWriters(null)

beforeAll(async () => {
  demo = await openDemoHouse()
  shelf = await loadRules(join(programDirectory, 'catalog'))
}, 120_000)
afterAll(async () => {
  await writers.close()
  await demo.close()
})

const clerkOf = (organisation: number): Person => ({
  account: 'reader',
  displayName: '量测',
  organisation,
  roles: ['clerk'],
  requestId: 'read',
})

/** What the checker finds in a document as it was written, without places, which every format has of its own. */
async function foundIn(person: Person, id: string, format: Format): Promise<readonly string[]> {
  const { name, bytes } = await evaluationFile(demo.house, writers, person, id, format)
  const reading = await readSubmission(bytes instanceof Uint8Array ? bytes : await buffer(bytes))
  const file = understand(name, reading, shelf.measures)
  const said = ({ rule, severity, message }: Finding): string => `${severity} ${rule} ${message}`
  return check(file, [...shelf.rules.values()], shelf.parameters)
    .findings.map(said)
    .toSorted()
}

describe('what Hengjian writes, read back from its files', () => {
  it('says the same in every format, and of a unit without published figures nothing that does not fit', async () => {
    const wrong: string[] = []
    let read = 0
    for (const organisation of [publishedCentre, inventedCentre]) {
      const person = clerkOf(organisation)
      await createSet(demo.house, person, organisation, 2023)
      for (const { id, title } of await listEvaluations(demo.house, person, organisation, 2023)) {
        const docx = await foundIn(person, id, 'docx')
        for (const format of ['xlsx', 'pdf'] as const)
          expect([title, format, await foundIn(person, id, format)]).toEqual([title, format, docx])
        if (organisation === inventedCentre) wrong.push(...docx.filter((one) => one.startsWith('error')))
        read += 1
      }
    }
    expect(wrong).toEqual([])
    expect(read).toBeGreaterThan(7)
  }, 120_000)
})
