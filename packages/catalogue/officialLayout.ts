import { type Basis, basisSchema } from '@hengjian/evaluation'
import type { CellName, FormLayout, Names } from '@hengjian/ledger'
import { z } from 'zod'

/** The layout of an official form in the years given, with the document that prescribes it. */
export type OfficialLayout = FormLayout & { readonly basis: Basis }

/** `公用经费|日常公用经费`: what a label may be called. */
const names = z.string().transform((text): Names => text.split('|').map((name) => name.trim()))
/** One label, or labels from the outermost to the innermost. */
const path = z
  .union([names.transform((only) => [only]), z.array(names).min(1)])
  .transform((labels): readonly Names[] => labels)

const cell = z.object({ block: names.optional(), row: path, column: path })
type WrittenCell = z.infer<typeof cell>

const cellOf = ({ block, row, column }: WrittenCell): CellName => ({ block: block ?? null, row, column })

const figure = z
  .object({
    metric: z.string(),
    narrowed: z.record(z.string(), z.string()).default({}),
    measure: z.string().nullable().default(null),
    fallback: z.boolean().default(false),
    block: names.optional(),
    /** Either one cell, or the cells that are added up. */
    row: path.optional(),
    column: path.optional(),
    sum: z
      .array(cell.extend({ minus: z.boolean().default(false) }))
      .min(2)
      .optional(),
  })
  .transform(({ block, row, column, sum, ...rest }, context) => {
    if (row !== undefined && column !== undefined && sum === undefined)
      return { ...rest, cells: [{ ...cellOf({ block, row, column }), minus: false }] }
    if (sum !== undefined && row === undefined && column === undefined && block === undefined)
      return { ...rest, cells: sum.map((part) => ({ ...cellOf(part), minus: part.minus })) }
    context.addIssue({ code: 'custom', message: `${rest.metric}: give row and column, or a sum of cells` })
    return z.NEVER
  })

const term = cell.extend({ form: z.string().optional() })
/** In a relation over many columns the column is named once, in `each`. */
const looseTerm = term.extend({ column: path.optional() })
const check = z
  .object({
    says: z.string().min(1),
    each: z.array(path).min(1).optional(),
    left: z.array(looseTerm).min(1),
    right: z.array(looseTerm).min(1),
  })
  .transform(({ says, each, left, right }, context) => {
    const columns = each ?? [undefined]
    return columns.map((column) => {
      const filled = (terms: readonly z.infer<typeof looseTerm>[]) =>
        terms.map(({ form, ...rest }) => {
          const own = rest.column ?? column
          if (own === undefined)
            context.addIssue({ code: 'custom', message: `${says}: a term names no column` })
          return { ...cellOf({ ...rest, column: own ?? [] }), form: form ?? null }
        })
      return { says, left: filled(left), right: filled(right) }
    })
  })

const layout = z
  .object({
    name: z.string(),
    form: z.string().regex(/^财决附?\d{2}(?:-\d)?$/),
    titles: z.array(z.string().min(1)).min(1),
    years: z.object({ from: z.number().int(), until: z.number().int().nullable() }),
    basis: basisSchema,
    rows: z.enum(['lines', 'classes']),
    figures: z.array(figure).default([]),
    checks: z.array(check).default([]),
  })
  .transform(({ checks, ...rest }): OfficialLayout => ({ ...rest, checks: checks.flat() }))

/** Reads the layout of a form from the data of its YAML file. @throws ZodError naming the place */
export const readOfficialLayout = (data: unknown): OfficialLayout => layout.parse(data)
