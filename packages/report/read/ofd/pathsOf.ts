import { type Matrix, times } from '../pdf/matrix.ts'
import { type Drawn, ruleReader } from '../pdf/rulesOf.ts'
import { type Element, numbersOf } from './tree.ts'
import { point } from './wordsOf.ts'

/** What a path ends with, by the names that a PDF has for it. */
const endings = { endPath: 0, clip: 1, fill: 2, eoFill: 3, stroke: 4 }
const upright: Matrix = [point, 0, 0, point, 0, 0]

/** The lines and boxes that the paths of a page draw, found as they are on pages of a PDF. */
export function drawnBy(paths: readonly Element[]): Drawn {
  const rules = ruleReader(endings)
  for (const { attributes, children } of paths) {
    const isStroked = attributes['Stroke'] !== 'false'
    if (!isStroked && attributes['Fill'] !== 'true') continue
    const data = children.find(({ name }) => name === 'AbbreviatedData')?.text ?? ''
    rules.read(
      [isStroked ? endings.stroke : endings.fill, [pathData(data)]],
      times(upright, matrixOf(attributes)),
    )
  }
  return rules.all()
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
