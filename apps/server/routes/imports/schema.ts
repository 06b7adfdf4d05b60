import { z } from 'zod'

/** Which column of the sheet feeds which field; remembered per ledger and header signature. */
export const mapping = z.object({
  sheet: z.string(),
  headerRow: z.number().int(),
  /** Unit of money columns by field, where the header or the person says so. */
  moneyUnits: z.record(z.string(), z.enum(['元', '万元', '亿元'])),
  columns: z.record(z.string(), z.string()),
})

export const uploaded = z.object({
  id: z.string(),
  source: z.string(),
  sheets: z.array(z.object({ name: z.string(), rows: z.number().int(), hidden: z.boolean() })),
  /** Header cells of the chosen sheet by column letter, and the first rows under them. */
  headers: z.record(z.string(), z.string()),
  sample: z.array(z.record(z.string(), z.string())),
  mapping,
  remembered: z.boolean(),
  /** The rows stand in the ledger. */
  done: z.boolean(),
  notes: z.array(z.string()),
  /** For a workbook of official forms: whose it is, and what became of each of its sheets. */
  official: z
    .object({
      unitName: z.string().nullable(),
      year: z.number().int().nullable(),
      figures: z.number().int(),
      forms: z.array(
        z.object({
          name: z.string(),
          form: z.string().nullable(),
          title: z.string().nullable(),
          read: z.boolean(),
        }),
      ),
    })
    .nullable(),
})

/** A file that was brought without a ledger: the one that it was recognised for. */
export const recognised = z.object({ ledger: z.string(), uploaded })

export const cellIssue = z.object({
  row: z.number().int(),
  column: z.string().nullable(),
  field: z.string().nullable(),
  level: z.enum(['error', 'confirm']),
  code: z.string(),
  message: z.string(),
  suggestion: z.string().nullable(),
})

const result = z.enum(['create', 'change', 'skip', 'error', 'confirm'])

/** A row in full with its sentences, or rows of one result that follow one another, told by their number. */
export const dryRunLine = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('row'),
    row: z.number().int(),
    result,
    cells: z.record(z.string(), z.string()),
    issues: z.array(cellIssue),
  }),
  z.object({
    kind: z.literal('fold'),
    result,
    from: z.number().int(),
    to: z.number().int(),
    count: z.number().int(),
  }),
])

export const dryRun = z.object({
  id: z.string(),
  counts: z.object({
    create: z.number(),
    change: z.number(),
    skip: z.number(),
    error: z.number(),
    confirm: z.number(),
  }),
  /** Sums of money fields over the rows that can be taken, in 元. */
  sums: z.record(z.string(), z.string()),
  /** Subtotal and total rows of the file against the sum of their details: shown, never blocking. */
  differences: z.array(
    z.object({ row: z.number().int(), label: z.string(), stated: z.string(), computed: z.string() }),
  ),
  /** Numbers of rows that are no records: remarks and signatures under the table. */
  notes: z.array(z.number().int()),
  /** Rows that another ledger keeps: the same file is imported there as well. */
  elsewhere: z.array(z.object({ ledger: z.string(), title: z.string(), rows: z.array(z.number().int()) })),
  /** The file from top to bottom: what asks for something in full, the rest folded. */
  lines: z.array(dryRunLine),
})

/** Edits made in the dry run, by row number and field, and rows said to be no duplicates. */
export const corrections = z.object({
  cells: z.record(z.string(), z.record(z.string(), z.string())),
  notDuplicates: z.array(z.number().int()),
})

/** What a dry run is asked with; folds that begin with one of the `opened` rows come in full. */
export const attempt = corrections.extend({ opened: z.array(z.number().int()).default([]) })

export const receipt = z.object({
  id: z.string(),
  ledger: z.string(),
  source: z.string(),
  at: z.string(),
  by: z.string(),
  created: z.number().int(),
  changed: z.number().int(),
  skipped: z.number().int(),
  sums: z.record(z.string(), z.string()),
  reversedAt: z.string().nullable(),
  reversedBy: z.string().nullable(),
  reverseReason: z.string().nullable(),
})

export const reversal = z.object({ reason: z.string().min(1) })

export type MappingJson = z.infer<typeof mapping>
export type UploadedJson = z.infer<typeof uploaded>
export type RecognisedJson = z.infer<typeof recognised>
export type CellIssueJson = z.infer<typeof cellIssue>
export type DryRunJson = z.infer<typeof dryRun>
export type CorrectionsJson = z.infer<typeof corrections>
export type ReceiptJson = z.infer<typeof receipt>
