import type { Segment } from './segments.ts'

const amount = /^[-+−]?\d[\d,]*(?:\.\d+)?[%％]?$/
export const isAmount = ({ text }: Segment): boolean => amount.test(text.trim())

export type Placed = { readonly segment: Segment; readonly first: number; readonly last: number }

/** Pieces of lines with the columns over which they stand, from top to bottom. */
export const inColumns = (
  lines: readonly (readonly Segment[])[],
  cuts: readonly number[],
): readonly Placed[] =>
  lines
    .flatMap((line) =>
      line.map((segment) => ({
        segment,
        first: cuts.filter((x) => x <= segment.left + 0.5).length,
        last: cuts.filter((x) => x < segment.right - 0.5).length,
      })),
    )
    .toSorted((one, other) => one.segment.y - other.segment.y)
