import { z } from 'zod'
import { block, found, remark, silence } from './pages.ts'

const finding = found.extend({ confidence: z.number() })

/** A file that was checked and not kept, or the sentence that says why it was not. */
export const checked = z.object({
  file: z.string(),
  unreadable: z.string().nullable(),
  documents: z.array(z.object({ id: z.string(), title: z.string().nullable(), unit: z.string().nullable() })),
  judged: z.number(),
  findings: z.array(finding),
  cannotTell: z.array(silence),
  remarks: z.array(remark),
  blocks: z.array(block),
})
export type CheckedFileJson = z.infer<typeof checked>
