import { describe, expect, it } from 'vitest'
import { documentBlocks } from './documentBlocks.ts'
import { noLook } from './look.ts'
import { numberingOf } from './numbering.ts'
import { numberWords } from './numberWords.ts'
import { stylesOf } from './styles.ts'
import { xmlTree } from './xmlTree.ts'

const level = (at: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`
const lists = `<w:numbering>
  <w:abstractNum w:abstractNumId="7">
    ${level(0, 'chineseCountingThousand', '%1、', '<w:pStyle w:val="H1"/>')}
    ${level(1, 'chineseCounting', '（%2）', '<w:pStyle w:val="H2"/>')}
    ${level(2, 'decimal', '%3.')}
    ${level(3, 'decimal', '%1.%4', '<w:isLgl/>')}
  </w:abstractNum>
  <w:abstractNum w:abstractNumId="8">${level(0, 'bullet', '')}</w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>
  <w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="2"><w:startOverride w:val="5"/></w:lvlOverride></w:num>
  <w:num w:numId="3"><w:abstractNumId w:val="8"/></w:num>
</w:numbering>`
const styles = stylesOf(
  xmlTree(`<w:styles>
    <w:style w:styleId="H1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
    <w:style w:styleId="H2"><w:name w:val="章节"/><w:basedOn w:val="H1"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
    <w:style w:styleId="C"><w:name w:val="toc 1"/></w:style>
    <w:style w:styleId="X"><w:basedOn w:val="X"/></w:style>
  </w:styles>`),
)
const paragraph = (properties: string) => `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t>甲</w:t></w:r></w:p>`
const inList = (list: number, at: number) =>
  paragraph(`<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr>`)
const read = (...paragraphs: readonly string[]) =>
  documentBlocks(`<w:body>${paragraphs.join('')}</w:body>`, {
    ...noLook,
    styles,
    numbering: numberingOf(xmlTree(lists), () => null),
  }).blocks.flatMap((block) => (block.kind === 'paragraph' ? [block] : []))
const texts = (...paragraphs: readonly string[]) => read(...paragraphs).map(({ text }) => text.text)

describe('numbers of lists', () => {
  it('are written as the page shows them, and begin anew below a higher level', () => {
    const steps = [
      inList(1, 0),
      inList(1, 1),
      inList(1, 1),
      inList(1, 2),
      inList(1, 0),
      inList(1, 1),
      inList(1, 3),
    ]
    expect(texts(...steps)).toEqual([
      '一、甲',
      '（一）甲',
      '（二）甲',
      '1. 甲',
      '二、甲',
      '（一）甲',
      '2.1 甲',
    ])
  })

  it('go on through another list of the same kind, from its own start where it has one', () => {
    expect(texts(inList(1, 0), inList(2, 0), inList(2, 2), inList(2, 2))).toEqual([
      '一、甲',
      '二、甲',
      '5. 甲',
      '6. 甲',
    ])
  })

  it('come with a style, and go where the paragraph takes them away', () => {
    const styled = (style: string, more = '') => paragraph(`<w:pStyle w:val="${style}"/>${more}`)
    expect(
      texts(styled('H1'), styled('H2'), styled('H1', '<w:numPr><w:numId w:val="0"/></w:numPr>')),
    ).toEqual(['一、甲', '（一）甲', '甲'])
    expect(read(styled('H1'), styled('H2'), styled('X')).map(({ outline }) => outline)).toEqual([1, 2, null])
    expect(texts(styled('C'))).toEqual([])
  })

  it('are not there for a bullet, a list or a level that nobody defined', () => {
    expect(texts(inList(3, 0), inList(9, 0), inList(1, 8), inList(1, 999_999_999))).toEqual([
      '甲',
      '甲',
      '甲',
      '甲',
    ])
  })
})

describe('a number in words', () => {
  it.each([
    [3, 'chineseCounting', '三'],
    [10, 'japaneseCounting', '十'],
    [21, 'chineseCountingThousand', '二十一'],
    [105, 'taiwaneseCountingThousand', '一百零五'],
    [12, 'chineseLegalSimplified', '壹拾贰'],
    [10, 'ideographDigital', '一〇'],
    [3, 'decimalEnclosedCircle', '③'],
    [21, 'decimalEnclosedCircle', '21'],
    [2, 'ideographTraditional', '乙'],
    [14, 'lowerRoman', 'xiv'],
    [28, 'upperLetter', 'BB'],
    [7, 'decimalZero', '07'],
    [7, 'hindiNumbers', '7'],
    [100_000, 'chineseCounting', '100000'],
  ])('%i as %s is %s', (value, format, words) => {
    expect(numberWords(value, format)).toBe(words)
  })
})
