import { z } from 'zod'

/** What one kind of reader wants of a check: the lightest level that is listed, and rules that are not asked. */
const profile = z.strictObject({
  name: z.string().min(1),
  title: z.string().min(1),
  min: z.enum(['error', 'warning', 'notice', 'info']),
  without: z.array(z.string()),
})

export type Profile = z.infer<typeof profile>

/** Reads a profile from the data of its YAML file. @throws ZodError naming the place */
export const readProfile = (data: unknown): Profile => profile.parse(data)
