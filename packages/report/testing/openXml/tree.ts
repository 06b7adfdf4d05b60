/** An element of an XML part. Names keep their prefix: `w:tc`. */
export type Element = {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly Element[]
  readonly text: string
}

type Growing = Element & { readonly children: Element[]; text: string }

const token = /<\?.*?\?>|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gs
const attribute = /([\w:.-]+)="([^"]*)"/g

/**
 * Reads a part as the writers write it: no comments, no declarations.
 * @throws Error where an element is not closed, or where something stands that is no XML of this kind
 */
export function treeOf(xml: string): Element {
  const root: Growing = { name: '', attributes: {}, children: [], text: '' }
  const open: Growing[] = [root]
  let read = 0
  for (const match of xml.matchAll(token)) {
    const [whole, closing, name, attributes = '', empty, text] = match
    if (match.index !== read) throw new Error(`no XML at “${xml.slice(read, read + 40)}”`)
    read += whole.length
    const within = open.at(-1) as Growing
    if (text !== undefined) within.text += text
    else if (name === undefined) continue
    else if (closing === '/') {
      if (within.name !== name) throw new Error(`</${name}> closes <${within.name}>`)
      open.pop()
    } else {
      const element: Growing = {
        name,
        attributes: Object.fromEntries(
          [...attributes.matchAll(attribute)].map(([, key, value]) => [key, value]),
        ),
        children: [],
        text: '',
      }
      within.children.push(element)
      if (empty !== '/') open.push(element)
    }
  }
  if (read !== xml.length || open.length !== 1) throw new Error(`<${open.at(-1)?.name}> is not closed`)
  const [only] = root.children
  if (!only || root.children.length > 1) throw new Error('a part has one root')
  return only
}

/** An element and all below it, in document order. */
export const all = (element: Element): readonly Element[] => [element, ...element.children.flatMap(all)]

export const allNamed = (element: Element, name: string): readonly Element[] =>
  all(element).filter((one) => one.name === name)

export const childrenNamed = (element: Element | undefined, name: string): readonly Element[] =>
  element?.children.filter((one) => one.name === name) ?? []

export const childNamed = (element: Element | undefined, name: string): Element | undefined =>
  childrenNamed(element, name)[0]
