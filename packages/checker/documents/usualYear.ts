import type { Sentence } from './document.ts'

/** The year that sentences name most often, where no title says which one is reported on; null where they name none. */
export function usualYear(sentences: readonly Sentence[]): number | null {
  const counts = new Map<string, number>()
  for (const { text } of sentences)
    for (const [, year = ''] of text.text.matchAll(/(?<![〔[(（\d])(20\d\d)\s*年/g))
      counts.set(year, (counts.get(year) ?? 0) + 1)
  const [most] = [...counts].toSorted(([, one], [, other]) => other - one)
  return most === undefined ? null : Number(most[0])
}
