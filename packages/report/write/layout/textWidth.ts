/** Han characters, their punctuation and full-width forms take a whole em. */
const isWide = (character: string): boolean => {
  const code = character.codePointAt(0) as number
  return code >= 0x2e80 || (code >= 0x2010 && code <= 0x2027) || (code >= 0x2190 && code <= 0x25ff)
}

/** Digits and Latin letters take a little more than half an em in every face of official documents. */
const narrow = 0.56
const percentSign = 0.95

const widthOf = (character: string): number =>
  isWide(character) ? 1 : character === '%' ? percentSign : narrow

/** Width of a line of text in em, close enough to lay out a table. */
export const textWidth = (text: string): number =>
  [...text].reduce((sum, character) => sum + widthOf(character), 0)

/** Width in em of the longest piece that may not be broken: a number with its sign, a Latin word, or one Han character. */
export function longestPiece(text: string): number {
  let longest = 0
  let run = 0
  for (const character of text) {
    run = isWide(character) || /\s/.test(character) ? 0 : run + widthOf(character)
    longest = Math.max(longest, run, isWide(character) ? 1 : 0)
  }
  return longest
}

/** How many lines a text takes in a given width in em. */
export const linesOf = (text: string, width: number): number =>
  text
    .split('\n')
    .reduce((lines, line) => lines + Math.max(1, Math.ceil(textWidth(line) / Math.max(width, 1))), 0)
