import { z } from 'zod'
import { reason } from '../batches/schema.ts'
import { block, remark, silence } from '../pages.ts'

/** What stands on the pages of a file, and what the check could not say. */
export const pages = z.object({
  id: z.string(),
  unreadable: z.string().nullable(),
  blocks: z.array(block),
  remarks: z.array(remark),
  cannotTell: z.array(silence),
})

export const unitSet = z.object({ unit: z.number().int().min(1) })
export const decision = z.object({
  verdict: z.enum(['需修改', '已有依据', '不适用']),
  reason,
  version: z.number().int().min(0),
})
export const decisions = z.array(
  z.object({
    version: z.number(),
    verdict: z.string(),
    reason: z.string().nullable(),
    at: z.string(),
    by: z.string(),
  }),
)
export const answer = z.object({
  answer: z.enum(['同意修改', '已有依据', '不适用']),
  reason,
  files: z.array(z.string().regex(/^[0-9a-f]{64}$/)).max(20),
  version: z.number().int().min(1),
})

export type SubmissionPagesJson = z.infer<typeof pages>
export type DecisionsJson = z.infer<typeof decisions>
