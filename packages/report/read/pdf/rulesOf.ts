import type { Rule } from './page.ts'

/** What the drawing operators of a page are called by number in PDF.js, as far as lines need them. */
export type OperatorNames = Readonly<
  Record<
    | 'save'
    | 'restore'
    | 'transform'
    | 'constructPath'
    | 'endPath'
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
export function rulesOf(
  { fnArray, argsArray }: Operators,
  names: OperatorNames,
  upright: Matrix,
): { readonly horizontals: readonly Rule[]; readonly verticals: readonly Rule[]; readonly images: number } {
  const horizontals: Rule[] = []
  const verticals: Rule[] = []
  const stack: Matrix[] = []
  let matrix = upright
  let images = 0
  const draw = ([x1, y1]: Point, [x2, y2]: Point): void => {
    if (Math.abs(y1 - y2) <= lean && Math.abs(x1 - x2) >= shortest)
      horizontals.push({ at: (y1 + y2) / 2, from: Math.min(x1, x2), to: Math.max(x1, x2) })
    else if (Math.abs(x1 - x2) <= lean && Math.abs(y1 - y2) >= shortest)
      verticals.push({ at: (x1 + x2) / 2, from: Math.min(y1, y2), to: Math.max(y1, y2) })
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
        for (const path of pathsOf(args, names)) drawPath(path, matrix, draw)
        break
      case names.paintImageXObject:
      case names.paintInlineImageXObject:
      case names.paintImageMaskXObject:
        images += 1
        break
    }
  }
  return { horizontals, verticals, images }
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

function drawPath(path: readonly Point[], matrix: Matrix, draw: (from: Point, to: Point) => void): void {
  const points = path.map(([x, y]): Point => [
    matrix[0] * x + matrix[2] * y + matrix[4],
    matrix[1] * x + matrix[3] * y + matrix[5],
  ])
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
  const [left, right, low, high] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  // Word processors draw a line as a narrow bar.
  if (points.length >= 4 && (right - left <= thickest || high - low <= thickest)) {
    const middle: Point = [(left + right) / 2, (low + high) / 2]
    if (right - left > high - low) draw([left, middle[1]], [right, middle[1]])
    else draw([middle[0], low], [middle[0], high])
    return
  }
  for (const [at, to] of points.entries()) {
    const from = points[at - 1]
    if (from) draw(from, to)
  }
}
