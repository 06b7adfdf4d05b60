import type { Day, Decimal, Money } from '@hengjian/values'

/** What a cell of a ledger row can hold in the program; `null` only where the field is optional. */
export type CellValue = string | number | boolean | Money | Decimal | Day | readonly string[] | null

/** Who may see a field outside the office: nobody, everybody, or everybody with the middle hidden. */
export type Visibility = 'internal' | 'public' | 'masked'

type FieldBase = {
  readonly label: string
  readonly optional: boolean
  /** One sentence under the question mark: what belongs here and, where a rule asks for it, which. */
  readonly help?: string
  readonly visibility: Visibility
  /** The name the field was born with, when it has been renamed since; history and digests keep it. */
  readonly formerly?: string
}

export type FieldShape = FieldBase &
  (
    | { readonly kind: 'text'; readonly maxLength: number; readonly long: boolean }
    | { readonly kind: 'choice'; readonly options: readonly string[] }
    | { readonly kind: 'code'; readonly list: string }
    | { readonly kind: 'money'; readonly shownIn: '元' | '万元' | '亿元' }
    | { readonly kind: 'quantity'; readonly unit: string; readonly decimals: number }
    | { readonly kind: 'integer'; readonly unit: string; readonly min: number }
    | { readonly kind: 'date' }
    | { readonly kind: 'year' }
    | { readonly kind: 'flag' }
    | { readonly kind: 'ref'; readonly ledger: string }
    | { readonly kind: 'evidence'; readonly kinds: readonly string[]; readonly atLeast: number }
  )

declare const valueOf: unique symbol
/** A field that remembers at compile time what its cells hold. */
export type Field<V extends CellValue = CellValue> = FieldShape & { readonly [valueOf]?: V }

export type Fields = Readonly<Record<string, Field>>

/** The typed row that follows from a set of fields. */
export type RowOf<F extends Fields> = {
  readonly [K in keyof F]: F[K] extends Field<infer V> ? V : never
}

type Options = Partial<Pick<FieldBase, 'help' | 'visibility' | 'formerly'>>
type Optional = Options & { readonly optional: true }

function base(label: string, options: Options & { readonly optional?: boolean }): FieldBase {
  const { help, formerly } = options
  return {
    label,
    optional: options.optional ?? false,
    visibility: options.visibility ?? 'internal',
    ...(help === undefined ? {} : { help }),
    ...(formerly === undefined ? {} : { formerly }),
  }
}

/** One line of text; `long` gives it a text area. Lengths count characters. */
export function text(label: string, options: Optional & TextOptions): Field<string | null>
export function text(label: string, options?: Options & TextOptions): Field<string>
export function text(label: string, options: (Options & TextOptions) | Optional = {}): Field {
  const { maxLength = 200, long = false } = options as TextOptions
  return { ...base(label, options), kind: 'text', maxLength, long }
}
type TextOptions = { readonly maxLength?: number; readonly long?: boolean }

/** One of a closed list of words that stand in the form itself. */
export function choice<const C extends readonly string[]>(
  label: string,
  options: C,
  more: Optional,
): Field<C[number] | null>
export function choice<const C extends readonly string[]>(
  label: string,
  options: C,
  more?: Options,
): Field<C[number]>
export function choice(label: string, options: readonly string[], more: Options = {}): Field {
  return { ...base(label, more), kind: 'choice', options }
}

/** A code of a dated list in `catalog/standards` (economic classes, regions …). */
export function code(list: string, label: string, options: Optional): Field<string | null>
export function code(list: string, label: string, options?: Options): Field<string>
export function code(list: string, label: string, options: Options = {}): Field {
  return { ...base(label, options), kind: 'code', list }
}

type MoneyOptions = { readonly shownIn?: '元' | '万元' | '亿元' }
/** CNY money, exact to the 分; `shownIn` is the unit pages and templates use by default. */
export function money(label: string, options: Optional & MoneyOptions): Field<Money | null>
export function money(label: string, options?: Options & MoneyOptions): Field<Money>
export function money(label: string, options: Options & MoneyOptions = {}): Field {
  return { ...base(label, options), kind: 'money', shownIn: options.shownIn ?? '元' }
}

type QuantityOptions = { readonly unit: string; readonly decimals?: number }
/** A decimal number with its measure word. */
export function quantity(label: string, options: Optional & QuantityOptions): Field<Decimal | null>
export function quantity(label: string, options: Options & QuantityOptions): Field<Decimal>
export function quantity(label: string, options: Options & QuantityOptions): Field {
  return { ...base(label, options), kind: 'quantity', unit: options.unit, decimals: options.decimals ?? 2 }
}

type IntegerOptions = { readonly unit: string; readonly min?: number }
/** A whole number with its measure word (次, 批次, 人次 …); 0 is the least unless told. */
export function integer(label: string, options: Optional & IntegerOptions): Field<number | null>
export function integer(label: string, options: Options & IntegerOptions): Field<number>
export function integer(label: string, options: Options & IntegerOptions): Field {
  return { ...base(label, options), kind: 'integer', unit: options.unit, min: options.min ?? 0 }
}

/** A calendar day of business in Asia/Shanghai. */
export function date(label: string, options: Optional): Field<Day | null>
export function date(label: string, options?: Options): Field<Day>
export function date(label: string, options: Options = {}): Field {
  return { ...base(label, options), kind: 'date' }
}

/** A budget year. */
export function year(label: string, options?: Options): Field<number>
export function year(label: string, options: Options = {}): Field {
  return { ...base(label, options), kind: 'year' }
}

/** Yes or no. */
export function flag(label: string, options?: Options): Field<boolean>
export function flag(label: string, options: Options = {}): Field {
  return { ...base(label, options), kind: 'flag' }
}

/** A row of another ledger, by its id; people see and import its caption. */
export function ref(ledger: string, label: string, options: Optional): Field<string | null>
export function ref(ledger: string, label: string, options?: Options): Field<string>
export function ref(ledger: string, label: string, options: Options = {}): Field {
  return { ...base(label, options), kind: 'ref', ledger }
}

type EvidenceOptions = { readonly kinds?: readonly string[]; readonly atLeast?: number }
/** Files that prove the row, by content digest. `atLeast` is asked for on submission, never on import. */
export function evidence(label: string, options: Options & EvidenceOptions = {}): Field<readonly string[]> {
  const { kinds = [], atLeast = 0 } = options
  return { ...base(label, { ...options, optional: true }), kind: 'evidence', kinds, atLeast }
}
