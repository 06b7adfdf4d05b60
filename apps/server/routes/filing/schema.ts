import { z } from 'zod'

/** A unit and year whose papers are asked for. */
export const filed = z.object({ org: z.coerce.number().int(), year: z.coerce.number().int() })
