import type { Decimal } from '@hengjian/values'
import type { ReadText } from '@hengjian/report'
import type { Figure } from '../figures/figure.ts'
import { findFigures } from '../figures/findFigures.ts'
import { halfWidth } from '../figures/halfWidth.ts'
import { evaluate } from './evaluate.ts'

/** A calculation that a text prints with its numbers: what stands left of the sign, and the number right of it. */
export type StatedFormula = {
  readonly calculation: string
  /** Exact; as a share where the result is per cent. */
  readonly value: Decimal
  readonly result: Figure
  readonly quote: string
  /** The numbers of the calculation. */
  readonly operands: readonly Figure[]
  /** The numbers that the same paragraph names before it. */
  readonly named: readonly Figure[]
}

/** A comparison that a text prints between two numbers: 1.14%＜10%. */
export type StatedComparison = {
  readonly left: Figure
  readonly operator: '<' | '≤' | '≥' | '>'
  readonly right: Figure
  readonly quote: string
}

const leftSide = /[\d.,%×÷*/+()\-\s万亿元人个家次分]+$/

/** Calculations with numbers on both sides; formulas in words, and chains of results, are passed over. */
export function findFormulas(source: ReadText, id: string): readonly StatedFormula[] {
  const text = halfWidth(source.text)
  // Most cells hold no sign, and reading their numbers would cost more than all the rest.
  if (!text.includes('=')) return []
  const figures = findFigures(source, { id })
  return [...text.matchAll(/=/g)].flatMap(({ index }): readonly StatedFormula[] => {
    const left = leftSide.exec(text.slice(0, index))?.[0].trim() ?? ''
    // min(1, 207.16 ÷ 319): brackets behind a Latin word are what it is asked with, no product.
    if (/[A-Za-z]\s*$/.test(text.slice(0, text.lastIndexOf(left, index)))) return []
    // Brackets that the words before opened are not part of the calculation.
    const calculation = balanced(left)
    const result = figures.find(({ start }) => start > index && /^[\s=]*$/.test(text.slice(index, start)))
    if (!result || result.value === null || !/\d\D*[-+×÷*/]\D*\d/.test(calculation)) return []
    const value = evaluate(calculation)
    if (!value) return []
    const from = text.lastIndexOf(calculation, index)
    const paragraph = text.lastIndexOf('\n', from) + 1
    return [
      {
        calculation,
        value,
        result,
        quote: source.text.slice(index - left.length, result.end + 1),
        operands: figures.filter(({ start, end }) => start >= from && end <= index),
        named: figures.filter(({ start, end }) => start >= paragraph && end <= from),
      },
    ]
  })
}

/** Drops what a closing or opening bracket without its partner leaves over at the beginning. */
function balanced(text: string): string {
  let open = 0
  let from = 0
  for (const [at, character] of [...text].entries()) {
    if (character === '(') open += 1
    if (character !== ')') continue
    if (open === 0) from = at + 1
    else open -= 1
  }
  return text
    .slice(from)
    .replace(/^[\s元万亿人个家次分,.%)]+/, '')
    .trim()
}

/** Comparisons between two printed percentages or numbers of one unit. */
export function findComparisons(source: ReadText, id: string): readonly StatedComparison[] {
  const text = halfWidth(source.text)
  if (!/[^<>≤≥][<>≤≥]/.test(text)) return []
  const figures = findFigures(source, { id })
  return [...text.matchAll(/[<>≤≥]/g)].flatMap((match): readonly StatedComparison[] => {
    const left = figures.find(
      ({ start, end, unit, unitPrinted }) =>
        start < match.index && /^\s*$/.test(text.slice(end + (unitPrinted ? unit.length : 0), match.index)),
    )
    const right = figures.find(
      ({ start }) => start > match.index && /^[<>≤≥]\s*$/.test(text.slice(match.index, start)),
    )
    if (!left || !right || left.unit !== right.unit || left.value === null || right.value === null) return []
    return [
      {
        left,
        operator: match[0] as StatedComparison['operator'],
        right: { ...right, bound: null },
        quote: source.text.slice(left.start, right.end + right.unit.length),
      },
    ]
  })
}
