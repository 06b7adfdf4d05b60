import type { PDFPageProxy } from 'unpdf/pdfjs'
import { type Matrix, asIs, matrixOf, times } from './matrix.ts'
import type { Page } from './page.ts'
import { type PathNames, ruleReader } from './rulesOf.ts'
import { type FontShape, type TextNames, wordReader } from './wordsOf.ts'

/** What the operators of a page are called by number in PDF.js, as far as words and lines need them. */
export type OperatorNames = TextNames &
  PathNames &
  Readonly<
    Record<
      | 'save'
      | 'restore'
      | 'transform'
      | 'paintFormXObjectBegin'
      | 'paintFormXObjectEnd'
      | 'constructPath'
      | 'setGState'
      | 'paintImageXObject'
      | 'paintInlineImageXObject'
      | 'paintImageMaskXObject',
      number
    >
  >

/** More operators on one page are a drawing, or an attack. */
const mostOperators = 400_000

/** The words and lines of one page, turned upright; notes and fields upon it are left out. */
export async function readPage(page: PDFPageProxy, names: OperatorNames): Promise<Page> {
  const { fnArray, argsArray } = await page.getOperatorList({ annotationMode: 0 })
  const { width, height, transform } = page.getViewport({ scale: 1 })
  const upright: Matrix = matrixOf(transform) ?? asIs
  const text = wordReader(names, (name) => shapeOf(page, name))
  const rules = ruleReader(names)
  const stack: Matrix[] = []
  let [matrix, images, largest] = [upright, 0, 0]
  const save = (): void => {
    stack.push(matrix)
    text.save()
  }
  const restore = (): void => {
    matrix = stack.pop() ?? upright
    text.restore()
  }
  for (let at = 0; at < Math.min(fnArray.length, mostOperators); at += 1) {
    const [name, args] = [fnArray[at] ?? 0, argsArray[at] as unknown]
    switch (name) {
      case names.save:
        save()
        break
      case names.restore:
      case names.paintFormXObjectEnd:
        restore()
        break
      case names.transform:
        matrix = times(matrix, matrixOf(args) ?? asIs)
        break
      case names.paintFormXObjectBegin:
        save()
        matrix = times(matrix, matrixOf(Array.isArray(args) ? (args as readonly unknown[])[0] : null) ?? asIs)
        break
      case names.constructPath:
        rules.read(args, matrix)
        break
      case names.setGState:
        for (const font of fontsSet(args)) text.read(names.setFont, font, matrix)
        break
      case names.paintImageXObject:
      case names.paintInlineImageXObject:
      case names.paintImageMaskXObject:
        images += 1
        largest = Math.max(largest, Math.abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]))
        break
      default:
        text.read(name, args, matrix)
    }
  }
  return {
    number: page.pageNumber,
    width,
    height,
    words: text.words,
    ...rules.all(),
    images,
    imageShare: Math.min(1, largest / (width * height)),
    invisibleLetters: text.invisibleLetters(),
  }
}

/** Fonts that a graphics state sets. */
const fontsSet = (args: unknown): readonly unknown[] =>
  Array.isArray(args) && Array.isArray(args[0])
    ? (args[0] as readonly unknown[]).flatMap((entry) =>
        Array.isArray(entry) && entry[0] === 'Font' ? [(entry as readonly unknown[])[1]] : [],
      )
    : []

function shapeOf({ commonObjs }: PDFPageProxy, name: string): FontShape {
  const font: unknown = commonObjs.has(name) ? commonObjs.get(name) : null
  const { fontMatrix, vertical } =
    typeof font === 'object' && font !== null
      ? (font as { readonly fontMatrix?: unknown; readonly vertical?: unknown })
      : {}
  return { scale: matrixOf(fontMatrix)?.[0] ?? 0.001, isVertical: vertical === true }
}
