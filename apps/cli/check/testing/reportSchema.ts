import { z } from 'zod'

const text = z.string().min(1)
const place = z.strictObject({
  file: text.optional(),
  line: z.int().positive().optional(),
  page: z.int().positive().optional(),
  sheet: z.string().optional(),
  cell: z.string().optional(),
  paragraph: z.int().positive().optional(),
  table: z.int().positive().optional(),
  row: z.int().positive().optional(),
  column: z.int().positive().optional(),
})
const quoted = place.extend({ quote: z.string(), section: z.string().optional() })
const span = z.tuple([z.int().positive(), z.int().positive()])
const level = z.enum(['error', 'warning', 'notice', 'info'])
const printed = text.nullable()

const finding = z.strictObject({
  rule: text,
  title: text,
  severity: level,
  confidence: z.number().min(0).max(1),
  message: text,
  why: text,
  fix: text,
  stated: printed,
  expected: printed,
  difference: printed,
  tolerance: printed,
  formula: printed,
  places: z.array(quoted).min(1),
  fingerprint: z.string().regex(/^[0-9a-f]{16}$/),
  document: text,
  consequences: z.array(z.strictObject({ rule: text, message: text, places: z.array(quoted) })),
})

/** The public shape of `check --format json`, strictly: a new field is a change of the contract and of this page. */
export const reportSchema = z.strictObject({
  tool: z.literal('hengjian'),
  version: z.string().regex(/^\d+\.\d+\.\d+/),
  files: z.array(
    z.strictObject({
      file: text,
      kind: z.enum(['docx', 'pdf', 'xlsx', 'xls', 'doc', 'ofd', 'html', 'rtf', 'text']),
      scans: z.array(text).optional(),
      documents: z.array(
        z.strictObject({
          id: text,
          title: z.string().nullable(),
          unit: z.string().nullable(),
          year: z.int().nullable(),
          type: text,
          lines: span.optional(),
          pages: span.optional(),
        }),
      ),
      figures: z.array(
        z.strictObject({ printed: text, value: z.string().nullable(), unit: z.string(), kind: text, place }),
      ),
      remarks: z.array(z.strictObject({ kind: text, sentence: text, place })),
      judged: z.int().nonnegative(),
      findings: z.array(finding),
      cannotTell: z.array(
        z.strictObject({ rule: text, reason: text, document: text, places: z.array(quoted) }),
      ),
    }),
  ),
  across: z.array(finding),
  summary: z.strictObject({
    files: z.int(),
    checked: z.int(),
    judged: z.int(),
    complete: z.boolean(),
    findings: z.record(level, z.int()),
    cannotTell: z.int(),
    hidden: z.strictObject({ lighter: z.int(), known: z.int() }),
    unreadable: z.array(z.strictObject({ file: text, code: text, message: text })),
  }),
})
