import { childOf, valueOf, type XmlNode } from './xmlTree.ts'

/** What the styles of a document say of its paragraphs. */
export type Styles = {
  /** Level of a heading by its style: its outline level or its name (heading 1, 标题 1), or those of what it is based on. */
  readonly outlineOf: (style: string) => number | null
  /** The list of a style and its level there. */
  readonly listOf: (style: string) => { readonly list: string; readonly level: number | null } | null
  /** Lines of a table of contents. */
  readonly isContents: (style: string) => boolean
}

/** Longer chains of styles are circles. */
const longestChain = 20

export function stylesOf(root: XmlNode | null): Styles {
  const styles = new Map(
    (root?.children ?? []).flatMap((node) =>
      node.name === 'w:style' ? [[node.attributes['w:styleId'] ?? '', node] as const] : [],
    ),
  )
  /** The first that a style or one it is based on says. */
  function inherited<Said>(style: string, say: (node: XmlNode) => Said | null): Said | null {
    let node = styles.get(style)
    for (let deep = 0; node && deep < longestChain; deep += 1) {
      const said = say(node)
      if (said !== null) return said
      node = styles.get(valueOf(node, 'w:basedOn') ?? '')
    }
    return null
  }
  return {
    outlineOf: (style) => {
      const level = inherited(style, (node) => {
        const outline = valueOf(childOf(node, 'w:pPr'), 'w:outlineLvl')
        const named = /^(?:heading|标题) (\d)$/i.exec(valueOf(node, 'w:name') ?? '')?.[1]
        if (outline !== undefined) return Number(outline) + 1
        return named === undefined ? null : Number(named)
      })
      return level !== null && level >= 1 && level <= 9 ? level : null
    },
    listOf: (style) =>
      inherited(style, (node) => {
        const numbers = childOf(childOf(node, 'w:pPr'), 'w:numPr')
        const list = valueOf(numbers, 'w:numId')
        const level = valueOf(numbers, 'w:ilvl')
        return list === undefined ? null : { list, level: level === undefined ? null : Number(level) }
      }),
    isContents: (style) => /^(?:toc|目录) \d$/i.test(valueOf(styles.get(style), 'w:name') ?? ''),
  }
}
