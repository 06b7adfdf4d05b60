import type { Measure } from '@hengjian/checker'
import { z } from 'zod'

const shelf = z.strictObject({
  name: z.string().min(1),
  title: z.string().min(1),
  measures: z
    .array(
      z.strictObject({
        name: z.string().regex(/^[a-z][A-Za-z0-9]*$/),
        title: z.string().min(1),
        family: z.enum(['amount', 'rate', 'count']),
        of: z.enum(['unit', 'project', 'spending', 'result', 'balance']).optional(),
        words: z.array(z.string().min(2)).min(1),
      }),
    )
    .min(1),
})

/** One subject of the dictionary by which the checker knows what a number in a sentence is the number of. */
export type MeasureShelf = z.infer<typeof shelf>

/** Reads a subject from the data of its YAML file. @throws ZodError naming the place */
export const readMeasures = (data: unknown): MeasureShelf => shelf.parse(data)

/** The dictionary of a pack: all measures of all subjects. */
export const dictionaryOf = (shelves: ReadonlyMap<string, MeasureShelf>): readonly Measure[] =>
  [...shelves.values()].flatMap(({ measures }) => measures)
