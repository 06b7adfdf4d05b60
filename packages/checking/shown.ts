import type { FindingPlace } from '@hengjian/checker'
import type { Examined } from './examine.ts'
import { placeWords } from './words.ts'

const told = (place: FindingPlace) => ({ ...place, where: placeWords(place) })

/** What came of a file as a page shows it: every place in words, the pages of the file beside it. Plain JSON. */
export function shownOf(file: string, { outcome, blocks }: Examined) {
  if (outcome.kind === 'unreadable')
    return {
      file,
      unreadable: outcome.unreadable.message,
      documents: [],
      judged: 0,
      findings: [],
      cannotTell: [],
      remarks: [],
      blocks: [],
    }
  const { documents, judged, findings, cannotTell, remarks } = outcome.result
  return {
    file,
    unreadable: null,
    documents,
    judged,
    findings: findings.map((finding) => ({
      ...finding,
      places: finding.places.map(told),
      consequences: finding.consequences.map((one) => ({ ...one, places: one.places.map(told) })),
    })),
    cannotTell: cannotTell.map((one) => ({ ...one, places: one.places.map(told) })),
    remarks: remarks.map(({ sentence, place }) => ({ sentence, where: placeWords(place) })),
    blocks,
  }
}
