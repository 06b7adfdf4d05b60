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

/** Dated numbers of the law or of local custom, each with its clause: exact decimal texts. */
const thresholds = z.object({
  name: z.string().min(1),
  title: z.string().min(1),
  kind: z.literal('thresholds'),
  basis: basisSchema,
  values: z
    .array(z.object({ name: z.string(), value: z.string().regex(/^-?\d+(?:\.\d+)?$/), clause: z.string() }))
    .min(1),
})

export type Standard = z.infer<typeof codeList>
export type Thresholds = z.infer<typeof thresholds>

/** Reads a standard from the data of its YAML file. @throws ZodError naming the place */
export const readStandard = (data: unknown): Standard | Thresholds =>
  z.discriminatedUnion('kind', [codeList, thresholds]).parse(data)
