import type { Matrix, Operators } from '../pdf/rulesOf.ts'
import { type Element, numbersOf } from './tree.ts'

/** What the operators are called that paths are told in, as a page of a PDF tells them. */
export const operatorNames = {
  save: 1,
  restore: 2,
  transform: 3,
  constructPath: 4,
  stroke: 5,
  fill: 6,
  eoFill: 7,
  clip: 8,
  endPath: 9,
  paintImageXObject: 10,
  paintInlineImageXObject: 11,
  paintImageMaskXObject: 12,
}

/** The paths and images of a page, in its own coordinates, in the form in which lines are found on pages of any format. */
export function operatorsOf(paths: readonly Element[], images: number): Operators {
  const fnArray: number[] = []
  const argsArray: unknown[] = []
  const say = (name: number, args: unknown): void => {
    fnArray.push(name)
    argsArray.push(args)
  }
  for (const { attributes, children } of paths) {
    const isStroked = attributes['Stroke'] !== 'false'
    if (!isStroked && attributes['Fill'] !== 'true') continue
    const data = children.find(({ name }) => name === 'AbbreviatedData')?.text ?? ''
    say(operatorNames.save, null)
    say(operatorNames.transform, matrixOf(attributes))
    say(operatorNames.constructPath, [
      isStroked ? operatorNames.stroke : operatorNames.fill,
      [pathData(data)],
    ])
    say(operatorNames.restore, null)
  }
  for (let at = 0; at < images; at += 1) say(operatorNames.paintImageXObject, null)
  return { fnArray, argsArray }
}

/** From the coordinates of an object to those of its page. */
function matrixOf(attributes: Element['attributes']): Matrix {
  const [left = 0, top = 0] = numbersOf(attributes['Boundary'])
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbersOf(attributes['CTM'])
  return [a, b, c, d, e + left, f + top]
}

/** Numbers behind each letter, of which the last two are where the pen is then; what they draw, by the codes of PDF.js. */
const strokes: Readonly<{ [letter: string]: { readonly numbers: number; readonly code: number } }> = {
  S: { numbers: 2, code: 0 },
  M: { numbers: 2, code: 0 },
  L: { numbers: 2, code: 1 },
  B: { numbers: 6, code: 2 },
  Q: { numbers: 4, code: 3 },
  A: { numbers: 7, code: 0 },
  C: { numbers: 0, code: 4 },
}

function pathData(written: string): Float32Array {
  const data: number[] = []
  const words = written.split(/[\s,]+/).filter(Boolean)
  for (let at = 0; at < words.length;) {
    const stroke = strokes[words[at] ?? '']
    at += 1
    if (!stroke) continue
    const numbers = words.slice(at, at + stroke.numbers).map(Number)
    at += stroke.numbers
    if (!numbers.every(Number.isFinite)) continue
    // An arc rules no table; the pen goes on at its end.
    data.push(stroke.code, ...(stroke.numbers === 7 ? numbers.slice(-2) : numbers))
  }
  return Float32Array.from(data)
}
