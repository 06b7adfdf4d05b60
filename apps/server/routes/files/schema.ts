import { z } from 'zod'

/** POST /api/files (multipart `file`) keeps the bytes by their SHA-256 and answers with this. */
export const storedFile = z.object({
  digest: z.string(),
  name: z.string(),
  size: z.number().int(),
  mediaType: z.string(),
})
export type StoredFileJson = z.infer<typeof storedFile>
