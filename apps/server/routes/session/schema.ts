import { z } from 'zod'

export const organisation = z.object({
  id: z.number().int(),
  parent: z.number().int().nullable(),
  name: z.string(),
  level: z.enum(['province', 'city', 'county', 'unit']),
  demo: z.boolean(),
})

export const session = z.object({
  account: z.object({
    id: z.string(),
    name: z.string(),
    displayName: z.string(),
    section: z.string(),
    organisation: z.number().int(),
    roles: z.array(z.string()),
    mustChangePassword: z.boolean(),
  }),
  organisations: z.array(organisation),
  years: z.array(z.number().int()),
  /** The year to open first: the newest with a self-evaluation, else last year. */
  year: z.number().int(),
  demo: z.boolean(),
  today: z.string(),
})

export const credentials = z.object({ name: z.string().min(1).max(64), password: z.string().min(1).max(200) })
export const passwordChange = z.object({ current: z.string(), next: z.string().min(10).max(200) })

/** Every refusal of the API: a stable code, a Chinese sentence that says what to do, and cells where they apply. */
export const problem = z.object({
  code: z.string(),
  message: z.string(),
  issues: z.array(z.object({ field: z.string(), message: z.string() })).optional(),
})

export type SessionJson = z.infer<typeof session>
export type OrganisationJson = z.infer<typeof organisation>
export type ProblemJson = z.infer<typeof problem>
