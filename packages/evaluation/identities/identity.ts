import { z } from 'zod'
import { basisSchema } from '../basis.ts'

/** A figure on one side: the metric, what narrows it, the year counted from the one asked about, and whose it is. */
const term = z.object({
  metric: z.string(),
  narrowed: z.record(z.string(), z.string()).default({}),
  years: z.literal([0, -1]).default(0),
  /** The unit's own figure, or the sum over the units below it in the tree of organisations. */
  over: z.enum(['unit', 'subordinates']).default('unit'),
  /** A part that most units do not have: it counts where something states it, and is named where it does not. */
  whereStated: z.boolean().default(false),
})

const identitySchema = z.object({
  id: z.string(),
  /** Numbers of the handbook that say the same with other words; one relation gives one finding. */
  also: z.array(z.string()).default([]),
  says: z.string().min(1),
  left: z.array(term).min(1),
  relation: z.enum(['=', '≤']),
  right: z.array(term).min(1),
})

const identitiesSchema = z.object({
  name: z.string(),
  title: z.string(),
  basis: basisSchema,
  /** The last place of the published unit, in 万元: each part may be rounded to it. Counted figures have no tail. */
  lastPlace: z.string(),
  identities: z.array(identitySchema).min(1),
})

export type Term = z.infer<typeof term>
export type Identity = z.infer<typeof identitySchema>
/** 勾稽关系 as dated data. */
export type Identities = z.infer<typeof identitiesSchema>

/** Reads relations between figures from the data of their YAML file. @throws ZodError naming the place */
export const readIdentities = (data: unknown): Identities => identitiesSchema.parse(data)
