import type { FieldDescription, LedgerDescription } from '../../api/contract.ts'

/** The order and choice of columns that a person made; fields that the ledger gained since come at the end. */
export type ColumnSettings = { readonly order: readonly string[]; readonly hidden: readonly string[] }

export const noSettings: ColumnSettings = { order: [], hidden: [] }

/** All fields in the person's order; the caption leads otherwise, after the keys it is known by. */
export function orderedFields(
  ledger: LedgerDescription,
  settings: ColumnSettings,
): readonly FieldDescription[] {
  const place = new Map(settings.order.map((name, index) => [name, index]))
  const own = new Map(ledger.fields.map(({ name }, index) => [name, settings.order.length + index]))
  const placeOf = ({ name }: FieldDescription) => place.get(name) ?? own.get(name) ?? 0
  return [...ledger.fields].sort((left, right) => placeOf(left) - placeOf(right))
}

/** The columns that are shown; the caption of the ledger always is. */
export const shownFields = (
  ledger: LedgerDescription,
  settings: ColumnSettings,
): readonly FieldDescription[] =>
  orderedFields(ledger, settings).filter(
    ({ name }) => name === ledger.caption || !settings.hidden.includes(name),
  )

/** Moves one column to the left or right among all of them. */
export function movedColumn(
  ledger: LedgerDescription,
  settings: ColumnSettings,
  name: string,
  by: -1 | 1,
): ColumnSettings {
  const order = orderedFields(ledger, settings).map((field) => field.name)
  const at = order.indexOf(name)
  const other = order[at + by]
  if (at === -1 || other === undefined) return settings
  order[at + by] = name
  order[at] = other
  return { ...settings, order }
}
