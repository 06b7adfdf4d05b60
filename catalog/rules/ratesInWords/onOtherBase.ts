import { type Passage, type SightClaim, stageRatesOf, termOfMention } from '@hengjian/checker'

/** Rates of the steps of one matter, told beside each other, are over one number, or say that they are not. */
export const onOtherBase = (passage: Passage): readonly SightClaim[] =>
  stageRatesOf(passage).map(({ name, rate, part, before, beside, whole }): SightClaim => {
    const terms = [rate, part, before].map(termOfMention)
    const expected = (Number(part.figure.value) / whole) * 100
    return {
      says: 'base',
      values: {
        label: name,
        stated: rate.figure.printed,
        before: before.figure.printed,
        beside,
        whole: `${whole}${before.figure.unit}`,
        expected: `${expected.toFixed(Math.max(1, rate.figure.precision))}%`,
      },
      document: passage.document,
      places: terms.map(({ figure, quote }) => ({ place: figure.place, quote })),
      stated: rate.figure.printed,
      certainty: 0.5,
      atMost: 'notice',
    }
  })
