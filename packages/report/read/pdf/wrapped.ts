import type { Line } from './lines.ts'

/** What stays together at the end of a line: a number with its sign, a Latin word, a letter with the marks behind it. */
const token =
  /^[“‘（《【([]*(?:[A-Za-z\d.,:/+\-−%％‰=×÷≤≥<>~～]+|.)(?:[”’）》】)\]，。、；：！？,.;:!?%％]+(?:(?<=[）)])[×÷=≤≥%\d.]+[，。；]?)?)?/u
const wide = /[^\x20-\x7e]/
/** Letters by which lines of one paragraph end apart where their right edge is ragged. */
const ragged = 0.8

/** How much room the first letters of a text take that cannot be parted, in letters. */
export const firstLetters = (text: string): number =>
  [...(token.exec(text)?.[0] ?? '')].reduce((sum, letter) => sum + (wide.test(letter) ? 1 : 0.6), 0)

/**
 * Whether a line was broken because the next letters did not fit, not because somebody ended it.
 * @param room from the left of the line to where lines may reach at most
 */
export const isWrapped = (
  line: Pick<Line, 'left' | 'right' | 'size'>,
  next: Pick<Line, 'text' | 'size'>,
  room: number,
): boolean => room - (line.right - line.left) < firstLetters(next.text) * next.size + ragged * line.size
