import { type Overlay, overlayMark, overlayOf } from '@hengjian/evaluation'
import type { LedgerReader, RowRecord } from '@hengjian/metric'
import type { EvaluationRow } from './input.ts'

/**
 * The overlay that an office has in force for a card in a year, approved by a second person: only rows
 * in the state 已批准 answer. Null where the national card stands as it is.
 */
export async function approvedOverlay(
  reader: LedgerReader,
  card: string,
  org: number,
  year: number,
): Promise<Overlay | null> {
  const { rows } = await reader.rows(
    {
      ledger: 'scorecardOverlays',
      org,
      subtree: false,
      conditions: [
        { field: 'scorecard', equals: card },
        { field: 'year', equals: year },
      ],
    },
    1,
  )
  const [row] = rows
  return row ? overlayOf(row) : null
}

/** What a submission keeps beside the version of the catalogue: notice, clause and version; null without one. */
export async function overlayInForce(
  reader: LedgerReader,
  { org, fields }: RowRecord,
): Promise<string | null> {
  const { scorecard, year } = fields as EvaluationRow
  const overlay = scorecard === null ? null : await approvedOverlay(reader, scorecard, org, year)
  return overlay && overlayMark(overlay)
}
