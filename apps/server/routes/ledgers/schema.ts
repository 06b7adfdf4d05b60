import { z } from 'zod'

/** Cells on the wire: money and decimals as text in the unit of the field (元), days as YYYY-MM-DD, refs as ids, evidence as digests. */
export const cell = z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), z.null()])
export const cells = z.record(z.string(), cell)

export const row = z.object({
  id: z.string(),
  org: z.number().int(),
  version: z.number().int(),
  state: z.string(),
  fields: cells,
  /** Captions of referred rows by field. */
  refs: z.record(z.string(), z.string()),
  /** Names of evidence files by digest. */
  files: z.record(z.string(), z.object({ name: z.string(), size: z.number(), mediaType: z.string() })),
  changedAt: z.string(),
  changedBy: z.string(),
  /** The closing of the row's month, while it keeps the row from being changed; `month` is YYYY-MM. */
  monthClosed: z.object({ month: z.string(), by: z.string(), at: z.string() }).nullable(),
})

/** `filter` is JSON: { field: { equals | oneOf | startsWith | from,to } }. `q` is two or more characters. */
export const listQuery = z.object({
  org: z.coerce.number().int(),
  year: z.coerce.number().int().optional(),
  q: z.string().optional(),
  filter: z.string().optional(),
  states: z.string().optional(),
  sort: z.string().optional(),
  cursor: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})

export const filter = z.record(
  z.string(),
  z.object({
    equals: cell.optional(),
    oneOf: z.array(z.string()).optional(),
    startsWith: z.array(z.string()).optional(),
    from: z.string().optional(),
    to: z.string().optional(),
  }),
)

export const page = z.object({
  rows: z.array(row),
  next: z.string().nullable(),
})

/** Count and sums of the filtered set; `capped` when counting stopped (shown as 1000+). */
export const totals = z.object({
  count: z.number().int(),
  capped: z.boolean(),
  sums: z.record(z.string(), z.string()),
})

export const newRow = z.object({ org: z.number().int(), fields: cells })
export const changedRow = z.object({
  version: z.number().int(),
  fields: cells,
  reason: z.string().optional(),
})
export const removal = z.object({ version: z.number().int(), reason: z.string().min(1) })
export const move = z.object({
  rows: z
    .array(z.object({ id: z.string(), version: z.number().int() }))
    .min(1)
    .max(500),
  reason: z.string().optional(),
})

export const historyEntry = z.object({
  version: z.number().int(),
  verb: z.enum(['create', 'change', 'move', 'remove', 'reverse', 'erase']),
  at: z.string(),
  by: z.string(),
  reason: z.string().nullable(),
  /** Number of the sealed block, null while pending. */
  block: z.number().int().nullable(),
  changes: z.array(
    z.object({
      field: z.string(),
      label: z.string(),
      before: z.string().nullable(),
      after: z.string().nullable(),
    }),
  ),
})

/** 409: what the person typed was based on an older version; both are shown. */
export const staleRow = z.object({ code: z.literal('STALE_ROW'), message: z.string(), current: row })

export type CellJson = z.infer<typeof cell>
export type RowJson = z.infer<typeof row>
export type PageJson = z.infer<typeof page>
export type TotalsJson = z.infer<typeof totals>
export type FilterJson = z.infer<typeof filter>
export type HistoryEntryJson = z.infer<typeof historyEntry>
export type StaleRowJson = z.infer<typeof staleRow>
