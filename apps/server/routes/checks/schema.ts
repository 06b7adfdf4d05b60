import { z } from 'zod'

const place = z.object({
  line: z.number().optional(),
  page: z.number().optional(),
  sheet: z.string().optional(),
  cell: z.string().optional(),
  paragraph: z.number().optional(),
  table: z.number().optional(),
  row: z.number().optional(),
  column: z.number().optional(),
})
/** `where` says the place as a person does: 第3张表第4行第5列. */
const quoted = place.extend({ quote: z.string(), section: z.string().optional(), where: z.string() })

const finding = z.object({
  rule: z.string(),
  title: z.string(),
  severity: z.enum(['error', 'warning', 'notice', 'info']),
  confidence: z.number(),
  message: z.string(),
  why: z.string(),
  fix: z.string(),
  stated: z.string().nullable(),
  expected: z.string().nullable(),
  difference: z.string().nullable(),
  tolerance: z.string().nullable(),
  formula: z.string().nullable(),
  places: z.array(quoted),
  fingerprint: z.string(),
  document: z.string(),
  consequences: z.array(z.object({ rule: z.string(), message: z.string(), places: z.array(quoted) })),
})

const text = z.object({ text: z.string(), marks: z.array(z.object({ at: z.number(), place })) })

/** What stands on the pages of the file, in reading order. */
const block = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('paragraph'), text, outline: z.number().nullable() }),
  z.object({
    kind: z.literal('table'),
    rows: z.number(),
    columns: z.number(),
    known: z.enum(['file', 'lines', 'words']),
    cells: z.array(
      z.object({
        row: z.number(),
        column: z.number(),
        rowSpan: z.number(),
        columnSpan: z.number(),
        text,
      }),
    ),
  }),
])

/** A file that was checked, or the sentence that says why it was not. */
export const checked = z.object({
  file: z.string(),
  unreadable: z.string().nullable(),
  documents: z.array(z.object({ id: z.string(), title: z.string().nullable(), unit: z.string().nullable() })),
  judged: z.number(),
  findings: z.array(finding),
  cannotTell: z.array(z.object({ rule: z.string(), reason: z.string(), places: z.array(quoted) })),
  remarks: z.array(z.object({ sentence: z.string(), where: z.string() })),
  blocks: z.array(block),
})
export type CheckedFileJson = z.infer<typeof checked>
