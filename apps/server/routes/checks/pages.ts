import { z } from 'zod'

/** Where something stands in a file. */
const place = z.object({
  /** Of the files of one unit that are compared with each other. */
  file: z.string().optional(),
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
export const quoted = place.extend({ quote: z.string(), section: z.string().optional(), where: z.string() })

export const level = z.enum(['error', 'warning', 'notice', 'info'])

/** What every list of findings says of one. */
export const found = z.object({
  rule: z.string(),
  title: z.string(),
  severity: level,
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

export const silence = z.object({ rule: z.string(), reason: z.string(), places: z.array(quoted) })
export const remark = z.object({ sentence: z.string(), where: z.string() })

const text = z.object({ text: z.string(), marks: z.array(z.object({ at: z.number(), place })) })

/** What stands on the pages of the file, in reading order. */
export const block = z.discriminatedUnion('kind', [
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
export type BlockJson = z.infer<typeof block>
