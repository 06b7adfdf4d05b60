import { z } from 'zod'

export const fieldDescription = z.object({
  name: z.string(),
  kind: z.enum([
    'text',
    'choice',
    'code',
    'money',
    'quantity',
    'integer',
    'date',
    'year',
    'flag',
    'ref',
    'evidence',
  ]),
  label: z.string(),
  optional: z.boolean(),
  help: z.string().optional(),
  unit: z.string().optional(),
  decimals: z.number().optional(),
  long: z.boolean().optional(),
  maxLength: z.number().optional(),
  options: z.array(z.string()).optional(),
  list: z.string().optional(),
  ledger: z.string().optional(),
  kinds: z.array(z.string()).optional(),
  shownIn: z.enum(['元', '万元', '亿元']).optional(),
})

export const ledgerDescription = z.object({
  name: z.string(),
  title: z.string(),
  group: z.string(),
  rowWord: z.string(),
  caption: z.string(),
  key: z.array(z.string()),
  search: z.array(z.string()),
  totals: z.array(z.string()),
  year: z.string().nullable(),
  month: z.string().nullable(),
  fields: z.array(fieldDescription),
  states: z.record(
    z.string(),
    z.object({
      title: z.string(),
      tone: z.enum(['neutral', 'waiting', 'done', 'returned']),
      open: z.boolean(),
      /** Rows in this state are facts that figures count. */
      counts: z.boolean(),
    }),
  ),
  moves: z.array(
    z.object({
      name: z.string(),
      title: z.string(),
      from: z.array(z.string()),
      to: z.string(),
      asksReason: z.boolean(),
      allowed: z.boolean(),
    }),
  ),
  /** Whether this account may write rows of this ledger. */
  writable: z.boolean(),
  /** Takes workbooks of official forms as they are. */
  officialForms: z.boolean(),
})

export const catalogDescription = z.object({
  /** Menu groups in order. */
  groups: z.array(z.string()),
  ledgers: z.array(ledgerDescription),
  codeLists: z.record(z.string(), z.array(z.object({ code: z.string(), label: z.string() }))),
  metrics: z.array(
    z.object({
      name: z.string(),
      title: z.string(),
      unit: z.string(),
      scope: z.string(),
      definition: z.string(),
      basis: z.string(),
    }),
  ),
  reports: z.array(z.object({ name: z.string(), title: z.string(), subjectLedger: z.string().nullable() })),
  /** Identity of the catalogue pack this server runs (version and digest). */
  pack: z.object({ version: z.string(), digest: z.string() }),
})

export type FieldDescription = z.infer<typeof fieldDescription>
export type LedgerDescription = z.infer<typeof ledgerDescription>
export type CatalogDescription = z.infer<typeof catalogDescription>
