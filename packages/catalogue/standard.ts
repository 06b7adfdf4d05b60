import { z } from 'zod'

const basis = z.object({
  document: z.string().min(1),
  clause: z.string().min(1),
  validFrom: z.iso.date(),
  checkedOn: z.iso.date(),
  verified: z.boolean(),
})

/** A dated code list; `verified` says of each code whether it was compared with a published list. */
const codeList = z.object({
  name: z.string().min(1),
  title: z.string().min(1),
  kind: z.literal('codes'),
  basis,
  codes: z.array(z.object({ code: z.string(), label: z.string(), verified: z.boolean() })).min(1),
})

export type Standard = z.infer<typeof codeList>

/** Reads a standard from the data of its YAML file. @throws ZodError naming the place */
export const readStandard = (data: unknown): Standard => codeList.parse(data)
