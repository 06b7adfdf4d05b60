/** What a number can be the number of, by its unit. */
export type MeasureFamily = 'amount' | 'rate' | 'count'

/** A measure of the trade with the words that name it; data of the catalogue. */
export type Measure = {
  readonly name: string
  readonly title: string
  /** The longest word that is found wins: 日常公用经费 before 公用经费. */
  readonly words: readonly string[]
  readonly family: MeasureFamily
  /**
   * Whose it is: the unit's wherever it is told (its posts, in the report on a project too), a project's only (said of
   * nothing else), a detail of the spending named before it, a result whose owner is rarely said, or what
   * is left over, which has no budget of its own. Of the
   * document without it.
   */
  readonly of?: 'unit' | 'project' | 'spending' | 'result' | 'balance' | undefined
}

export type NamedMeasure = { readonly measure: Measure; readonly start: number; readonly end: number }

/** Finds the measures that a text names, in reading order; marks of quotation and blanks inside a name do not count. */
export type MeasureFinder = (text: string) => readonly NamedMeasure[]

/** Quotes and blanks that stand inside names: “三公”经费. */
const between = '[“”"‘’\\s]*'

/** Makes a finder once for a dictionary: one pattern, longest names first. */
export function measureFinder(measures: readonly Measure[]): MeasureFinder {
  const byWord = new Map(measures.flatMap((measure) => measure.words.map((word) => [word, measure] as const)))
  if (byWord.size === 0) return () => []
  const words = [...byWord.keys()].toSorted((one, other) => other.length - one.length)
  const pattern = new RegExp(
    words.map((word) => [...word].map((one) => one.replaceAll(/[()[\]]/g, '\\$&')).join(between)).join('|'),
    'g',
  )
  return (text) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const measure = byWord.get(match[0].replaceAll(/[“”"‘’\s]/g, ''))
      return measure ? [{ measure, start: match.index, end: match.index + match[0].length }] : []
    })
}

/** How the growth of a measure is called. */
export const growthOf = (measure: string): string => `${measure}增速`
