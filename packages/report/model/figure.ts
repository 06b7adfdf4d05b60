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

const number = /^-?\d+(?:\.\d+)?/

/** A text that is one printed number, as in a cell of a form: `98.22%`, `4.42`. */
export function figureText(text: string, figure: string | null, unit: string): Text {
  const found = number.exec(text)
  if (!found) return plain(text)
  const [value] = found
  const rest = text.slice(value.length)
  const span: FigureSpan = {
    start: 0,
    end: value.length,
    figure,
    value,
    unit: rest === '' ? unit : rest,
    precision: value.split('.')[1]?.length ?? 0,
    approximation: null,
  }
  return { text, figures: [span] }
}
