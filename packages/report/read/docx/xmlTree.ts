import { SaxesParser } from 'saxes'
import { ReadError } from '../errors.ts'

/** An element of a small part of a package: its name, attributes and children; words are left out. */
export type XmlNode = {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlNode[]
}

/** Deeper nesting is no report. */
export const deepest = 200

/** A parser that refuses what a report cannot hold. */
export function reportParser(): SaxesParser {
  const parser = new SaxesParser()
  parser.on('doctype', () => {
    throw new ReadError('DOCTYPE', '文件里有不该有的声明，没有读取。请在 WPS 或 Word 中另存后重试。')
  })
  parser.on('error', (error) => {
    throw new ReadError('BROKEN', '文件内容不完整，没有读取。请在 WPS 或 Word 中打开、另存后重试。', {
      cause: error,
    })
  })
  return parser
}

/** Styles and lists as a tree. */
export function xmlTree(xml: string): XmlNode | null {
  type Open = XmlNode & { readonly children: XmlNode[] }
  const open: Open[] = []
  let root: XmlNode | null = null
  const parser = reportParser()
  parser.on('opentag', ({ name, attributes }) => {
    if (open.length >= deepest)
      throw new ReadError('TOO_DEEP', '文件的结构嵌套太深，不像一份报告，没有读取。')
    const node: Open = { name, attributes, children: [] }
    open.at(-1)?.children.push(node)
    root ??= node
    open.push(node)
  })
  parser.on('closetag', () => void open.pop())
  parser.write(xml).close()
  return root
}

export const childOf = (node: XmlNode | undefined, name: string): XmlNode | undefined =>
  node?.children.find((child) => child.name === name)

export const valueOf = (node: XmlNode | undefined, name: string): string | undefined =>
  childOf(node, name)?.attributes['w:val']
