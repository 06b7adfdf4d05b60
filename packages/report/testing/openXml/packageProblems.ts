import type { Parts } from './parts.ts'
import { all, childrenNamed, type Element, treeOf } from './tree.ts'

/** Folder and name of the part that a list of relations belongs to: `word/_rels/document.xml.rels` → `word/document.xml`. */
const ownerOf = (rels: string): string => rels.replace(/(^|\/)_rels\/(.*)\.rels$/, '$1$2')

/** The part that a target names, seen from the part that names it. */
function resolved(owner: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const folder = owner.split('/').slice(0, -1)
  for (const step of target.split('/')) {
    if (step === '..') folder.pop()
    else folder.push(step)
  }
  return folder.join('/')
}

const repeated = (values: readonly string[]): readonly string[] =>
  values.filter((value, index) => values.indexOf(value) !== index)

/**
 * What would make an Office program offer to repair the container: parts that are no XML, parts without
 * a content type, relations to nothing, ids used twice or never given.
 */
export function packageProblems(parts: Parts): readonly string[] {
  const trees = new Map<string, Element>()
  const broken: string[] = []
  for (const [name, xml] of parts) {
    try {
      trees.set(name, treeOf(xml))
    } catch (error) {
      broken.push(`${name}: ${(error as Error).message}`)
    }
  }
  return [...broken, ...contentTypeProblems(parts, trees), ...relationProblems(parts, trees)]
}

function contentTypeProblems(parts: Parts, trees: ReadonlyMap<string, Element>): readonly string[] {
  const types = trees.get('[Content_Types].xml')
  const overrides = childrenNamed(types, 'Override').map(({ attributes }) => attributes['PartName'] ?? '')
  const defaults = childrenNamed(types, 'Default').map(({ attributes }) => attributes['Extension'] ?? '')
  // `xml` by default says nothing of what a part is: only relations may go without a type of their own.
  const typed = (name: string): boolean =>
    overrides.includes(`/${name}`) || (name.endsWith('.rels') && defaults.includes('rels'))
  return [
    ...[...parts.keys()]
      .filter((name) => name !== '[Content_Types].xml' && !typed(name))
      .map((name) => `${name}: no content type`),
    ...overrides
      .filter((name) => !parts.has(name.slice(1)))
      .map((name) => `${name}: a content type without a part`),
    ...repeated([...overrides, ...defaults]).map((name) => `${name}: two content types`),
  ]
}

function relationProblems(parts: Parts, trees: ReadonlyMap<string, Element>): readonly string[] {
  const given = new Map<string, readonly string[]>()
  const problems = [...trees].flatMap(([name, tree]) => {
    if (!name.endsWith('.rels')) return []
    const owner = ownerOf(name)
    const relations = childrenNamed(tree, 'Relationship').map(({ attributes }) => attributes)
    const ids = relations.map(({ Id = '' }) => Id)
    given.set(owner, ids)
    const lost = relations
      .filter(({ TargetMode }) => TargetMode !== 'External')
      .map(({ Target = '' }) => resolved(owner, Target))
      .filter((target) => !parts.has(target))
    return [
      ...(owner === '' || parts.has(owner) ? [] : [`${name}: relations of a part that is not there`]),
      ...lost.map((target) => `${name}: ${target} is not there`),
      ...repeated(ids).map((id) => `${name}: ${id} is given twice`),
    ]
  })
  const used = [...trees].flatMap(([name, tree]) =>
    all(tree).flatMap(({ attributes }) =>
      Object.entries(attributes)
        .filter(([key, id]) => key.startsWith('r:') && given.get(name)?.includes(id) !== true)
        .map(([, id]) => `${name}: ${id} is no relation of this part`),
    ),
  )
  return [...problems, ...used]
}
