import { inOffice, type Office } from '@hengjian/store'
import type { House } from '@hengjian/office'

export type EvidenceFile = { readonly name: string; readonly mediaType: string; readonly size: number }

/**
 * A file that this person may open: it is evidence of a row in the own organisations, which row security
 * decides, or the person brought it. Null where it is not there or not for this person; the two look alike.
 */
export async function findFile(house: House, office: Office, digest: string): Promise<EvidenceFile | null> {
  const { tenant } = office
  return inOffice(house.app, office, async (tx) => {
    const file = await tx
      .selectFrom('app.files')
      .select(['name', 'size', 'media_type'])
      .where('tenant', '=', tenant)
      .where('digest', '=', digest)
      .executeTakeFirst()
    if (!file) return null
    const own = await tx
      .selectFrom('app.file_uploads')
      .select('name')
      .where('tenant', '=', tenant)
      .where('digest', '=', digest)
      .where('account', '=', office.account)
      .executeTakeFirst()
    const proof = await tx
      .selectFrom('app.evidence')
      .select('row_id')
      .where('tenant', '=', tenant)
      .where('digest', '=', digest)
      .limit(1)
      .executeTakeFirst()
    if (!own && !proof) return null
    return { name: own?.name ?? file.name, size: file.size, mediaType: file.media_type }
  })
}
