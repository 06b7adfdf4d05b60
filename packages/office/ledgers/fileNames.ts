import type { Tx } from '@hengjian/store'

export type FileName = { readonly name: string; readonly size: number; readonly mediaType: string }

/** Names of evidence files by digest; a digest that names no file is left out. */
export async function fileNames(
  tx: Tx,
  tenant: number,
  digests: readonly string[],
): Promise<ReadonlyMap<string, FileName>> {
  if (digests.length === 0) return new Map()
  const rows = await tx
    .selectFrom('app.files')
    .select(['digest', 'name', 'size', 'media_type'])
    .where('tenant', '=', tenant)
    .where('digest', 'in', [...new Set(digests)])
    .execute()
  return new Map(
    rows.map(({ digest, name, size, media_type }) => [digest, { name, size, mediaType: media_type }]),
  )
}
