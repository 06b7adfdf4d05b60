/** A section of a report in words. */
export type NarrativeSection = {
  /** Stable name: a text of last year is found by it. */
  readonly key: string
  /** 一, 二 … as the outline counts. */
  readonly number: string
  readonly title: string
  /** What belongs here, said to the person who writes. */
  readonly help: string
  /**
   * Sentences of a first draft, with figures by reference. A sentence whose figures are all there is
   * taken over; one that lacks a figure is left out and named.
   */
  readonly draft: readonly string[]
  /** Sentences said once for each project of the year; `{项目}` stands for its name. */
  readonly eachProject: readonly string[]
}

/** A report in words whose figures are references, as its catalogue entry declares it. */
export type NarrativeReport = {
  readonly kind: 'narrative'
  readonly name: string
  readonly title: string
  /** The document that prescribes its outline. */
  readonly basis: string
  readonly sections: readonly NarrativeSection[]
}

/** Declares a report in words. */
export const narrativeReport = (draft: Omit<NarrativeReport, 'kind'>): NarrativeReport =>
  Object.freeze({ ...draft, kind: 'narrative' as const })
