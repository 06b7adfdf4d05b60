import { readdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { termsOf } from './licenceTerms.ts'

type Manifest = {
  readonly name: string
  readonly version: string
  readonly license?: string
  readonly author?: string | { readonly name?: string }
}

/** Packages whose files others carry within their own, where a bundler no longer sees them. */
const carried: Readonly<Record<string, readonly string[]>> = { docx: ['fflate', 'nanoid'] }
const carriedWords: Readonly<Record<string, string>> = {
  unpdf:
    'PDF.js (pdfjs-dist), Copyright Mozilla Foundation, Apache License 2.0: see LICENSE beside this folder.',
}

/**
 * The licences of the packages that files of a bundle come from, as one text each.
 * @param files paths below `node_modules`
 */
export async function licencesOf(files: Iterable<string>): Promise<ReadonlyMap<string, string>> {
  const folder = /^.*node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/
  const folders = new Set([...files].flatMap((file) => folder.exec(file)?.[0] ?? []))
  for (const own of folders)
    for (const [name, others] of Object.entries(carried))
      if (own.endsWith(name)) for (const other of others) folders.add(join(dirname(own), other))
  const found = await Promise.all([...folders].toSorted().map(licenceIn))
  return new Map(found)
}

/** A package without a text of its own stands under the usual terms of the licence it names. */
async function licenceIn(folder: string): Promise<readonly [string, string]> {
  const { name, version, license, author } = JSON.parse(
    await readFile(join(folder, 'package.json'), 'utf8'),
  ) as Manifest
  const names = (await readdir(folder)).filter((one) => /^(?:licen[cs]e|copying|notice)/i.test(one))
  const texts = await Promise.all(names.map((one) => readFile(join(folder, one), 'utf8')))
  const holder = (typeof author === 'string' ? author : author?.name) ?? `the authors of ${name}`
  const parts = [
    `${name} ${version}\n许可：${license ?? '见下文'}`,
    ...(texts.length > 0 ? texts : [termsOf(license, holder)]),
    ...(carriedWords[name] ? [carriedWords[name]] : []),
  ]
  return [name.replaceAll('/', '-'), `${parts.join('\n\n')}\n`]
}
