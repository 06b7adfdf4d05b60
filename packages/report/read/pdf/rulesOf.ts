import { dashedRules, type Dash } from './dashes.ts'
import type { Box, Rule } from './page.ts'

/** What the drawing operators of a page are called by number in PDF.js, as far as lines need them. */
export type OperatorNames = Readonly<
  Record<
    | 'save'
    | 'restore'
    | 'transform'
    | 'constructPath'
    | 'endPath'
    | 'fill'
    | 'eoFill'
    | 'clip'
    | 'paintImageXObject'
    | 'paintInlineImageXObject'
    | 'paintImageMaskXObject',
    number
  >
>
export type Operators = { readonly fnArray: readonly number[]; readonly argsArray: readonly unknown[] }

export type Matrix = readonly [number, number, number, number, number, number]
type Point = readonly [number, number]

/** A filled bar of at most this many points is a line. */
const thickest = 3
/** A line leans at most this much. */
const lean = 1
const shortest = 4

/** What a page draws beside its words. */
export type Drawn = {
  readonly horizontals: readonly Rule[]
  readonly verticals: readonly Rule[]
  readonly boxes: readonly Box[]
  readonly images: number
}

const times = (one: Matrix, by: Matrix): Matrix => [
  one[0] * by[0] + one[2] * by[1],
  one[1] * by[0] + one[3] * by[1],
  one[0] * by[2] + one[2] * by[3],
  one[1] * by[2] + one[3] * by[3],
  one[0] * by[4] + one[2] * by[5] + one[4],
  one[1] * by[4] + one[3] * by[5] + one[5],
]

/**
 * The straight lines that a page draws along its edges, and how many images it shows.
 * @param upright from the page's own coordinates to those of the reader
 */
export function rulesOf({ fnArray, argsArray }: Operators, names: OperatorNames, upright: Matrix): Drawn {
  const horizontals: Rule[] = []
  const verticals: Rule[] = []
  const boxes: Box[] = []
  const dashes: Dash[] = []
  const stack: Matrix[] = []
  let matrix = upright
  let images = 0
  const draw = ([x1, y1]: Point, [x2, y2]: Point): void => {
    if (Math.abs(y1 - y2) <= lean && Math.abs(x1 - x2) >= shortest)
      horizontals.push({ at: (y1 + y2) / 2, from: Math.min(x1, x2), to: Math.max(x1, x2) })
    else if (Math.abs(x1 - x2) <= lean && Math.abs(y1 - y2) >= shortest)
      verticals.push({ at: (x1 + x2) / 2, from: Math.min(y1, y2), to: Math.max(y1, y2) })
  }
  const drawPaths = (paths: readonly (readonly Point[])[], isFilled: boolean): void => {
    for (const [at, path] of paths.entries()) {
      const box = extentOf(path, matrix)
      const [width, height] = [box.right - box.left, box.bottom - box.top]
      if (Math.max(width, height) < shortest) dashes.push(box)
      // Word processors draw a line as a narrow bar.
      else if (path.length >= 4 && Math.min(width, height) <= thickest) drawBar(box, draw)
      else if (!isFilled) drawPath(path, matrix, draw)
      else if (isFrame(box, paths[at + 1] ?? paths[at - 1] ?? [], matrix)) drawPath(path, matrix, draw)
      else if (path.length === 4 || path.length === 5) boxes.push(box)
    }
  }
  for (const [at, name] of fnArray.entries()) {
    const args = argsArray[at]
    switch (name) {
      case names.save:
        stack.push(matrix)
        break
      case names.restore:
        matrix = stack.pop() ?? upright
        break
      case names.transform:
        if (isMatrix(args)) matrix = times(matrix, args)
        break
      case names.constructPath:
        drawPaths(pathsOf(args, names), isFilling(args, names))
        break
      case names.paintImageXObject:
      case names.paintInlineImageXObject:
      case names.paintImageMaskXObject:
        images += 1
        break
    }
  }
  const dashed = dashedRules(dashes)
  return {
    horizontals: [...horizontals, ...dashed.horizontals],
    verticals: [...verticals, ...dashed.verticals],
    boxes,
    images,
  }
}

export const isMatrix = (args: unknown): args is Matrix =>
  Array.isArray(args) && args.length >= 6 && args.every((one) => typeof one === 'number')

/** The subpaths of one drawing; a path that only clips is none. */
function pathsOf(args: unknown, names: OperatorNames): readonly (readonly Point[])[] {
  if (!Array.isArray(args)) return []
  const [paint, data] = args as readonly unknown[]
  if (paint === names.endPath || paint === names.clip || !Array.isArray(data)) return []
  const [numbers] = data as readonly unknown[]
  return numbers instanceof Float32Array ? subpaths(numbers) : []
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

const isFilling = (args: unknown, { fill, eoFill }: OperatorNames): boolean =>
  Array.isArray(args) && (args[0] === fill || args[0] === eoFill)

const placed = ([x, y]: Point, matrix: Matrix): Point => [
  matrix[0] * x + matrix[2] * y + matrix[4],
  matrix[1] * x + matrix[3] * y + matrix[5],
]

function extentOf(path: readonly Point[], matrix: Matrix): Box {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity]
  for (const point of path) {
    const [x, y] = placed(point, matrix)
    left = Math.min(left, x)
    right = Math.max(right, x)
    top = Math.min(top, y)
    bottom = Math.max(bottom, y)
  }
  return { left, right, top, bottom }
}

/** Browsers fill the ring between two rectangles where a border goes around. */
function isFrame(box: Box, other: readonly Point[], matrix: Matrix): boolean {
  if (other.length === 0) return false
  const { left, right, top, bottom } = extentOf(other, matrix)
  return [left - box.left, box.right - right, top - box.top, box.bottom - bottom].every(
    (margin) => Math.abs(margin) <= thickest,
  )
}

function drawBar({ left, right, top, bottom }: Box, draw: (from: Point, to: Point) => void): void {
  const middle: Point = [(left + right) / 2, (top + bottom) / 2]
  if (right - left > bottom - top) draw([left, middle[1]], [right, middle[1]])
  else draw([middle[0], top], [middle[0], bottom])
}

function drawPath(path: readonly Point[], matrix: Matrix, draw: (from: Point, to: Point) => void): void {
  let from: Point | undefined
  for (const point of path) {
    const to = placed(point, matrix)
    if (from) draw(from, to)
    from = to
  }
}
