import { z } from 'zod'

/** Where a rule comes from. `verified` false: from memory of the trade, to be checked against the gazette. */
export const basisSchema = z.object({
  document: z.string().min(1),
  clause: z.string().min(1),
  validFrom: z.iso.date(),
  checkedOn: z.iso.date(),
  verified: z.boolean(),
})

export type Basis = z.infer<typeof basisSchema>
