import { type CheckedFile, type FormCell, formsOf, squeezed, textsOf } from '@hengjian/checker'

/** An office on a form that is called like that of the report but for one character. */
export type LikeOffice = { readonly cell: FormCell; readonly other: string; readonly document: string }

/** A shorter name may well differ from another by one character. */
const shortest = 5

/** 主管部门 云溪县商务局 on one form, where the report and everything else is of 云岭县商务局. */
export function* likeOfficesIn(file: CheckedFile): Iterable<LikeOffice> {
  const units = [...new Set(file.documents.flatMap(({ unit }) => unit ?? []))]
  const count = (name: string): number =>
    textsOf(file).filter(({ text }) => squeezed(text.text).includes(name)).length
  for (const { form, document } of formsOf(file, 'departmentForm', 'projectForm'))
    for (const cell of [form.supervisor, form.unitName]) {
      const name = squeezed(cell?.text ?? '')
      const other = units.find((unit) => unit.length >= shortest && differByOne(unit, name))
      if (cell && other !== undefined && count(name) === 1 && count(other) > 2)
        yield { cell, other, document }
    }
}

const differByOne = (one: string, other: string): boolean =>
  one.length === other.length && [...one].filter((character, at) => character !== other[at]).length === 1
