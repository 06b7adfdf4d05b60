import { Readable } from 'node:stream'
import { type CheckRun, digestOfFindings, registerFile, type Tx } from '@hengjian/store'
import type { House } from '../house.ts'
import type { Person } from '../person.ts'
import type { Kept } from './examined.ts'
import type { CheckOffice } from './seat.ts'

/** The name of a file without its folders. */
export const nameOf = (path: string): string => path.split(/[/\\]/).at(-1) ?? path

/** Files by the name without folders where only one of them is called so, else by the whole way. */
export function shortNames(paths: readonly string[]): ReadonlyMap<string, string> {
  const names = paths.map(nameOf)
  const alone = (name: string): boolean => names.filter((other) => other === name).length === 1
  return new Map(paths.map((path) => [path, alone(nameOf(path)) ? nameOf(path) : path]))
}

/** Words without what no text of the database takes; what a browser sends or a file holds is not trusted. */
export const plainWords = (words: string): string =>
  words
    .toWellFormed()
    .replaceAll(/\p{Cc}/gu, '')
    .trim()

/** The way to a file, as it is listed. */
export const plainPath = (path: string): string => [...plainWords(path)].slice(-300).join('') || '未命名'

/** Keeps bytes by their content. */
export const keep = (house: House, bytes: Uint8Array) => house.files.put(Readable.from([Buffer.from(bytes)]))

/** Notes who brought a file, under which name. */
export const register = (
  tx: Tx,
  office: CheckOffice,
  path: string,
  { digest, size }: { readonly digest: string; readonly size: number },
) =>
  // Whatever it claims to be, it is handed out as bytes to save, never as something to show.
  registerFile(tx, office, {
    digest,
    name: [...nameOf(path)].slice(-200).join(''),
    size,
    mediaType: 'application/octet-stream',
  })

/** What the row of a file says of its newest check. */
export const resultOf = (digest: string, run: string, { run: { unreadable }, findings }: Kept) => ({
  digest,
  run,
  found: digestOfFindings(findings),
  unreadable: unreadable?.slice(0, 500) ?? null,
})

/** A check as it is kept beside its findings. */
export const runOf = (
  house: House,
  person: Person,
  { id: submission, ...place }: Pick<CheckRun, 'id' | 'org' | 'draft' | 'opened'>,
  id: string,
  digest: string,
  { run }: Kept,
) => ({
  id,
  submission,
  ...place,
  at: house.now(),
  account_name: person.displayName,
  together: false,
  digest,
  ...run,
})
