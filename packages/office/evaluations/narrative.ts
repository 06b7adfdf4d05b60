import { type NarrativeInput, type NarrativeReport, narrativeSections } from '@hengjian/evaluation'
import { type LedgerReader, subjectLedger } from '@hengjian/metric'
import type { Organisation } from '@hengjian/store'
import type { House } from '../house.ts'

/** Most sections and projects that one report can hold. */
const most = 200

/** What a report in words is read from: its own texts, last year's, the projects it may name. */
export async function narrativeInput(
  house: House,
  report: NarrativeReport,
  { number, name, demo }: Organisation,
  year: number,
  reader: LedgerReader,
): Promise<NarrativeInput> {
  const texts = async (of: number): Promise<ReadonlyMap<string, string>> => {
    const { rows } = await reader.rows(
      {
        ledger: narrativeSections.name,
        org: number,
        subtree: false,
        conditions: [
          { field: 'year', equals: of },
          { field: 'report', equals: report.name },
        ],
      },
      most,
    )
    return new Map(rows.map(({ fields }) => [String(fields['section']), String(fields['text'])]))
  }
  const projects = await reader.rows(
    { ledger: subjectLedger, org: number, subtree: false, conditions: [{ field: 'year', equals: year }] },
    most,
  )
  const caption = house.ledgers.get(subjectLedger)?.caption ?? 'name'
  return {
    report,
    organisation: number,
    unit: name,
    year,
    typed: await texts(year),
    before: await texts(year - 1),
    projects: projects.rows.map(({ id, fields }) => ({ id, caption: String(fields[caption]) })),
    metrics: house.catalogue.metrics,
    demo,
  }
}
