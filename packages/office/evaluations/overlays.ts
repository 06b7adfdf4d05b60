import { type Overlay, readOverlay, type scorecardOverlays } from '@hengjian/evaluation'
import type { RowOf } from '@hengjian/ledger'
import type { LedgerReader } from '@hengjian/metric'
import type { Day } from '@hengjian/values'

type OverlayRow = RowOf<(typeof scorecardOverlays)['fields']>

/**
 * The overlay that an office has in force for a card in a year: approved by a second person, the
 * newest that is valid by the end of that year. Only rows in the state 已批准 answer.
 */
export async function approvedOverlay(
  reader: LedgerReader,
  card: string,
  org: number,
  year: number,
  today: Day,
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
  if (!row) return null
  const { document, clause, validFrom, executionWeight, weights, explainAbove } = row.fields as OverlayRow
  return readOverlay({
    scorecard: card,
    document,
    clause,
    validFrom,
    proposedBy: 'proposer',
    approvedBy: 'approver',
    approvedOn: today,
    ...(executionWeight === null ? {} : { execution: { weight: executionWeight.toFixed() } }),
    ...(weights === null ? {} : { weights: weightsIn(weights) }),
    ...(explainAbove === null ? {} : { explainAbove: explainAbove.toFixed() }),
  })
}

/** `成本指标=10；产出指标=50` as weights by class. */
export const weightsIn = (text: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    text.split(/[;；,，]/).flatMap((part) => {
      const [name, weight] = part.split(/[=＝]/).map((piece) => piece.trim())
      return name && weight ? [[name, weight] as const] : []
    }),
  )
