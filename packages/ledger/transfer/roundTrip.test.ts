import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Day, Decimal, money, type Money } from '@hengjian/values'
import type { Row } from '../ledger.ts'
import { dryRun, type Existing } from './dryRun.ts'
import { type ExportCell, exportPlanOf } from './exportPlan.ts'
import { proposeMapping } from './mapping.ts'
import { keyOfRow } from './rowKey.ts'
import { templateOf } from './template.ts'
import { captions, codes, everyKind, lookupsWith, sheetOf } from './testing/payments.ts'

const captionOf = (_: string, id: string) =>
  [...captions].find(([, ids]) => ids.length === 1 && ids[0] === id)?.[0]
const plan = exportPlanOf(everyKind, codes, captionOf)
const none = { cells: {}, confirmed: new Set<number>() }

const written = (cell: ExportCell): string => cell.text ?? cell.number ?? cell.date ?? ''
const exported = (row: Row): readonly string[] =>
  plan.rowOf({ fields: row, state: 'registered' }).map(written)

const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10) as Day)
const row: fc.Arbitrary<Row> = fc.record({
  year: fc.integer({ min: 1990, max: 2100 }),
  name: fc.string({
    unit: fc.constantFrom(...'镕喆堃（）“”，。０3aA-=+年元合计'),
    minLength: 1,
    maxLength: 20,
  }),
  kind: fc.constantFrom('走访', '接待（来访）'),
  economicClass: fc.constantFrom('30201', '30211', '30212'),
  amount: fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }).map((fen): Money => money(fen)),
  area: fc.option(
    fc.integer({ min: -(10 ** 9), max: 10 ** 9 }).map((count) => new Decimal(count).div(10_000)),
  ),
  guests: fc.nat(2_147_483_647),
  heldOn: day,
  major: fc.boolean(),
  project: fc.constantFrom('p1', null),
  proof: fc.constant([]),
})
const rows = fc.uniqueArray(row, {
  selector: ({ name }) => name,
  minLength: 1,
  maxLength: 8,
})

describe('rows of a ledger', () => {
  it('come back the same from an export, and from a template that was filled in', async () => {
    const filled = templateOf(everyKind, codes, () => [...captions.keys()]).columns.map(
      ({ header }) => header,
    )
    const heads = [plan.columns.map(({ header }) => header), filled]
    await fc.assert(
      fc.asyncProperty(rows, fc.constantFrom(...heads), async (given, header) => {
        const sheet = sheetOf([header, ...given.map((one) => exported(one).slice(0, header.length))])
        const result = await dryRun(everyKind, sheet, proposeMapping(everyKind, sheet), lookupsWith(), none)
        expect(result.rows.map(({ fields }) => fields)).toEqual(given)
        expect(result.ready).toBe(true)
      }),
    )
  })

  it('brought twice make nothing new', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 8 }), async (given) => {
        const sheet = sheetOf([plan.columns.map(({ header }) => header), ...given.map(exported)])
        const mapping = proposeMapping(everyKind, sheet)
        const everyRow = new Set(sheet.rows.map(({ number }) => number))
        const first = await dryRun(everyKind, sheet, mapping, lookupsWith(), {
          cells: {},
          confirmed: everyRow,
        })
        const standing = new Map<string, Existing[]>()
        for (const { fields, occurrence, row: number } of first.rows) {
          const key = keyOfRow(everyKind, fields ?? {})
          const one = { id: `id${number}`, version: 1, occurrence, fields: fields ?? {}, open: true }
          standing.set(key, [...(standing.get(key) ?? []), one])
        }
        const again = await dryRun(everyKind, sheet, mapping, lookupsWith(standing), none)
        expect(again.counts).toEqual({ create: 0, change: 0, skip: given.length, error: 0, confirm: 0 })
        expect(again.ready).toBe(true)
      }),
    )
  })
})
