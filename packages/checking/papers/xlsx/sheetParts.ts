/** Where the sheets of a workbook lie, by the names that people see; null where its parts are told otherwise. */
export function sheetParts(workbook: string, rels: string): ReadonlyMap<string, string> {
  const targets = new Map(
    [...rels.matchAll(/<Relationship\b[^>]*>/g)].map(([relation]) => [
      attribute(relation, 'Id'),
      attribute(relation, 'Target'),
    ]),
  )
  return new Map(
    [...workbook.matchAll(/<sheet\b[^>]*>/g)].flatMap(([sheet]) => {
      const target = targets.get(attribute(sheet, 'r:id'))
      return target ? [[unescaped(attribute(sheet, 'name')), resolved('xl', target)] as const] : []
    }),
  )
}

/** The list of relations of a part. */
export const relsOf = (part: string): string => part.replace(/([^/]+)$/, '_rels/$1.rels')

/** The part that a target names, seen from a folder. */
export function resolved(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const path = folder.split('/')
  for (const step of target.split('/')) {
    if (step === '..') path.pop()
    else if (step !== '.') path.push(step)
  }
  return path.join('/')
}

const attribute = (element: string, name: string): string =>
  new RegExp(`\\b${name}="([^"]*)"`).exec(element)?.[1] ?? ''

const signs: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const unescaped = (text: string): string =>
  text.replaceAll(/&(\w+);/g, (whole, sign: string) => signs[sign] ?? whole)
