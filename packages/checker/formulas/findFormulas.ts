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

/** A calculation is not longer than this. */
const longestFormula = 200
/** 97.2x100%: the letter that a keyboard has instead of the sign. */
const times = /(?<=[\d)%元个家次分]\s*)[xX✕](?=\s*[\d(])/g
const leftSide = /[\d.,%×÷*/+()\-\s万亿元人个家次分]+$/

/** Calculations with numbers on both sides; formulas in words, and chains of results, are passed over. */
export function findFormulas(source: ReadText, id: string): readonly StatedFormula[] {
  const text = halfWidth(source.text).replaceAll(times, '×')
  // Most cells hold no sign, and reading their numbers would cost more than all the rest.
  if (!text.includes('=')) return []
  const figures = findFigures(source, { id })
  return [...text.matchAll(/=/g)].flatMap(({ index }): readonly StatedFormula[] => {
    const left = leftSide.exec(text.slice(Math.max(0, index - longestFormula), index))?.[0].trim() ?? ''
    // min(1, 207.16 ÷ 319): brackets behind a Latin word are what it is asked with, no product.
    if (/[A-Za-z]\s*$/.test(text.slice(0, text.lastIndexOf(left, index)))) return []
    // Brackets that the words before opened are not part of the calculation.
    const calculation = mixed(text.slice(Math.max(0, index - longestFormula), index)) ?? balanced(left)
    const result = figures.find(({ start }) => start > index && /^[\s=]*$/.test(text.slice(index, start)))
    if (!result || result.value === null || !/\d\D*[-+×÷*/]\D*\d/.test(calculation)) return []
    const value = evaluate(calculation)
    if (!value) return []
    const from = Math.max(0, index - Math.max(left.length, calculation.length))
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

/**
 * 实际采购 11.40 万元÷采购预算 12.00 万元×100%: words stand before the numbers. Null where none do, and where a part of the
 * calculation has no number.
 */
function mixed(text: string): string | null {
  const segment = /[^=,，。;；:：]{0,160}$/.exec(text.replaceAll(/(\d),(?=\d{3})/g, '$1'))?.[0] ?? ''
  const operators = /[-+×÷*/]/
  if (!operators.test(segment) || !/[\u4e00-\u9fff]\s*\d[^÷]*[÷+×]|÷[^\d(]*[\u4e00-\u9fff]+\d/.test(segment))
    return null
  const bare = segment.replaceAll(
    /[“”"\s]|(?:万元|亿元|元|人次|人|个|家|次|份|分)(?![\u4e00-\u9fff\d])|[\u4e00-\u9fff]/g,
    '',
  )
  return evaluate(bare) === null ? null : bare
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

/** A rate is a share times 100 %: 在职人数÷编制数×100%, in words or in numbers. */
const timesPercent = /[÷/][^=÷×,，。;；]{1,40}×\s*(\d+(?:\.\d+)?)\s*%\s*=/g

/** Rates that are multiplied by another percentage than 100 before the sign that ends them. */
export function oddPercents(source: ReadText, id: string): readonly Figure[] {
  const text = halfWidth(source.text)
  if (!text.includes('×') || !text.includes('=')) return []
  const figures = findFigures(source, { id })
  return [...text.matchAll(timesPercent)].flatMap((match) => {
    const at = match.index + match[0].lastIndexOf('×')
    const figure = figures.find(({ start }) => start > at)
    return figure && Number(match[1]) !== 100 ? [{ ...figure, printed: `${match[1]}%` }] : []
  })
}
