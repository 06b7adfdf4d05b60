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
const between = /[“”"‘’\s]/

/** What has been read of a name: which characters may follow, and the measure that it names if it ends here. */
type Step = { readonly next: Map<string, Step>; named: Measure | null }

const finders = new WeakMap<readonly Measure[], MeasureFinder>()

/** The finder of a dictionary, made once for it: the longest name that begins at a place wins. */
export function measureFinder(measures: readonly Measure[]): MeasureFinder {
  const finder = finders.get(measures) ?? finderOf(stepsOf(measures))
  finders.set(measures, finder)
  return finder
}

/** Names as steps from character to character: a text is read once, however many names there are. */
function stepsOf(measures: readonly Measure[]): Step {
  const first: Step = { next: new Map(), named: null }
  for (const measure of measures)
    for (const word of measure.words) {
      let step = first
      for (const character of word) {
        const next = step.next.get(character) ?? { next: new Map(), named: null }
        step.next.set(character, next)
        step = next
      }
      step.named = measure
    }
  return first
}

function finderOf(first: Step): MeasureFinder {
  const longestAt = (text: string, start: number): NamedMeasure | null => {
    let found: NamedMeasure | null = null
    let step = first.next.get(text.charAt(start))
    for (let at = start + 1; step; at += 1) {
      if (step.named) found = { measure: step.named, start, end: at }
      while (between.test(text.charAt(at))) at += 1
      step = step.next.get(text.charAt(at))
    }
    return found
  }
  return (text) => {
    const named: NamedMeasure[] = []
    for (let at = 0; at < text.length; at += 1) {
      const found = longestAt(text, at)
      if (!found) continue
      named.push(found)
      at = found.end - 1
    }
    return named
  }
}

/** How the growth of a measure is called. */
export const growthOf = (measure: string): string => `${measure}增速`
