import { expect, test } from 'vitest'
import fc from 'fast-check'
import { placeAt, type ReadText } from '../../model/reading.ts'
import { readText } from './readText.ts'

const piece = fc.constantFrom(
  '项目支出 12.42 万元',
  '\t',
  '\t\t',
  '\n',
  '\r\n',
  '\n\n\n\n',
  '（一）',
  '9.3',
  '一、基本情况',
  '本年度各项重点工作按照年初的部署有序推进，全年完成对接活动十二场',
  '。',
  ' ',
  '≥95%',
)
const anyText = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''))

const texts = (text: string): readonly ReadText[] =>
  readText(text).blocks.flatMap((block) =>
    block.kind === 'paragraph' ? [block.text] : block.cells.map((cell) => cell.text),
  )
const bare = (text: string): string => text.replaceAll(/\s/g, '')

test('no word is lost, added or moved, however lines and tabs fall', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(
        texts(text)
          .map((read) => bare(read.text))
          .join(''),
      ).toBe(bare(text))
    }),
    { numRuns: 500 },
  )
})

test('every character is found on its physical line', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const lines = text.split(/\r\n|\n|\r/)
      const astray = texts(text).flatMap((read) =>
        [...read.text].filter(
          (character, at) =>
            character.trim() !== '' && !lines[(placeAt(read, at).line ?? 0) - 1]?.includes(character),
        ),
      )
      expect(astray).toStrictEqual([])
    }),
    { numRuns: 100 },
  )
})
