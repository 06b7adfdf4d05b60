import { batchKinds } from '@hengjian/office'
import { z } from 'zod'
import { found, level } from '../pages.ts'

const seat = z.enum(['bureau', 'assigned', 'unit'])
const counts = z.object({ error: z.number(), warning: z.number(), notice: z.number(), info: z.number() })
const verdictWord = z.enum(['需修改', '已有依据', '不适用'])
const answerWord = z.enum(['同意修改', '已有依据', '不适用'])
const stepName = z.enum(['ask', 'answer', 'confirm', 'giveBack', 'sign', 'close'])
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

/** What no text of the database takes, lines aside. */
const unprintable = /[^\P{Cc}\n]/gu

/** A reason as it is typed; blanks are none. */
export const reason = z
  .string()
  .max(500)
  .nullable()
  .transform((typed) => typed?.toWellFormed().replaceAll(unprintable, '').trim() || null)
const words = (length: number) => reason.pipe(z.string().max(length).nullable())

export const newBatch = z.object({
  title: z.string().min(1).max(80),
  year: z.number().int().min(1990).max(2100),
  kind: z.enum(batchKinds),
  opinionDays: z.number().int().min(1).max(60),
})

const batch = z.object({
  id: z.string(),
  title: z.string(),
  year: z.number(),
  kind: z.string(),
  opinionDays: z.number(),
})

export const batches = z.object({
  seat,
  batches: z.array(
    batch.extend({
      keeper: z.string(),
      files: z.number(),
      units: z.number(),
      unreadable: z.number(),
      by: z.string(),
      at: z.string(),
    }),
  ),
})

/** A batch with everything its page shows. */
export const overview = batch.extend({
  keeper: z.string(),
  by: z.string(),
  at: z.string(),
  seat,
  mayBring: z.boolean(),
  units: z.array(
    z.object({
      unit: z.number().nullable(),
      name: z.string(),
      files: z.number(),
      unreadable: z.number(),
      open: counts,
      judged: z.number(),
      found: z.number(),
      standing: z.string(),
      standingTitle: z.string(),
      due: z.string().nullable(),
      sample: z.string().nullable(),
    }),
  ),
  files: z.array(
    z.object({
      id: z.string(),
      path: z.string(),
      unit: z.number().nullable(),
      unitName: z.string(),
      unitRead: z.string().nullable(),
      draft: z.number(),
      unreadable: z.string().nullable(),
      findings: z.number(),
      by: z.string(),
      at: z.string(),
    }),
  ),
  queue: z.array(
    z.object({
      submission: z.string(),
      fingerprint: z.string(),
      severity: level,
      rule: z.string(),
      title: z.string(),
      message: z.string(),
      unit: z.number().nullable(),
      unitName: z.string(),
    }),
  ),
  progress: z.object({ found: z.number(), judged: z.number(), open: counts }),
  trend: z
    .object({
      batch: z.string(),
      year: z.number(),
      units: z.array(z.object({ unit: z.number(), name: z.string(), before: counts, now: counts })),
      families: z.array(z.object({ family: z.string(), before: z.number(), now: z.number() })),
    })
    .nullable(),
  samples: z.array(
    z.object({
      id: z.string(),
      unit: z.number(),
      name: z.string(),
      way: z.string(),
      reason: z.string(),
      seed: z.string().nullable(),
      by: z.string(),
      at: z.string(),
    }),
  ),
  assignments: z.array(
    z.object({ id: z.string(), person: z.string(), unit: z.number().nullable(), name: z.string() }),
  ),
  places: z.array(z.object({ unit: z.number(), name: z.string() })),
})

const file = z.object({
  id: z.string(),
  path: z.string(),
  unitRead: z.string().nullable(),
  draft: z.number(),
  unreadable: z.string().nullable(),
  judged: z.number(),
  documents: z.array(
    z.object({ id: z.string(), title: z.string(), unit: z.string().nullable(), year: z.number().nullable() }),
  ),
  checks: z.array(
    z.object({
      draft: z.number(),
      at: z.string(),
      by: z.string(),
      program: z.string(),
      catalogue: z.string(),
    }),
  ),
  compared: z
    .object({
      draft: z.number(),
      fresh: z.array(z.string()),
      still: z.number(),
      gone: z.array(
        z.object({
          fingerprint: z.string(),
          severity: level,
          rule: z.string(),
          title: z.string(),
          message: z.string(),
        }),
      ),
    })
    .nullable(),
})

const finding = found.extend({
  submission: z.string(),
  /** Files of other batches and units in which it stands. */
  beyond: z.array(
    z.object({ submission: z.string(), batch: z.string(), unit: z.number(), file: z.string() }),
  ),
  effect: z.number(),
  standing: z.boolean(),
  verdict: z
    .object({
      verdict: verdictWord,
      reason: z.string().nullable(),
      version: z.number(),
      by: z.string(),
      at: z.string(),
    })
    .nullable(),
  answer: z
    .object({
      answer: answerWord.nullable(),
      reason: z.string().nullable(),
      files: z.array(z.object({ digest: z.string(), name: z.string() })),
      version: z.number(),
      by: z.string(),
      at: z.string(),
    })
    .nullable(),
})

const comparison = z
  .object({ at: z.string(), judged: z.number(), unfinished: z.string().nullable() })
  .nullable()

/** One unit of a batch, as it is worked at. */
export const work = z.object({
  batch,
  unit: z.number().nullable(),
  name: z.string(),
  seat,
  sample: z.string().nullable(),
  files: z.array(file),
  together: comparison,
  /** With its reports of the year before, and with other offices of its region. */
  beyond: comparison,
  findings: z.array(finding),
  procedure: z.object({
    standing: z.string(),
    title: z.string(),
    over: z.boolean(),
    sender: z.string().nullable(),
    opinionNo: z.string().nullable(),
    opinionDue: z.string().nullable(),
    /** Until when a unit would answer that is asked today, and how that is counted. */
    term: z.object({ due: z.string(), counted: z.string() }).nullable(),
    noticeNo: z.string().nullable(),
    noticeDue: z.string().nullable(),
    taken: z.array(
      z.object({ title: z.string(), at: z.string(), by: z.string(), reason: z.string().nullable() }),
    ),
    steps: z.array(
      z.object({
        name: stepName,
        title: z.string(),
        asksReason: z.boolean(),
        hindrance: z.string().nullable(),
      }),
    ),
  }),
})

export const step = z.object({
  step: stepName,
  reason,
  sender: words(80),
  number: words(60),
  due: day.nullable(),
})

export const assignee = z.object({ account: z.string(), name: z.string(), role: z.string() })
export const assignment = z.object({
  account: z.string(),
  units: z.array(z.number().int()).min(1).max(2000).nullable(),
})
export const drawing = z.object({
  count: z.number().int().min(1).max(2000),
  seed: z.string().min(1).max(80),
})
export const chosen = z.object({ unit: z.number().int(), reason: z.string().min(1).max(500) })
export const listed = z.object({
  unit: z.coerce.number().int().optional(),
  severity: level.optional(),
  rule: z.string().max(20).optional(),
  verdict: z.enum(['需修改', '已有依据', '不适用', '未处理']).optional(),
})

export type BatchesJson = z.infer<typeof batches>
export type BatchJson = z.infer<typeof overview>
export type UnitWorkJson = z.infer<typeof work>
export type AssigneeJson = z.infer<typeof assignee>
