import type { Tx } from '../database.ts'
import type { Office } from '../office.ts'

/** What a kept file is called, by the person who brought it. */
export type BroughtFile = {
  readonly digest: string
  readonly name: string
  /** Bytes. */
  readonly size: number
  readonly mediaType: string
}

/**
 * Notes that this person brought these bytes under this name; the same bytes may have been there before. Only
 * then may the person attach them as evidence.
 */
export async function registerFile(
  tx: Tx,
  { tenant, account }: Office,
  { digest, name, size, mediaType }: BroughtFile,
): Promise<void> {
  await tx
    .insertInto('app.files')
    .values({ tenant, digest, name, size, media_type: mediaType, uploaded_by: account })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await tx
    .insertInto('app.file_uploads')
    .values({ tenant, digest, account, name })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
