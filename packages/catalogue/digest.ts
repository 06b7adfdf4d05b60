import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'

const shelves = ['ledgers', 'metrics', 'reports', 'scorecards', 'standards', 'identities', 'layouts'] as const

/** What decides the answer of a check. */
const ofRules = ['rules', 'measures', 'standards'] as const

const decidesFigures = (file: string): boolean =>
  /\.(?:ts|yaml)$/.test(file) && !file.endsWith('.test.ts') && !file.includes('/testing/')

/** SHA-256 over paths and bytes of everything on the shelves that decides a figure; read-mes and tests do not. */
export const digestOf = (root: string): Promise<string> => digestOfShelves(root, shelves)

/** The same over everything that decides what a check finds. */
export const digestOfRules = (root: string): Promise<string> => digestOfShelves(root, ofRules)

async function digestOfShelves(root: string, names: readonly string[]): Promise<string> {
  const found = await Promise.all(
    names.map((shelf) =>
      readdir(join(root, shelf), { recursive: true, withFileTypes: true }).catch(() => []),
    ),
  )
  const files = found
    .flat()
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter(decidesFigures)
    .sort()
  const contents = await Promise.all(files.map((file) => readFile(join(root, file))))
  const hash = createHash('sha256')
  for (const [index, file] of files.entries()) {
    hash.update(`${file}\n`)
    hash.update(contents[index] ?? '')
  }
  return hash.digest('hex')
}
