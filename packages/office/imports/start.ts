import { isDeepStrictEqual } from 'node:util'
import {
  type Ledger,
  type Mapping,
  type OfficialReading,
  type ProposedMapping,
  proposeMapping,
  type SourceSheet,
} from '@hengjian/ledger'
import { inOffice, type Office } from '@hengjian/store'
import { OfficeError } from '../errors.ts'
import { type House, ledgerNamed } from '../house.ts'
import { mustBeInScope, mustWrite, officeOf, type Person } from '../person.ts'
import { officialNotes } from './official.ts'
import { type ReadSource, readSource } from './read.ts'
import { bestSheet, type Brought, otherSheets } from './source.ts'
import { broughtBy, pastedName, readImport, storeImport } from './stored.ts'

/** Rows shown under the header so that a person recognises the columns. */
const sampleRows = 5

/** Takes a file or a paste, proposes a mapping (or the one remembered for these headers), writes nothing. */
export async function startImport(
  house: House,
  person: Person,
  ledgerName: string,
  org: number,
  brought: Brought,
) {
  const ledger = ledgerNamed(house, ledgerName)
  mustWrite(person, ledger)
  const office = await officeOf(house, person)
  mustBeInScope(office, org)
  const { sheets, official } = await readSource(house, ledger, brought)
  const { sheet, proposed } = bestSheet(ledger, sheets)
  const remembered = await rememberedMapping(house, office, org, ledgerName, proposed.signature)
  const mapping: Mapping = remembered
    ? { ...remembered, sheet: sheet.name, headerRow: proposed.headerRow }
    : mappingOnly(proposed)
  const id = await storeImport(house, office, org, ledgerName, brought, mapping)
  const source = 'text' in brought ? pastedName : brought.name
  const reading = await officialOf(house, official, sheet, org)
  return describe(ledger, {
    id,
    source,
    sheets,
    sheet,
    proposed,
    mapping,
    remembered: remembered !== null,
    reading,
  })
}

/** The state of a started import, for a page that is opened again. */
export async function openImport(house: House, person: Person, id: string) {
  const office = await officeOf(house, person)
  const stored = await readImport(house, office, id)
  const { source, mapping } = stored
  const ledger = ledgerNamed(house, stored.ledger)
  const { sheets, official } = await readSource(house, ledger, await broughtBy(house, stored))
  const sheet = sheetNamed(sheets, mapping.sheet)
  const proposed = proposeMapping(ledger, sheet, mapping.headerRow)
  const before = await rememberedMapping(house, office, stored.org, stored.ledger, proposed.signature)
  const remembered = before !== null && isDeepStrictEqual(before.columns, mapping.columns)
  const reading = await officialOf(house, official, sheet, stored.org)
  const done = stored.change !== null && stored.reversed === null
  return describe(ledger, { id, source, sheets, sheet, proposed, mapping, remembered, reading, done })
}

/**
 * Sets the mapping that the person corrected, and remembers it for these headers. Another sheet or
 * another header row is read anew: its columns are others.
 */
export async function mapImport(house: House, person: Person, id: string, mapping: Mapping) {
  const office = await officeOf(house, person)
  const stored = await readImport(house, office, id)
  const ledger = ledgerNamed(house, stored.ledger)
  const { sheets, official } = await readSource(house, ledger, await broughtBy(house, stored))
  const sheet = sheetNamed(sheets, mapping.sheet)
  const otherSheet = mapping.sheet !== stored.mapping.sheet
  const proposed = proposeMapping(ledger, sheet, otherSheet ? undefined : mapping.headerRow)
  const isAnew = otherSheet || mapping.headerRow !== stored.mapping.headerRow
  const taken = isAnew ? mappingOnly(proposed) : mapping
  await inOffice(house.app, office, async (tx) => {
    await tx
      .updateTable('app.imports')
      .set({ mapping: JSON.stringify(taken) })
      .where('tenant', '=', office.tenant)
      .where('id', '=', id)
      .execute()
    if (isAnew) return
    await tx
      .insertInto('app.remembered_mappings')
      .values({
        tenant: office.tenant,
        org: stored.org,
        ledger: stored.ledger,
        signature: proposed.signature,
        mapping: JSON.stringify(taken),
      })
      .onConflict((conflict) =>
        conflict
          .columns(['tenant', 'org', 'ledger', 'signature'])
          .doUpdateSet({ mapping: JSON.stringify(taken) }),
      )
      .execute()
  })
  return describe(ledger, {
    id,
    source: stored.source,
    sheets,
    sheet,
    proposed,
    mapping: taken,
    remembered: false,
    reading: await officialOf(house, official, sheet, stored.org),
  })
}

/** What was understood of official forms, with what a person has to be told of it. */
async function officialOf(
  house: House,
  official: ReadSource['official'],
  { name }: SourceSheet,
  org: number,
) {
  const reading = official.get(name)
  if (!reading) return null
  const organisation = (await house.organisations()).byNumber.get(org)?.name
  return { reading, notes: officialNotes(reading, organisation) }
}

export function sheetNamed(sheets: readonly SourceSheet[], name: string): SourceSheet {
  const sheet = sheets.find((one) => one.name === name)
  if (!sheet) throw new OfficeError('SHEET_UNKNOWN', `文件里没有名为“${name}”的工作表，请重新选择。`)
  return sheet
}

const mappingOnly = ({ sheet, headerRow, moneyUnits, columns }: ProposedMapping): Mapping => ({
  sheet,
  headerRow,
  moneyUnits,
  columns,
})

async function rememberedMapping(
  house: House,
  office: Office,
  org: number,
  ledger: string,
  signature: string,
): Promise<Mapping | null> {
  const found = await inOffice(house.app, office, (tx) =>
    tx
      .selectFrom('app.remembered_mappings')
      .select('mapping')
      .where('tenant', '=', office.tenant)
      .where('org', '=', org)
      .where('ledger', '=', ledger)
      .where('signature', '=', signature)
      .executeTakeFirst(),
  )
  return found ? (JSON.parse(found.mapping) as Mapping) : null
}

type Started = {
  readonly id: string
  readonly source: string
  readonly sheets: readonly SourceSheet[]
  readonly sheet: SourceSheet
  readonly proposed: ProposedMapping
  readonly mapping: Mapping
  readonly remembered: boolean
  readonly done?: boolean
  readonly reading: { readonly reading: OfficialReading; readonly notes: readonly string[] } | null
}

function describe(ledger: Ledger, started: Started) {
  const { id, source, sheets, sheet, proposed, mapping, remembered, reading, done = false } = started
  return {
    id,
    source,
    sheets: sheets.map(({ name, rows, hidden }) => ({ name, rows: rows.length, hidden })),
    headers: proposed.headers,
    sample: sheet.rows
      .filter(({ number }) => number > mapping.headerRow)
      .slice(0, sampleRows)
      .map(({ cells }) => Object.fromEntries(cells)),
    mapping,
    remembered,
    /** The rows stand in the ledger. */
    done,
    notes: reading ? [...reading.notes] : [...proposed.notes, ...otherSheets(ledger, sheets, sheet)],
    /** The forms of an official workbook, in the order of the file; null for a table of rows. */
    official: reading && {
      unitName: reading.reading.unitName,
      year: reading.reading.year,
      figures: reading.reading.rows.length,
      forms: reading.reading.sheets.map(({ name, form, title, read }) => ({ name, form, title, read })),
    },
  }
}
