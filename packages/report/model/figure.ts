/** Words that make a number approximate; comparisons with such a number are one-sided. */
export type Approximation = '约' | '余' | '多' | '近' | '以上' | '左右'

/** A number inside a text: where it stands, what it says, how exactly it is printed. */
export type FigureSpan = {
  /** Characters of the text, end exclusive. */
  readonly start: number
  readonly end: number
  /** Key of the figure behind it; null for a number that was only read. */
  readonly figure: string | null
  /** Decimal text without separators: `-8.4`. */
  readonly value: string
  /** 万元, %, 次 …; empty where the text names none. */
  readonly unit: string
  /** Decimals as printed. */
  readonly precision: number
  readonly approximation: Approximation | null
}

/** Text with its figures. */
export type Text = { readonly text: string; readonly figures: readonly FigureSpan[] }

/** Text without figures. */
export const plain = (text: string): Text => ({ text, figures: [] })

const printed = /^(约|近)?(-?\d+(?:,\d{3})*(?:\.\d+)?)(余|多)?( ?[^\d\s,.]*?)(以上|左右)?$/

/**
 * A text that is one printed number, as in a cell of a form: `98.22%`, `4.42`, `约40批次`, `8.00 万元`. A text that
 * holds more than one number, such as a day, stays plain.
 * @param unit where the text names none
 */
export function figureText(text: string, figure: string | null, unit: string): Text {
  const [, before, number, inside, spaced = '', after] = printed.exec(text) ?? []
  if (number === undefined) return plain(text)
  const start = before?.length ?? 0
  const measure = spaced.trimStart()
  const value = number.replaceAll(',', '')
  const span: FigureSpan = {
    start,
    end: start + number.length,
    figure,
    value,
    unit: measure === '' ? unit : measure,
    precision: value.split('.')[1]?.length ?? 0,
    approximation: (before ?? inside ?? after ?? null) as Approximation | null,
  }
  return { text, figures: [span] }
}
