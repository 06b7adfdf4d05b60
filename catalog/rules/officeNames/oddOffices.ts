import { type CheckedFile, type FormCell, formsOf, linesOf, regionOf, squeezed } from '@hengjian/checker'

/** An office that one form names, where all others of the file name the same other one. */
export type OddOffice = { readonly cell: FormCell; readonly other: string; readonly document: string }

/** Fewer forms do not say which office is the usual one. */
const fewest = 3

/** 实施单位 of one form of several is an office of the same region of which nothing else in the file speaks. */
export function* oddOfficesIn(file: CheckedFile): Iterable<OddOffice> {
  const named = formsOf(file, 'projectForm').flatMap(({ form, document }) =>
    form.unitName ? [{ cell: form.unitName, document, name: squeezed(form.unitName.text) }] : [],
  )
  const [usual = [], odd = [], ...more] = [...Map.groupBy(named, ({ name }) => name).values()].toSorted(
    (one, other) => other.length - one.length,
  )
  const [own, one] = [usual[0], odd[0]]
  if (!own || !one || more.length > 0 || odd.length > 1 || usual.length < fewest) return
  if (regionOf(own.name) === null || regionOf(own.name) !== regionOf(one.name)) return
  if (one.name.includes(own.name) || own.name.includes(one.name)) return
  const told = linesOf(file).filter(({ text }) => squeezed(text).includes(one.name))
  if (told.length === 1) yield { cell: one.cell, other: own.name, document: one.document }
}
