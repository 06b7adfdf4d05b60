import { selfForms } from '@hengjian/checking/selfCheck'
import { z } from 'zod'

/** In which form the answer is wanted: on the page unless said otherwise. */
export const asked = z.object({ as: z.enum(selfForms).default('page') })

/** What the page has to know before a file is brought. */
export const terms = z.object({
  /** Whether the program runs on the machine of whoever looks at the page. */
  local: z.boolean(),
  largestFile: z.number(),
})
