import { z } from 'zod'
import { basisSchema } from '@hengjian/evaluation'

/** A dated code list; `verified` says of each code whether it was compared with a published list. */
const codeList = z.object({
  name: z.string().min(1),
  title: z.string().min(1),
  kind: z.literal('codes'),
  basis: basisSchema,
  codes: z.array(z.object({ code: z.string(), label: z.string(), verified: z.boolean() })).min(1),
})

export type Standard = z.infer<typeof codeList>

/** Reads a standard from the data of its YAML file. @throws ZodError naming the place */
export const readStandard = (data: unknown): Standard => codeList.parse(data)
