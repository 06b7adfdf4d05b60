import type { Numbering } from './numbering.ts'
import type { Styles } from './styles.ts'

/** What other parts of a document add to its paragraphs: styles, lists, notes. */
export type Look = {
  readonly styles: Styles
  readonly numbering: Numbering
  readonly noteOf: (kind: 'footnote' | 'endnote', id: string) => string | null
}

export const noLook: Look = {
  styles: { outlineOf: () => null, listOf: () => null, isContents: () => false },
  numbering: { next: () => null, levelOfStyle: () => null },
  noteOf: () => null,
}

type Said = {
  readonly style: string | null
  readonly outline: number | null
  readonly list: string | null
  readonly level: number | null
}

/** How a paragraph looks on its page: its number in a list, its level as a heading. What it says itself comes first. */
export function lookOf(
  { style, outline, list, level }: Said,
  { styles, numbering }: Look,
): { readonly number: string; readonly outline: number | null; readonly isContents: boolean } {
  const own = style === null ? null : styles.listOf(style)
  const name = list ?? own?.list ?? null
  // List 0 takes the number away that the style would give.
  const place =
    level ?? own?.level ?? (style === null || name === null ? null : numbering.levelOfStyle(name, style)) ?? 0
  return {
    number: (name === null || name === '0' ? null : numbering.next(name, place)) ?? '',
    outline: outline ?? (style === null ? null : styles.outlineOf(style)),
    isContents: style !== null && styles.isContents(style),
  }
}
