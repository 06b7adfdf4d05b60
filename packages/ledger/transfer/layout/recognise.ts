import { clean } from '../../cells/clean.ts'
import type { FormLayout } from './formLayout.ts'
import { wordsOf } from './words.ts'

/** Which form a sheet is: one, none, or not to be told. */
export type Recognised =
  | { readonly kind: 'form'; readonly form: string }
  | { readonly kind: 'other' }
  | { readonly kind: 'unclear'; readonly sentence: string }

/** 财决05-1表, 财决附03表; a number that a sheet name cut off (财决08-) is none. */
const formNumber = /财决(附?)\s*(\d{1,2})(?:[-－_](\d))?(?=\s*表|[)）\s]|$)/g

/** The numbers of forms in a text, as layouts write them. */
export const formNumbersIn = (text: string): readonly string[] =>
  [...clean(text).matchAll(formNumber)].map(
    ([, annex = '', main = '', part]) =>
      `财决${annex}${main.padStart(2, '0')}${part === undefined ? '' : `-${part}`}`,
  )

/** 2023年度支出决算表（财决04表）（续） is called 支出决算表. */
const titleOf = (text: string): string =>
  wordsOf(text)
    .replace(/^(?:19|20)\d{2}年度?/, '')
    .replaceAll(/\((?:财决|续)[^()]*\)/g, '')

/** Z05_1 基本支出决算明细表(财决05-1表): the code of the exporting system stands in front. */
const sheetTitle = (name: string): string => titleOf(name.replace(/^[A-Za-z]{1,2}\d{2}(?:[_-]\d)?\s*/, ''))

function formsNamed(layouts: readonly FormLayout[], texts: readonly string[], titles: readonly string[]) {
  const numbers = texts.flatMap(formNumbersIn)
  return new Set(
    layouts
      .filter(
        ({ form, titles: names }) =>
          numbers.includes(form) || titles.some((title) => names.some((name) => titleOf(name) === title)),
      )
      .map(({ form }) => form),
  )
}

/**
 * Tells which form a sheet is by its title and number; its name in the workbook stands in where both are missing.
 * @param texts the lines above the table
 */
export function recognise(
  sheetName: string,
  texts: readonly string[],
  layouts: readonly FormLayout[],
): Recognised {
  const inside = [...formsNamed(layouts, texts, texts.map(titleOf))]
  const outside = [...formsNamed(layouts, [sheetName], [sheetTitle(sheetName)])]
  // A table of contents names them all.
  if (inside.length > 2) return { kind: 'other' }
  if (inside.length === 2) {
    return {
      kind: 'unclear',
      sentence: `表头同时写着${inside.join('、')}，不能确定是哪张表，没有读入。请核对标题和表号。`,
    }
  }
  const form = inside[0] ?? outside[0]
  if (form === undefined) return { kind: 'other' }
  const named = outside[0]
  if (named !== undefined && named !== form) {
    return {
      kind: 'unclear',
      sentence: `工作表名写的是${named}，表内标题是${form}，不能确定是哪张表，没有读入。请改正工作表名或标题。`,
    }
  }
  return { kind: 'form', form }
}
