import { inOffice, type Office, type Tx } from '@hengjian/store'
import type { House } from '@hengjian/office'
import type { Kysely } from 'kysely'

export type EvidenceFile = { readonly name: string; readonly mediaType: string; readonly size: number }

/** Who brought which file; see the migration of the accounts. */
type Uploads = { 'app.file_uploads': { tenant: number; digest: string; account: string; name: string } }
const uploads = (tx: Tx): Kysely<Uploads> => tx as unknown as Kysely<Uploads>

/** Notes that this person brought these bytes under this name; the same bytes may have been there before. */
export async function registerUpload(
  house: House,
  office: Office,
  digest: string,
  file: EvidenceFile,
): Promise<void> {
  const { tenant, account } = office
  await inOffice(house.app, office, async (tx) => {
    await tx
      .insertInto('app.files')
      .values({
        tenant,
        digest,
        name: file.name,
        size: file.size,
        media_type: file.mediaType,
        uploaded_by: account,
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    await uploads(tx)
      .insertInto('app.file_uploads')
      .values({ tenant, digest, account, name: file.name })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  })
}

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
    const own = await uploads(tx)
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
