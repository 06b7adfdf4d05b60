import { Readable } from 'node:stream'
import type { FileStore, StoredBytes } from '@hengjian/store'
import { type EvidenceKind, evidenceKind, headSize, mustBeOfKind } from './kinds.ts'

/**
 * Keeps an uploaded file whose content is what its name promises. It is judged by its first bytes while it
 * streams, so nothing of a wrong file is kept and no file is ever whole in memory.
 * @throws OfficeError FILE_WRONG_TYPE, FILE_EMPTY
 * @throws StoreError FILE_TOO_LARGE, DISK_FULL
 */
export async function receiveEvidence(
  files: FileStore,
  name: string,
  content: Readable,
): Promise<StoredBytes & { readonly mediaType: string }> {
  const kind = evidenceKind(name)
  const stored = await files.put(Readable.from(judged(content, kind, name), { objectMode: false }))
  return { ...stored, mediaType: kind.mediaType }
}

async function* judged(content: Readable, kind: EvidenceKind, name: string): AsyncGenerator<Buffer> {
  let head: Buffer | null = Buffer.alloc(0)
  for await (const chunk of content as AsyncIterable<Buffer>) {
    if (head === null) {
      yield chunk
      continue
    }
    head = Buffer.concat([head, chunk])
    if (head.length < headSize) continue
    mustBeOfKind(head, kind, name)
    yield head
    head = null
  }
  if (head === null) return
  mustBeOfKind(head, kind, name)
  yield head
}
