import { z } from 'zod'

const valueJson = z.union([
  z.object({ type: z.literal('money'), fen: z.string(), currency: z.string() }),
  z.object({ type: z.literal('quantity'), amount: z.string(), unit: z.string() }),
  z.object({ type: z.literal('rate'), numerator: z.string(), denominator: z.string() }),
  z.object({ type: z.literal('score'), points: z.string() }),
  z.object({ type: z.literal('day'), day: z.string() }),
  z.object({ type: z.literal('text'), text: z.string() }),
])

export const factJson = z.union([
  z.object({ kind: z.literal('known'), value: valueJson }),
  z.object({ kind: z.literal('missing'), reason: z.string() }),
  z.object({ kind: z.literal('notApplicable'), reason: z.string() }),
])

/** Where a number came from. `records` can be opened in their ledger with the same filter. */
export const sourceJson = z.union([
  z.object({
    kind: z.literal('records'),
    ledger: z.string(),
    ledgerTitle: z.string(),
    rows: z.number().int(),
    filter: z.string(),
    asOf: z.string(),
  }),
  z.object({
    kind: z.literal('total'),
    document: z.string(),
    rowId: z.string(),
    detail: z.string().nullable(),
  }),
  z.object({ kind: z.literal('typed'), ledger: z.string(), rowId: z.string() }),
  z.object({ kind: z.literal('rule'), scorecard: z.string(), clause: z.string() }),
  z.object({ kind: z.literal('computed') }),
])

export type ExplanationJson = {
  title: string
  /** The value as printed, with its unit; the reason where it is not known. */
  printed: string
  fact: z.infer<typeof factJson>
  /** The computation in words, and with the numbers put in. */
  inWords: string | null
  withNumbers: string | null
  source: z.infer<typeof sourceJson>
  /** Remarks that may not be overlooked: 全市口径, 反推, difference to detail. */
  notes: string[]
  inputs: ExplanationJson[]
}
export const explanationJson: z.ZodType<ExplanationJson> = z.lazy(() =>
  z.object({
    title: z.string(),
    printed: z.string(),
    fact: factJson,
    inWords: z.string().nullable(),
    withNumbers: z.string().nullable(),
    source: sourceJson,
    notes: z.array(z.string()),
    inputs: z.array(explanationJson),
  }),
)

/** A cell of the live form: a grid position with spans, its text, and what it is. */
export const formCell = z.object({
  text: z.string(),
  columnSpan: z.number().int(),
  rowSpan: z.number().int(),
  align: z.enum(['left', 'center', 'right']),
  role: z.enum(['label', 'computed', 'typed', 'empty']),
  /** Key of `figures`; present when the number opens. */
  figure: z.string().optional(),
  /** Where typing goes: an indicator's field. */
  edits: z
    .object({
      indicator: z.string(),
      field: z.enum([
        'achieved',
        'actualText',
        'claimedScore',
        'deviationNote',
        'expected',
        'measures',
        'text',
      ]),
    })
    .optional(),
  mark: z.enum(['error', 'warning', 'notice']).optional(),
  remark: z.string().optional(),
})

/** A section of a report in words: as typed, and as it reads with its figures. */
export const sectionJson = z.object({
  key: z.string(),
  number: z.string(),
  title: z.string(),
  help: z.string(),
  typed: z.string(),
  stretches: z.array(
    z.object({ text: z.string(), figure: z.string().nullable(), missing: z.string().nullable() }),
  ),
  /** What the section said last year, as typed then. */
  before: z.string().nullable(),
})

export const draftJson = z.object({ text: z.string(), left: z.array(z.string()) })

export const findingJson = z.object({
  code: z.string(),
  level: z.enum(['error', 'warning', 'notice', 'info']),
  place: z.string(),
  message: z.string(),
  figure: z.string().nullable(),
  indicator: z.string().nullable(),
})

/** How a relation between the figures of the unit stands. */
export const relationJson = z.object({
  id: z.string(),
  says: z.string(),
  outcome: z.enum(['holds', 'tail', 'gap', 'cannotTell', 'notApplicable']),
  message: z.string(),
})

export const evaluationSummary = z.object({
  id: z.string(),
  report: z.string(),
  title: z.string(),
  subject: z.string().nullable(),
  org: z.number().int(),
  year: z.number().int(),
  state: z.string(),
  stateTitle: z.string(),
  /** False for a form that only carries figures (基础数据表). */
  scored: z.boolean(),
  claimedTotal: z.string().nullable(),
  computedTotal: z.string().nullable(),
  openCells: z.number().int(),
  drifted: z.number().int(),
  deadline: z.string().nullable(),
})

