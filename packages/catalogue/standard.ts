import { z } from 'zod'
// The door of the whole room would open scorecards, forms and their words: a check from the command line needs none.
import { basisSchema } from '@hengjian/evaluation/basis'
import { parseDay } from '@hengjian/values'

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

const dayOfYear = /^\d\d-\d\d$/
/** A day of the year, or the first and last of several: 05-01, 05-01/05-05. */
const span = z.string().regex(/^\d\d-\d\d(?:\/\d\d-\d\d)?$/)

/** Which days of a year offices do not work, and on which weekends they do, by the notice of that year. */
const calendar = z.object({
  name: z.string().min(1),
  title: z.string().min(1),
  kind: z.literal('calendar'),
  basis: basisSchema,
  years: z
    .array(
      z
        .object({
          year: z.number().int(),
          document: z.string().min(1),
          verified: z.boolean(),
          off: z.array(span).min(1),
          work: z.array(z.string().regex(dayOfYear)),
        })
        .transform(({ year, off, work, ...said }, context) => {
          const dated = (day: string): string => {
            if (parseDay(`${year}-${day}`) === undefined)
              context.addIssue({ code: 'custom', message: `${year}-${day} is no day` })
            return `${year}-${day}`
          }
          const days = off.flatMap((one) => {
            const [first = '', last = first] = one.split('/')
            return daysFrom(dated(first), dated(last))
          })
          return { year, ...said, off: new Set(days), work: new Set(work.map(dated)) }
        }),
    )
    .min(1),
})

/** What a notice prescribes for a report in words: its sections, from the first year that is reported on by it. */
const outline = z.object({
  name: z.string().min(1),
  title: z.string().min(1),
  kind: z.literal('outline'),
  basis: basisSchema,
  years: z.object({ from: z.number().int(), until: z.number().int().optional() }),
  sections: z
    .array(
      z.object({
        heading: z.string().min(2),
        /** Words that other headings of the same section use, `|` between them; the heading itself where none are. */
        words: z.string().min(2).optional(),
        /** This outline has it and others do not. */
        telling: z.boolean().default(false),
      }),
    )
    .min(3),
})

/** Every day from one to another, both with it. */
function daysFrom(first: string, last: string): readonly string[] {
  const days: string[] = []
  for (const at = new Date(`${first}T00:00:00Z`); days.length < 366; at.setUTCDate(at.getUTCDate() + 1)) {
    const day = Number.isNaN(at.getTime()) ? '' : at.toISOString().slice(0, 10)
    if (day === '' || day > last) break
    days.push(day)
  }
  return days
}

export type WorkCalendar = z.infer<typeof calendar>
export type Standard = z.infer<typeof codeList>
export type Thresholds = z.infer<typeof thresholds>
export type ReportOutline = z.infer<typeof outline>

/** Reads a standard from the data of its YAML file. @throws ZodError naming the place */
export const readStandard = (data: unknown): Standard | Thresholds | WorkCalendar | ReportOutline =>
  z.discriminatedUnion('kind', [codeList, thresholds, calendar, outline]).parse(data)
