import type { FindingPlace } from '@hengjian/checker'
import { examineApart, placeWords } from '@hengjian/checking'

const told = (place: FindingPlace) => ({ ...place, where: placeWords(place) })

/** A brought file examined in a thread of its own, with every place in words. */
export async function answerFor(file: string, bytes: Uint8Array) {
  const { outcome, blocks } = await examineApart(file, bytes)
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
