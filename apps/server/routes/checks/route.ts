import type { FindingPlace } from '@hengjian/checker'
import { examineApart, type Examined, placeWords } from '@hengjian/checking'
import { OfficeError } from '@hengjian/office'
import type { Services } from '../../context.ts'
import type { Api } from '../../server.ts'
import { wire } from '../../wire.ts'
import { checked } from './schema.ts'

/** 报告检查: a report that anybody wrote, asked the rules of the catalogue. Nothing of it is kept. */
export function checkRoutes(api: Api, _services: Services): void {
  api.post('/api/checks', { schema: { response: { 200: checked } } }, async (request) => {
    const file = request.isMultipart() ? await request.file() : undefined
    if (!file) throw new OfficeError('FILE_MISSING', '没有收到文件，请重新选择后上传。')
    const bytes = await file.toBuffer()
    return wire(answerOf(file.filename, await examineApart(file.filename, bytes)))
  })
}

const told = (place: FindingPlace) => ({ ...place, where: placeWords(place) })

function answerOf(file: string, { outcome, blocks }: Examined) {
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
