import { z } from 'zod'

export const journalStatus = z.object({
  blocks: z.number().int(),
  sealed: z.number().int(),
  pending: z.number().int(),
  lastHash: z.string().nullable(),
  lastSealedAt: z.string().nullable(),
})
export const journalEntries = z.object({
  entries: z.array(
    z.object({
      change: z.string(),
      at: z.string(),
      by: z.string(),
      reason: z.string().nullable(),
      ledger: z.string(),
      title: z.string(),
      verb: z.string(),
      block: z.number().int().nullable(),
    }),
  ),
  next: z.string().nullable(),
})
export type JournalStatusJson = z.infer<typeof journalStatus>