export const evaluation = evaluationSummary.extend({
  version: z.number().int(),
  demo: z.boolean(),
  editable: z.boolean(),
  formTitle: z.string(),
  /** Relative column widths of the form. */
  columns: z.array(z.number()),
  rows: z.array(z.array(formCell)),
  sections: z.array(sectionJson),
  figures: z.record(z.string(), explanationJson),
  outline: z.array(
    z.object({
      group: z.string(),
      weight: z.string(),
      items: z.array(
        z.object({
          indicator: z.string().nullable(),
          title: z.string(),
          figure: z.string().nullable(),
          score: z.string(),
          state: z.enum(['done', 'why', 'bad', 'todo']),
        }),
      ),
    }),
  ),
  findings: z.array(findingJson),
  relations: z.array(relationJson),
  scorecard: z
    .object({
      name: z.string(),
      title: z.string(),
      basis: z.string(),
      overlay: z.string().nullable(),
      grade: z.string().nullable(),
      deadline: z.string().nullable(),
    })
    .nullable(),
  frozen: z
    .object({
      at: z.string(),
      by: z.string(),
      block: z.number().int().nullable(),
      blockHash: z.string().nullable(),
    })
    .nullable(),
  drift: z.array(z.object({ figure: z.string(), title: z.string(), frozen: z.string(), live: z.string() })),
  /** Signed and stamped scans that were filed after submission, and whether this person may file them. */
  scans: z.array(z.object({ digest: z.string(), name: z.string(), size: z.number().nullable() })),
  filesScans: z.boolean(),
  issued: z.array(
    z.object({ format: z.enum(['docx', 'xlsx', 'pdf']), digest: z.string(), size: z.number() }),
  ),
})

export const entry = z.object({
  version: z.number().int(),
  indicator: z.string(),
  field: z.enum(['achieved', 'actualText', 'claimedScore', 'deviationNote', 'expected', 'measures', 'text']),
  text: z.string(),
  before: z.string().optional(),
})

export const scans = z.object({ version: z.number().int(), digests: z.array(z.string()) })

export const newEvaluation = z.object({
  org: z.number().int(),
  year: z.number().int(),
  report: z.string(),
  subject: z.string().nullable(),
})
/** Every form of a unit and year that is not there yet. */
export const wholeSet = z.object({ org: z.number().int(), year: z.number().int() })

/** What this year's local notices change against the catalogue. */
export const localNoticeJson = z.object({
  id: z.string(),
  scorecard: z.string(),
  document: z.string(),
  clause: z.string(),
  version: z.number().int(),
  stateTitle: z.string(),
  counts: z.boolean(),
  changes: z.array(z.object({ what: z.string(), catalogue: z.string(), local: z.string() })),
  problem: z.string().nullable(),
})

/** A form against a table that was printed, cell by cell. */
export const printComparison = z.object({
  title: z.string(),
  source: z.string(),
  sheet: z.string(),
  rows: z.number().int(),
  pairedRows: z.number().int(),
  cells: z.array(
    z.object({
      row: z.string(),
      column: z.string(),
      printed: z.string(),
      ours: z.string(),
      figure: z.string().nullable(),
      place: z.string().nullable(),
      kind: z.enum(['equal', 'rounded', 'differs', 'blankInPrint', 'blankWithUs', 'notInPrint']),
      difference: z.string().nullable(),
      reason: z.string(),
    }),
  ),
})
export type PrintComparisonJson = z.infer<typeof printComparison>

export const submission = z.object({
  version: z.number().int(),
  explanations: z.record(z.string(), z.string()).default({}),
})

/** One record behind a figure, as the panel lists it. */
export const figureRecords = z.object({
  ledger: z.string(),
  columns: z.array(z.object({ field: z.string(), label: z.string() })),
  rows: z.array(
    z.object({
      id: z.string(),
      cells: z.record(z.string(), z.string()),
      files: z.array(z.object({ digest: z.string(), name: z.string() })),
    }),
  ),
  sum: z.string().nullable(),
  total: z.number().int(),
})

export type EvaluationJson = z.infer<typeof evaluation>
export type EvaluationSummaryJson = z.infer<typeof evaluationSummary>
export type LocalNoticeJson = z.infer<typeof localNoticeJson>
export type SectionJson = z.infer<typeof sectionJson>
export type FormCellJson = z.infer<typeof formCell>
export type FindingJson = z.infer<typeof findingJson>
export type FigureRecordsJson = z.infer<typeof figureRecords>
