import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

type Manifest = { readonly name: string; readonly version: string; readonly license?: string }

/**
 * The licences of the packages that files of a bundle come from, as one text each.
 * @param files paths below `node_modules`
 */
export async function licencesOf(files: Iterable<string>): Promise<ReadonlyMap<string, string>> {
  const folders = [
    ...new Set(
      [...files].flatMap((file) => /^.*node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(file)?.[0] ?? []),
    ),
  ]
  const found = await Promise.all(folders.toSorted().map(licenceIn))
  return new Map(found.map(({ name, text }) => [name, text]))
}

async function licenceIn(folder: string): Promise<{ readonly name: string; readonly text: string }> {
  const { name, version, license } = JSON.parse(
    await readFile(join(folder, 'package.json'), 'utf8'),
  ) as Manifest
  const names = await readdir(folder)
  const texts = await Promise.all(
    names
      .filter((one) => /^(?:licen[cs]e|copying|notice)/i.test(one))
      .map((one) => readFile(join(folder, one), 'utf8')),
  )
  const [head] = [`${name} ${version}\n许可：${license ?? '见下文'}\n`]
  return { name: name.replaceAll('/', '-'), text: [head, ...texts].join('\n') }
}
