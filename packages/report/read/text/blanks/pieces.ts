import type { Measure } from '../columns.ts'
import type { Line } from '../lines.ts'

/** Words of a line between wide gaps, and where they begin and end; what a cell shows of its text on this line. */
export type Piece = {
  readonly text: string
  readonly left: number
  readonly right: number
  /** The line, counted from the first one of its block, and of the file. */
  readonly at: number
  readonly line: number
}

type Atom = Pick<Piece, 'text' | 'left' | 'right'> & { readonly isFar: boolean }

/** A single blank parts words, not cells: 1、部门项目☑ and 2、专项□ */
const wide = 2

function atomsOf(text: string, measure: Measure): readonly Atom[] {
  let end = 0
  return [...text.matchAll(/[^ \u3000\t]+/g)].map((match) => {
    const isFar = match.index - end >= wide && end > 0
    end = match.index + match[0].length
    return {
      text: match[0],
      left: measure(text.slice(0, match.index)),
      right: measure(text.slice(0, end)),
      isFar,
    }
  })
}

/**
 * The pieces of each line.
 * @param starts where columns begin: what begins there behind a single blank is a piece, too
 */
export const piecesOf = (
  lines: readonly Line[],
  measure: Measure,
  starts: ReadonlySet<number> = new Set(),
): readonly (readonly Piece[])[] =>
  lines.map(({ text, number }, at) => {
    const pieces: Piece[] = []
    for (const atom of atomsOf(text, measure)) {
      const last = pieces.at(-1)
      if (!last || atom.isFar || starts.has(atom.left))
        pieces.push({ text: atom.text, left: atom.left, right: atom.right, at, line: number })
      else pieces[pieces.length - 1] = { ...last, text: `${last.text} ${atom.text}`, right: atom.right }
    }
    return pieces
  })
