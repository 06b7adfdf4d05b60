import type { PDFPageProxy } from 'unpdf/pdfjs'
import type { Page, Word } from './page.ts'
import { plainCharacters } from './plainCharacters.ts'
import { isMatrix, type Matrix, type OperatorNames, rulesOf } from './rulesOf.ts'

const asPrinted: Matrix = [1, 0, 0, 1, 0, 0]

/** The words and lines of one page, turned upright. */
export async function readPage(page: PDFPageProxy, names: OperatorNames): Promise<Page> {
  const [content, operators] = await Promise.all([page.getTextContent(), page.getOperatorList()])
  const { width, height, transform } = page.getViewport({ scale: 1 })
  const upright: Matrix = isMatrix(transform) ? transform : asPrinted
  const words = content.items.flatMap((item): readonly Word[] => {
    if (!('str' in item) || item.str.trim() === '') return []
    const [a = 0, b = 0, , , x = 0, y = 0] = item.transform as readonly number[]
    const size = Math.hypot(a, b)
    if (size === 0) return []
    const from = moved(x, y, upright)
    const to = moved(x + (item.width * a) / size, y + (item.width * b) / size, upright)
    // Words that stand on end are marks of the binding, not of the report.
    if (Math.abs(to.y - from.y) > size) return []
    return [
      {
        text: plainCharacters(item.str),
        left: Math.min(from.x, to.x),
        right: Math.max(from.x, to.x),
        y: from.y,
        size,
      },
    ]
  })
  return { number: page.pageNumber, width, height, words, ...rulesOf(operators, names, upright) }
}

const moved = (x: number, y: number, [a, b, c, d, e, f]: Matrix) => ({
  x: a * x + c * y + e,
  y: b * x + d * y + f,
})
