import type { Word } from '../pdf/page.ts'
import { type Element, numbersOf } from './tree.ts'

/** Points of a millimetre. */
export const point = 72 / 25.4

/** A gap wider than this share of a letter, beyond the letter itself, parts words. */
const parting = 0.6

/** The words of a text object: each character has its place, from its own step to the next. */
export function wordsOf(object: Element): readonly Word[] {
  const { attributes } = object
  const [left = 0, top = 0] = numbersOf(attributes['Boundary'])
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbersOf(attributes['CTM'])
  const size = Number(attributes['Size'] ?? 0) * Math.hypot(c, d) * point
  const turned = /^(?:90|270)$/
  // Words that stand on end are marks of the binding, not of the report.
  if (!(size > 0) || Math.abs(b) > Math.abs(a) || turned.test(attributes['ReadDirection'] ?? '')) return []
  const x = (at: number, up: number): number => (left + a * at + c * up + e) * point
  const y = (at: number, up: number): number => (top + b * at + d * up + f) * point
  const letter = Number(attributes['Size'])
  const words: Word[] = []
  let [startX, startY] = [0, 0]
  for (const { name, text, attributes: place } of object.children) {
    if (name !== 'TextCode') continue
    // A place that is not said is that of the words before.
    startX = numbersOf(place['X'])[0] ?? startX
    startY = numbersOf(place['Y'])[0] ?? startY
    const characters = [...text.replaceAll(/[\r\n\t]+/g, ' ')]
    const across = stepsOf(place['DeltaX'], characters.length)
    const down = stepsOf(place['DeltaY'], characters.length)
    let [at, up] = [startX, startY]
    let word: { text: string; readonly from: number } | null = null
    for (const [index, character] of characters.entries()) {
      const own = letter * (/[\x20-\x7e]/.test(character) ? 0.5 : 1)
      const fall = down[index] ?? 0
      const step = across[index] ?? (fall === 0 ? own : 0)
      word ??= { text: '', from: at }
      word.text += character
      const isLast = index === characters.length - 1
      if (isLast || fall !== 0 || step > own + parting * letter || step < 0) {
        if (word.text.trim() !== '')
          words.push({ text: word.text, left: x(word.from, up), right: x(at + own, up), y: y(at, up), size })
        word = null
      }
      at += step
      up += fall
    }
  }
  return words
}

/** Steps from each character to the next; `g 3 4.2` says three of 4.2. */
function stepsOf(written: string | undefined, characters: number): readonly number[] {
  const steps: number[] = []
  const words = (written ?? '').split(/\s+/).filter(Boolean)
  for (let at = 0; at < words.length && steps.length < characters; at += 1) {
    if (words[at] !== 'g') {
      steps.push(Number(words[at]))
      continue
    }
    const [count, step] = [Number(words[at + 1]), Number(words[at + 2])]
    for (let times = 0; times < count && steps.length < characters; times += 1) steps.push(step)
    at += 2
  }
  return steps.map((step) => (Number.isFinite(step) ? step : 0))
}
