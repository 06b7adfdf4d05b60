import { type Matrix, asIs, matrixOf, moved, times } from './matrix.ts'
import type { Word } from './page.ts'
import { plainCharacters } from './plainCharacters.ts'

/** Text operators as PDF.js names them. */
export type TextNames = Readonly<
  Record<
    | 'beginText'
    | 'setCharSpacing'
    | 'setWordSpacing'
    | 'setHScale'
    | 'setLeading'
    | 'setFont'
    | 'setTextRenderingMode'
    | 'setTextRise'
    | 'moveText'
    | 'setLeadingMoveText'
    | 'setTextMatrix'
    | 'nextLine'
    | 'showText',
    number
  >
>

/** What a font says beside its glyphs. */
export type FontShape = { readonly scale: number; readonly isVertical: boolean }

type State = {
  font: FontShape
  size: number
  charSpacing: number
  wordSpacing: number
  stretch: number
  leading: number
  rise: number
  mode: number
}

/** Letters that nobody sees: neither filled nor stroked. */
const invisible = 3
/** Glyphs of one word follow each other within this share of a letter. */
const tight = 0.12

type Glyph = { readonly unicode?: unknown; readonly width?: unknown; readonly isSpace?: unknown }

/** Letters of a page as they are shown one after the other, each word with its exact place. */
export function wordReader(names: TextNames, fontOf: (name: string) => FontShape) {
  const words: Word[] = []
  let invisibleLetters = 0
  let state: State = {
    font: { scale: 0.001, isVertical: false },
    size: 0,
    charSpacing: 0,
    wordSpacing: 0,
    stretch: 1,
    leading: 0,
    rise: 0,
    mode: 0,
  }
  const stack: State[] = []
  let matrix: Matrix = asIs
  let [x, y, lineX, lineY] = [0, 0, 0, 0]
  let isSpaced = false

  const move = (dx: number, dy: number): void => {
    lineX += dx
    lineY += dy
    x = lineX
    y = lineY
  }
  const show = (glyphs: readonly unknown[], page: Matrix): void => {
    const whole = times(page, matrix)
    const direction = state.size < 0 ? -1 : 1
    const size = Math.abs(state.size)
    const stretch = state.stretch * direction
    // Words that stand on end are marks of the binding, not of the report.
    const isUpright = Math.abs(whole[1]) <= Math.abs(whole[0]) && !state.font.isVertical
    const height = size * Math.hypot(whole[2], whole[3])
    for (const glyph of glyphs) {
      if (typeof glyph === 'number') {
        x -= ((glyph * size) / 1000) * stretch
        continue
      }
      if (typeof glyph !== 'object' || glyph === null) continue
      const { unicode, width, isSpace } = glyph as Glyph
      const advance =
        (typeof width === 'number' ? width : 0) * size * state.font.scale +
        ((isSpace === true ? state.wordSpacing : 0) + state.charSpacing) * direction
      if (state.font.isVertical) {
        y -= advance
        continue
      }
      const next = x + advance * stretch
      const letters = typeof unicode === 'string' ? unicode : ''
      if (letters.trim() === '') isSpaced ||= letters !== ''
      else {
        const shown = next - state.charSpacing * stretch * direction
        const [from, to] = [moved([x, y + state.rise], whole), moved([shown, y + state.rise], whole)]
        if (state.mode === invisible) invisibleLetters += 1
        if (isUpright && height > 0) push(plainCharacters(letters), from[0], to[0], from[1], height)
      }
      x = next
    }
  }
  const push = (text: string, from: number, to: number, at: number, size: number): void => {
    const [left, right] = [Math.min(from, to), Math.max(from, to)]
    const last = words.at(-1)
    const goesOn =
      last &&
      !isSpaced &&
      Math.abs(last.y - at) < 0.05 * size &&
      Math.abs(last.size - size) < 0.05 * size &&
      Math.abs(left - last.right) < tight * size
    if (goesOn) words[words.length - 1] = { ...last, text: last.text + text, right }
    else words.push({ text, left, right, y: at, size, ...(isSpaced ? { isSpaced } : {}) })
    isSpaced = false
  }
  return {
    words,
    invisibleLetters: (): number => invisibleLetters,
    save: (): void => void stack.push({ ...state }),
    restore: (): void => {
      state = stack.pop() ?? state
    },
    /** One operator; those that concern no text are left alone. */
    read(name: number, args: unknown, page: Matrix): void {
      const [one, two] = Array.isArray(args) ? (args as readonly unknown[]) : []
      const value = typeof one === 'number' ? one : 0
      switch (name) {
        case names.beginText:
          matrix = asIs
          ;[x, y, lineX, lineY] = [0, 0, 0, 0]
          break
        case names.setTextMatrix:
          matrix = matrixOf(args) ?? matrix
          ;[x, y, lineX, lineY] = [0, 0, 0, 0]
          break
        case names.setCharSpacing:
          state.charSpacing = value
          break
        case names.setWordSpacing:
          state.wordSpacing = value
          break
        case names.setHScale:
          state.stretch = value / 100
          break
        case names.setLeading:
          state.leading = -value
          break
        case names.setTextRise:
          state.rise = value
          break
        case names.setTextRenderingMode:
          state.mode = value
          break
        case names.setFont:
          if (typeof one === 'string') state.font = fontOf(one)
          state.size = typeof two === 'number' ? two : state.size
          break
        case names.moveText:
          move(value, typeof two === 'number' ? two : 0)
          break
        case names.setLeadingMoveText:
          state.leading = typeof two === 'number' ? two : 0
          move(value, state.leading)
          break
        case names.nextLine:
          move(0, state.leading)
          break
        case names.showText:
          if (Array.isArray(one)) show(one as readonly unknown[], page)
          break
      }
    },
  }
}
