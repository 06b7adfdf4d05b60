import type { Ledger, OfficialReading, SourceSheet } from '@hengjian/ledger'
import type { House } from '../house.ts'
import { officialSheets, takesOfficialForms } from './official.ts'
import { sheetsRead } from './lastRead.ts'
import type { Brought } from './source.ts'

/** What was brought, as the import of one ledger sees it. */
export type ReadSource = {
  readonly sheets: readonly SourceSheet[]
  /** For a workbook of official forms: what was understood, by the name of the sheet made of it. */
  readonly official: ReadonlyMap<string, OfficialReading>
}

/**
 * Reads a file or a paste for a ledger: its own sheets, or, for the ledger of stated totals and a workbook of
 * official forms, a sheet of the figures that the forms state.
 * @throws WorkbookError with the sentence for what cannot be read
 */
export async function readSource(house: House, ledger: Ledger, brought: Brought): Promise<ReadSource> {
  const sheets = await sheetsRead(house, brought)
  const official = takesOfficialForms(ledger) ? officialSheets(house, sheets) : []
  if (official.length === 0) return { sheets, official: new Map() }
  return {
    sheets: official.map(({ sheet }) => sheet),
    official: new Map(official.map(({ sheet, reading }) => [sheet.name, reading])),
  }
}
