/**
 * The pairs of neighbouring characters of a text, each once, without spaces and in one letter case:
 * `湘江 PARK` → 湘江, 江p, pa, ar, rk. Chinese is searched by two characters, so a pair is the index key.
 */
export function gramsOf(text: string): readonly string[] {
  const grams = new Set<string>()
  for (const line of text.split('\n')) {
    const characters = [...foldForSearch(line)]
    for (let index = 0; index + 1 < characters.length; index += 1) {
      grams.add(`${characters[index]}${characters[index + 1]}`)
    }
  }
  return [...grams]
}

/** Full-width letters and digits become half-width, capitals small; spaces do not count. */
export const foldForSearch = (text: string): string =>
  text.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, '')
