import type { Reading, ReadRemark } from '../../model/reading.ts'
import { ReadError } from '../errors.ts'
import { unknownStructure } from '../rows/unknownStructure.ts'
import { asides, characters, ends, unseen } from './commands.ts'
import { newContent } from './content.ts'
import { decoderOf, levelsOf } from './head.ts'
import { tokensOf } from './tokens.ts'

/** What holds inside a group and ends with it. */
type State = {
  readonly skip: boolean
  readonly aside: boolean
  /** Characters behind one in Unicode that older programs show in its place. */
  readonly fallback: number
  readonly deleted: boolean
  readonly inTable: boolean
  readonly outline: number | null
}

const plain: State = {
  skip: false,
  aside: false,
  fallback: 1,
  deleted: false,
  inTable: false,
  outline: null,
}
const deepest = 500

/**
 * Reads an RTF file, as it often comes under the name of a Word file: paragraphs, tables with their merges, automatic
 * numbers, then notes and text boxes. Objects inside are not looked at.
 * @throws ReadError where the nesting has no end, or nothing is in it
 */
export function readRtf(bytes: Uint8Array): Reading {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
  const content = newContent(decoderOf(source))
  const levels = levelsOf(source)
  const noticed = new Set<keyof typeof sentences>()
  const outer: State[] = []
  let state = plain
  let [isNew, toSkip] = [false, 0]

  const begin = (): void => {
    if (outer.length >= deepest)
      throw new ReadError('TOO_DEEP', '文件的结构嵌套太深，不像一份报告，没有读取。')
    outer.push(state)
  }
  const end = (): void => {
    const before = outer.pop() ?? state
    if (state.aside && !before.aside) content.endAside()
    state = before
  }
  const say = (text: string): void => {
    if (!state.skip && !state.deleted) content.say(text)
  }
  const command = (name: string, number: number | null): void => {
    if (name === 'annotation') noticed.add('comment')
    // The properties of inner tables are passed over, but for the end of a row that stands among them.
    if (name === 'nestrow') content.table['nestrow']?.(0)
    else if (unseen.has(name)) state = { ...state, skip: true }
    else if (!state.skip) seenCommand(name, number)
  }
  const seenCommand = (name: string, number: number | null): void => {
    const [row, sign, isOn] = [content.table[name], characters[name], number !== 0]
    if (row) row(number ?? 0)
    else if (sign !== undefined) say(sign)
    else if (ends.has(name)) content.endParagraph(state.inTable, state.outline)
    else if (asides.has(name) && !state.aside) {
      content.beginAside()
      state = { ...state, aside: true }
    } else if (name === 'u' && number !== null) {
      say(String.fromCharCode(number & 0xff_ff))
      toSkip = state.fallback
    } else if (name === 'uc') state = { ...state, fallback: number ?? 1 }
    else if (name === 'pard') state = { ...state, inTable: false, outline: null }
    else if (name === 'intbl' || name === 'itap') state = { ...state, inTable: isOn }
    else if (name === 's') state = { ...state, outline: levels.get(number ?? 0) ?? null }
    else if (name === 'outlinelevel')
      state = { ...state, outline: (number ?? 9) < 9 ? (number ?? 0) + 1 : null }
    else if (name === 'deleted') {
      state = { ...state, deleted: isOn }
      noticed.add('trackedChange')
    } else if (name === 'revised' && isOn) noticed.add('trackedChange')
    else if (name === 'v' && isOn) noticed.add('hiddenText')
  }

  for (const token of tokensOf(source)) {
    switch (token.kind) {
      case 'byte':
        if (toSkip > 0) toSkip -= 1
        else if (!state.skip && !state.deleted) content.byte(token.code)
        break
      case 'letters':
        say(token.text.slice(toSkip))
        toSkip = Math.max(0, toSkip - token.text.length)
        break
      case 'begin':
        begin()
        break
      case 'end':
        end()
        break
      case 'command':
        // A group that a program may pass over when it does not know its name.
        if (isNew && !asides.has(token.name) && token.name !== 'shpinst') state = { ...state, skip: true }
        if (token.name !== '*') command(token.name, token.number)
    }
    isNew = token.kind === 'command' && token.name === '*'
  }
  while (outer.length > 0) end()
  const blocks = content.blocks()
  if (blocks.length === 0)
    throw new ReadError('EMPTY', '文件里没有文字，请换一份有内容的文件；扫描件请提供可编辑的原件。')
  const remarks = [...noticed].map((kind): ReadRemark => ({ kind, sentence: sentences[kind], place: {} }))
  return { kind: 'rtf', blocks, remarks: [...remarks, ...unknownStructure(blocks)], pages: null, lines: null }
}

const sentences = {
  trackedChange: '文件里有没有接受的修订，按接受后的内容检查。',
  hiddenText: '文件里有隐藏的文字，也一并检查。',
  comment: '文件里有批注，批注没有检查。',
}
