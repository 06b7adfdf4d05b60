import { partsOf } from './openXml/parts.ts'
import { storedZip } from './storedZip.ts'

/** Parts that say nothing on any page: what programs note for themselves, and what is enclosed. */
const beside = /^\/?(?:docProps|customXml|word\/embeddings|xl\/embeddings|word\/attachments)\//

/** An Office file without metadata, custom XML and enclosures, and without every mention of them. */
async function strippedPackage(bytes: Uint8Array): Promise<Uint8Array> {
  const parts = await partsOf(bytes)
  const kept = [...parts].filter(([name]) => !beside.test(name))
  return storedZip(
    new Map(
      kept.map(([name, words]) => [
        name,
        /(?:\.rels|\[Content_Types\]\.xml)$/.test(name)
          ? words.replaceAll(/<(?:Relationship|Override) [^>]*\/>/g, (entry) =>
              beside.test(/(?:Target|PartName)="([^"]*)"/.exec(entry)?.[1]?.replace(/^(?:\.\.\/)+/, '') ?? '')
                ? ''
                : entry,
            )
          : words,
      ]),
    ),
  )
}

/** Entries of a PDF file that lead away from its pages; blanks keep every other object where the file says it is. */
const asides = /\/(?:Info|Metadata|EmbeddedFiles|AF|Names|StructTreeRoot) (?:\d+ \d+ R|\[[^\]]*\])/g

function strippedPdf(bytes: Uint8Array): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1')
  return Buffer.from(
    text.replaceAll(asides, (entry) => ' '.repeat(entry.length)),
    'latin1',
  )
}

/** A document as somebody else's program could have written it: only what its pages show. */
export const stripped = (bytes: Uint8Array): Promise<Uint8Array> =>
  bytes[0] === 0x25 ? Promise.resolve(strippedPdf(bytes)) : strippedPackage(bytes)
