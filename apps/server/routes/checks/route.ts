import { OfficeError } from '@hengjian/office'
import type { Api } from '../../server.ts'
import { wire } from '../../wire.ts'
import { checked } from './schema.ts'

/** 报告检查: a report that anybody wrote, asked the rules of the catalogue. Nothing of it is kept. */
export function checkRoutes(api: Api): void {
  api.post('/api/checks', { schema: { response: { 200: checked } } }, async (request) => {
    const file = request.isMultipart() ? await request.file() : undefined
    if (!file) throw new OfficeError('FILE_MISSING', '没有收到文件，请重新选择后上传。')
    const bytes = await file.toBuffer()
    // Readers and checker are loaded with the first report: a server that checks none starts without them.
    const { answerFor } = await import('./answer.ts')
    return wire(await answerFor(file.filename, bytes))
  })
}
