export type Matrix = readonly [number, number, number, number, number, number]
export type Point = readonly [number, number]

export const asIs: Matrix = [1, 0, 0, 1, 0, 0]

/** Six numbers, in whatever kind of list a PDF gives them. */
export function matrixOf(args: unknown): Matrix | null {
  if (!Array.isArray(args) && !(args instanceof Float32Array)) return null
  if (args.length === 1) return matrixOf(args[0])
  const [a, b, c, d, e, f] = args as unknown as readonly unknown[]
  const all = [a, b, c, d, e, f]
  return all.every((one): one is number => typeof one === 'number') ? (all as unknown as Matrix) : null
}

export const times = (one: Matrix, by: Matrix): Matrix => [
  one[0] * by[0] + one[2] * by[1],
  one[1] * by[0] + one[3] * by[1],
  one[0] * by[2] + one[2] * by[3],
  one[1] * by[2] + one[3] * by[3],
  one[0] * by[4] + one[2] * by[5] + one[4],
  one[1] * by[4] + one[3] * by[5] + one[5],
]

export const moved = ([x, y]: Point, [a, b, c, d, e, f]: Matrix): Point => [
  a * x + c * y + e,
  b * x + d * y + f,
]
