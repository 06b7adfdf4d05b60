import { OfficeError, officeOf } from '@hengjian/office'
import { inOffice } from '@hengjian/store'
import { z } from 'zod'
import { attachment } from '../../attachment.ts'
import { personIn, type Services } from '../../context.ts'
import type { Api } from '../../server.ts'
import { mediaTypeOf } from './mediaType.ts'
import { storedFile } from './schema.ts'

const one = z.object({ digest: z.string().regex(/^[0-9a-f]{64}$/) })

/** Evidence files: kept by their content, opened by those whose organisations have a row that refers to them. */
export function fileRoutes(api: Api, { house }: Services): void {
  api.post('/api/files', { schema: { response: { 200: storedFile } } }, async (request) => {
    const office = await officeOf(house, personIn(request))
    const file = await request.file()
    if (!file) throw new OfficeError('FILE_MISSING', '没有收到文件，请重新选择后上传。')
    const mediaType = mediaTypeOf(file.filename)
    const { digest, size } = await house.files.put(file.file)
    if (file.file.truncated)
      throw new OfficeError('FILE_TOO_LARGE', '文件超过 50 MB，请压缩或分成几份后上传。')
    await inOffice(house.app, office, (tx) =>
      tx
        .insertInto('app.files')
        .values({
          tenant: office.tenant,
          digest,
          name: file.filename,
          size,
          media_type: mediaType,
          uploaded_by: office.account,
        })
        .onConflict((conflict) => conflict.doNothing())
        .execute(),
    )
    return { digest, name: file.filename, size, mediaType }
  })

  api.get('/api/files/:digest', { schema: { params: one } }, async (request, reply) => {
    const office = await officeOf(house, personIn(request))
    const { digest } = request.params
    const file = await inOffice(house.app, office, async (tx) => {
      const found = await tx
        .selectFrom('app.files')
        .selectAll()
        .where('tenant', '=', office.tenant)
        .where('digest', '=', digest)
        .executeTakeFirst()
      const proof = await tx
        .selectFrom('app.evidence')
        .select('row_id')
        .where('tenant', '=', office.tenant)
        .where('digest', '=', digest)
        .limit(1)
        .executeTakeFirst()
      return found && (proof || found.uploaded_by === office.account) ? found : null
    })
    if (!file) throw new OfficeError('FILE_UNKNOWN', '没有找到这份文件，或不在您的单位范围内。')
    const shown = file.media_type === 'application/pdf' || file.media_type.startsWith('image/')
    return attachment(reply, file.name, file.media_type, shown).send(await house.files.get(digest))
  })
}
