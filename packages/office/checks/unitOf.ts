import type { OrganisationTree } from '@hengjian/store'
import { subtreeOf } from '@hengjian/store'

const plainName = (name: string): string => name.replaceAll(/[\s（）()“”"]/g, '')

/** Names shorter than this stand in too many others to be recognised inside them. */
const tellingLength = 4

/**
 * The unit of the tree that a report names: the same name (a folder may be called so), else the only one whose name
 * stands in what was read or in the name of the file. Null where none or more than one does: a person decides then.
 * @param root organisation that keeps the batch; only units below it are meant
 */
export function unitNamed(
  tree: OrganisationTree,
  root: number,
  read: readonly string[],
  path: string,
): number | null {
  const below = subtreeOf(tree, root)
    .filter((number) => number !== root)
    .flatMap((number) => tree.byNumber.get(number) ?? [])
    .map(({ number, name }) => ({ number, name: plainName(name) }))
  // A folder, or a file without its ending, may be called as the unit is.
  const called = path.split(/[/\\]/).map((part) => part.replace(/\.[^.]*$/, ''))
  for (const words of [...read, ...called].map(plainName)) {
    const same = below.filter(({ name }) => name === words)
    if (same.length === 1) return same[0]?.number ?? null
  }
  for (const words of [...read, path].map(plainName)) {
    const within = below.filter(({ name }) => name.length >= tellingLength && words.includes(name))
    if (within.length === 1) return within[0]?.number ?? null
  }
  return null
}
