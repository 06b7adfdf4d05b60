import { numberWords } from './numberWords.ts'
import { childOf, valueOf, type XmlNode } from './xmlTree.ts'

type Level = {
  readonly start: number
  readonly format: string
  /** `%1、` or `（%2）`: the numbers of the levels in their places. */
  readonly text: string
  readonly suffix: string
  /** Every number in digits. */
  readonly isLegal: boolean
  /** Counted on when this level or a higher one advances; 0 never begins anew. */
  readonly restart: number | null
}

type List = { readonly levels: ReadonlyMap<number, Level>; readonly starts: ReadonlyMap<number, number> }

/** Lists of a document, as paragraphs name them. */
export type Numbering = {
  /** The number of the next paragraph of a list; null for a bullet, or a list that is not there. */
  readonly next: (list: string, level: number) => string | null
  /** Which level of a list a style has, where the list says so. */
  readonly levelOfStyle: (list: string, style: string) => number | null
}

/** Word processors know nine. */
const mostLevels = 9

const noNumbers: Numbering = { next: () => null, levelOfStyle: () => null }

/**
 * Counts the lists of a document as a word processor does: a list and those that continue it share their numbers, a
 * level begins anew below a higher one that advanced.
 * @param root of `word/numbering.xml`
 * @param listOfStyle the list that a numbering style names
 */
export function numberingOf(root: XmlNode | null, listOfStyle: (style: string) => string | null): Numbering {
  if (!root) return noNumbers
  const abstract = new Map(
    root.children.flatMap((node) =>
      node.name === 'w:abstractNum' ? [[node.attributes['w:abstractNumId'] ?? '', node] as const] : [],
    ),
  )
  const nums = new Map(
    root.children.flatMap((node) =>
      node.name === 'w:num' ? [[node.attributes['w:numId'] ?? '', node] as const] : [],
    ),
  )
  const base = (list: string, deep = 0): string => {
    const id = valueOf(nums.get(list), 'w:abstractNumId') ?? ''
    const link = valueOf(abstract.get(id), 'w:numStyleLink')
    const other = link === undefined ? null : listOfStyle(link)
    return other === null || deep > 5 ? id : base(other, deep + 1)
  }
  const lists = new Map<string, List & { readonly base: string }>()
  const listOf = (list: string): (List & { readonly base: string }) | null => {
    const found = lists.get(list)
    const node = nums.get(list)
    if (found || !node) return found ?? null
    const id = base(list)
    const made = { ...listFrom(abstract.get(id), node), base: id }
    lists.set(list, made)
    return made
  }
  const counts = new Map<string, Map<number, number>>()
  const begun = new Set<string>()

  return {
    next(list, at) {
      const found = listOf(list)
      const level = found?.levels.get(at)
      if (!found || !level || !(at >= 0 && at < mostLevels)) return null
      const numbers = counts.get(found.base) ?? new Map<number, number>()
      counts.set(found.base, numbers)
      // A list of its own start begins there, once.
      const own = found.starts.get(at)
      if (own !== undefined && !begun.has(`${list} ${at}`)) numbers.set(at, own - 1)
      begun.add(`${list} ${at}`)
      for (let above = 0; above < at; above += 1)
        if (!numbers.has(above)) numbers.set(above, found.levels.get(above)?.start ?? 1)
      numbers.set(at, (numbers.get(at) ?? level.start - 1) + 1)
      for (let below = at + 1; below < mostLevels; below += 1) {
        const restart = found.levels.get(below)?.restart
        if (restart !== 0 && (restart === null || restart === undefined || at < restart))
          numbers.delete(below)
      }
      if (level.format === 'bullet') return null
      const words = level.text.replaceAll(/%(\d)/g, (_, place: string) => {
        const other = Number(place) - 1
        const format = level.isLegal ? 'decimal' : (found.levels.get(other)?.format ?? 'decimal')
        return numberWords(numbers.get(other) ?? found.levels.get(other)?.start ?? 1, format)
      })
      return words + (level.suffix === 'nothing' || /[、）)，,：:]$/.test(words) || words === '' ? '' : ' ')
    },
    levelOfStyle(list, style) {
      const node = abstract.get(listOf(list)?.base ?? '')
      const level = node?.children.find(
        (child) => child.name === 'w:lvl' && valueOf(child, 'w:pStyle') === style,
      )
      return level ? Number(level.attributes['w:ilvl']) : null
    },
  }
}

function listFrom(abstract: XmlNode | undefined, num: XmlNode): List {
  const levels = new Map<number, Level>()
  const starts = new Map<number, number>()
  for (const node of abstract?.children ?? []) if (node.name === 'w:lvl') levels.set(...levelFrom(node))
  for (const node of num.children) {
    if (node.name !== 'w:lvlOverride') continue
    const own = childOf(node, 'w:lvl')
    if (own) levels.set(...levelFrom(own))
    const start = Number(valueOf(node, 'w:startOverride'))
    if (Number.isInteger(start)) starts.set(Number(node.attributes['w:ilvl']), start)
  }
  return { levels, starts }
}

function levelFrom(node: XmlNode): [number, Level] {
  const start = Number(valueOf(node, 'w:start') ?? 1)
  const restart = valueOf(node, 'w:lvlRestart')
  const legal = childOf(node, 'w:isLgl')
  // Formats that older programs do not know stand in an alternative beside the plain one.
  const choice = childOf(childOf(node, 'mc:AlternateContent'), 'mc:Choice')
  return [
    Number(node.attributes['w:ilvl'] ?? 0),
    {
      start: Number.isInteger(start) ? start : 1,
      format: valueOf(node, 'w:numFmt') ?? valueOf(choice, 'w:numFmt') ?? 'decimal',
      text: valueOf(node, 'w:lvlText') ?? '',
      suffix: valueOf(node, 'w:suff') ?? 'tab',
      isLegal: legal !== undefined && !/^(?:0|false|off)$/.test(legal.attributes['w:val'] ?? ''),
      restart: restart === undefined ? null : Number(restart),
    },
  ]
}
