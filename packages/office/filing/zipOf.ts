import { zipSync } from 'fflate'

/** A file of a package. Names use / between folders. */
export type PackedFile = { readonly name: string; readonly bytes: Uint8Array }

/** Every entry carries this day: the same files give the same bytes, whenever they are packed. */
const noDay = new Date('2000-01-01T00:00:00')

/** Packs files into a ZIP, in the order of their names. The same files give the same bytes. */
export const zipOf = (files: readonly PackedFile[]): Uint8Array =>
  zipSync(
    Object.fromEntries(
      files
        .toSorted((one, other) => (one.name < other.name ? -1 : 1))
        .map(({ name, bytes }) => [name, bytes] as const),
    ),
    { level: 6, mtime: noDay },
  )
