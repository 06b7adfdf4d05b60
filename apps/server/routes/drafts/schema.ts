import { z } from 'zod'

/** What a person is typing, kept per account and place; no fact until it is submitted. */
export const draft = z.object({ key: z.string(), body: z.string(), savedAt: z.string() })
export const draftBody = z.object({ body: z.string().max(200_000) })
export type DraftJson = z.infer<typeof draft>
