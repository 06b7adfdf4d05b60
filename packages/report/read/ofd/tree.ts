import { SaxesParser } from 'saxes'
import { ReadError } from '../errors.ts'
import { tooLarge } from '../limits.ts'

/** An element of a part of an OFD file, its name without the prefix of its namespace. */
export type Element = {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly Element[]
  readonly text: string
}

type Open = { name: string; attributes: Record<string, string>; children: Open[]; text: string }

/** Deeper nesting is no page, more elements are no page of a report. */
const [deepest, most] = [100, 300_000]

const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

/**
 * The elements of one part. It may declare nothing of its own.
 * @throws ReadError for what is not whole
 */
export function treeOf(xml: string): Element {
  const root: Open = { name: '', attributes: {}, children: [], text: '' }
  const open = [root]
  let count = 0
  const parser = new SaxesParser()
  parser.on('doctype', () => {
    throw new ReadError('DOCTYPE', '文件里有不该有的声明，没有读取。请在 OFD 阅读器中另存后重试。')
  })
  parser.on('error', (error) => {
    throw brokenOfd(error)
  })
  parser.on('opentag', ({ name, attributes }) => {
    if (open.length > deepest) throw new ReadError('TOO_DEEP', '文件的结构嵌套太深，不像一份报告，没有读取。')
    count += 1
    if (count > most) throw tooLarge()
    const element: Open = { name: localName(name), attributes, children: [], text: '' }
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('closetag', () => open.pop())
  parser.on('text', (text) => {
    const element = open.at(-1)
    if (element) element.text += text
  })
  parser.write(xml).close()
  return root
}

export const brokenOfd = (cause?: unknown): ReadError =>
  new ReadError('BROKEN', 'OFD 文件不完整或已损坏，没有读取。请重新取得文件后再试。', { cause })

/** Every element of a name below another, in their order. */
export function* allOf(element: Element, name: string): Generator<Element> {
  for (const child of element.children) {
    if (child.name === name) yield child
    yield* allOf(child, name)
  }
}

export const firstOf = (element: Element, name: string): Element | null =>
  allOf(element, name).next().value ?? null

/** Numbers parted by blanks, as places and matrices are written. */
export const numbersOf = (words: string | undefined): readonly number[] =>
  (words ?? '')
    .split(/\s+/)
    .flatMap((one) => (one !== '' && Number.isFinite(Number(one)) ? [Number(one)] : []))
