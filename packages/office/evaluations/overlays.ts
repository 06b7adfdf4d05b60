import { type Overlay, overlayOf } from '@hengjian/evaluation'
import type { LedgerReader } from '@hengjian/metric'

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
