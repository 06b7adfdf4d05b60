import type { ReadParagraph } from '@hengjian/report'

const numbered: readonly (readonly [RegExp, number])[] = [
  [/^\s*[一二三四五六七八九十]+[、.．]/, 1],
  [/^\s*[（(][一二三四五六七八九十]+[)）]/, 2],
  [/^\s*\d{1,2}[、.．](?!\d)/, 3],
  [/^\s*[（(]\d{1,2}[)）]/, 4],
]
/** A heading is short and no sentence. */
const longest = 40

/** Level of a paragraph that heads others: as the file says, or by its number; null for one that says something. */
export function headingLevel({ text: { text }, outline }: ReadParagraph): number | null {
  const words = text.trim()
  if (words.length > longest || /[。；;]$/.test(words)) return null
  if (outline !== null) return outline
  if (/[，,]/.test(words)) return null
  return numbered.find(([pattern]) => pattern.test(words))?.[1] ?? null
}

/** The headings above a place, outermost first. */
export function headingStack(): {
  readonly push: (level: number, words: string) => void
  readonly all: () => readonly string[]
} {
  let stack: readonly { readonly level: number; readonly words: string }[] = []
  return {
    push: (level, words) => {
      stack = [...stack.filter((one) => one.level < level), { level, words }]
    },
    all: () => stack.map(({ words }) => words),
  }
}
