import { dashedRules, type Dash } from './dashes.ts'
import { type Matrix, moved, type Point } from './matrix.ts'
import type { Box, Rule } from './page.ts'

/** What paths end with, as PDF.js names it. */
export type PathNames = Readonly<Record<'endPath' | 'clip' | 'fill' | 'eoFill', number>>

/** A filled bar of at most this many points is a line. */
const thickest = 3
/** A line leans at most this much. */
const lean = 1
const shortest = 4

/** Collects the straight lines that a page draws along its edges, and its filled rectangles. */
export function ruleReader(names: PathNames) {
  const horizontals: Rule[] = []
  const verticals: Rule[] = []
  const boxes: Box[] = []
  const dashes: Dash[] = []
  const draw = ([x1, y1]: Point, [x2, y2]: Point): void => {
    if (Math.abs(y1 - y2) <= lean && Math.abs(x1 - x2) >= shortest)
      horizontals.push({ at: (y1 + y2) / 2, from: Math.min(x1, x2), to: Math.max(x1, x2) })
    else if (Math.abs(x1 - x2) <= lean && Math.abs(y1 - y2) >= shortest)
      verticals.push({ at: (x1 + x2) / 2, from: Math.min(y1, y2), to: Math.max(y1, y2) })
  }
  const drawPath = (path: readonly Point[]): void => {
    let from: Point | undefined
    for (const to of path) {
      if (from) draw(from, to)
      from = to
    }
  }
  return {
    /** One drawing; a path that only clips is none. */
    read(args: unknown, matrix: Matrix): void {
      if (!Array.isArray(args)) return
      const [paint, data] = args as readonly unknown[]
      if (paint === names.endPath || paint === names.clip || !Array.isArray(data)) return
      const [numbers] = data as readonly unknown[]
      if (!(numbers instanceof Float32Array)) return
      const isFilled = paint === names.fill || paint === names.eoFill
      const paths = subpaths(numbers).map((path) => path.map((point) => moved(point, matrix)))
      for (const [at, path] of paths.entries()) {
        const box = extentOf(path)
        const [width, height] = [box.right - box.left, box.bottom - box.top]
        if (Math.max(width, height) < shortest) dashes.push(box)
        // Word processors draw a line as a narrow bar.
        else if (path.length >= 4 && Math.min(width, height) <= thickest) drawBar(box, draw)
        else if (!isFilled || isFrame(box, paths[at + 1] ?? paths[at - 1])) drawPath(path)
        else if (path.length === 4 || path.length === 5) boxes.push(box)
      }
    },
    all(): Drawn {
      const dashed = dashedRules(dashes)
      return {
        horizontals: [...horizontals, ...dashed.horizontals],
        verticals: [...verticals, ...dashed.verticals],
        boxes,
      }
    },
  }
}

/** What a page draws beside its words. */
export type Drawn = {
  readonly horizontals: readonly Rule[]
  readonly verticals: readonly Rule[]
  readonly boxes: readonly Box[]
}

/** Codes of the path data: 0 move, 1 line, 2 curve of six numbers, 3 curve of four, 4 close. */
function subpaths(data: Float32Array): readonly (readonly Point[])[] {
  const paths: Point[][] = []
  for (let at = 0; at < data.length;) {
    const [code, x, y] = [data[at] ?? 4, data[at + 1] ?? 0, data[at + 2] ?? 0]
    const path = paths.at(-1)
    if (code === 0) paths.push([[x, y]])
    else if (code === 1) path?.push([x, y])
    else if (code === 4 && path?.[0]) path.push(path[0])
    // A curve rules no table; the line goes on behind it.
    else if (code === 2 || code === 3) paths.push([])
    at += code === 2 ? 7 : code === 3 ? 5 : code === 4 ? 1 : 3
  }
  return paths
}

function extentOf(path: readonly Point[]): Box {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity]
  for (const [x, y] of path) {
    left = Math.min(left, x)
    right = Math.max(right, x)
    top = Math.min(top, y)
    bottom = Math.max(bottom, y)
  }
  return { left, right, top, bottom }
}

/** Browsers fill the ring between two rectangles where a border goes around. */
function isFrame(box: Box, other: readonly Point[] | undefined): boolean {
  if (!other || other.length === 0) return false
  const { left, right, top, bottom } = extentOf(other)
  return [left - box.left, box.right - right, top - box.top, box.bottom - bottom].every(
    (margin) => Math.abs(margin) <= thickest,
  )
}

function drawBar({ left, right, top, bottom }: Box, draw: (from: Point, to: Point) => void): void {
  const middle: Point = [(left + right) / 2, (top + bottom) / 2]
  if (right - left > bottom - top) draw([left, middle[1]], [right, middle[1]])
  else draw([middle[0], top], [middle[0], bottom])
}
