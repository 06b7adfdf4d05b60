import { z } from 'zod'

export const home = z.object({
  /** What is due, overdue first. */
  due: z.array(
    z.object({
      title: z.string(),
      year: z.number().int(),
      status: z.string(),
      deadline: z.string().nullable(),
      daysLeft: z.number().int().nullable(),
      link: z.string(),
      verb: z.string(),
    }),
  ),
  /** What needs correction or a reason. */
  attention: z.array(
    z.object({
      level: z.enum(['error', 'warning', 'notice', 'info']),
      place: z.string(),
      stated: z.string(),
      expected: z.string(),
      link: z.string(),
    }),
  ),
  /** Execution of the year by budget project, with the time-sequence share. */
  progress: z.array(
    z.object({
      title: z.string(),
      amount: z.string(),
      unit: z.string(),
      percent: z.string().nullable(),
      reason: z.string().nullable(),
      months: z.array(z.string()),
      link: z.string(),
    }),
  ),
  timeSequence: z.object({ percent: z.string(), computation: z.string() }),
  drift: z.array(
    z.object({
      title: z.string(),
      frozen: z.string(),
      live: z.string(),
      difference: z.string(),
      link: z.string(),
    }),
  ),
  recent: z.array(
    z.object({ at: z.string(), by: z.string(), text: z.string(), link: z.string().nullable() }),
  ),
})
export type HomeJson = z.infer<typeof home>
