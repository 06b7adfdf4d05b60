import { describe, expect, it } from 'vitest'
import { writeDocx } from '../../write/docx/writeDocx.ts'
import { writeXlsx } from '../../write/xlsx/writeXlsx.ts'
import { sampleForm } from '../sampleForm.ts'
import { type Parts, partsOf } from './parts.ts'
import { sheetProblems } from './sheetProblems.ts'
import { wordProblems } from './wordProblems.ts'

const document = 'word/document.xml'
const sheet = 'xl/worksheets/sheet1.xml'

/** The file with one place of one part spoilt. */
function spoilt(parts: Parts, part: string, sound: string | RegExp, broken: string): Parts {
  const xml = parts.get(part) ?? ''
  const changed = xml.replace(sound, broken)
  expect(changed, `${String(sound)} is in ${part}`).not.toBe(xml)
  return new Map([...parts, [part, changed]])
}

describe('what Word would repair', async () => {
  const parts = await partsOf(await writeDocx(sampleForm))
  it.each([
    [
      'a cell too many in a row',
      document,
      '</w:tc></w:tr>',
      '</w:tc><w:tc><w:p/></w:tc></w:tr>',
      /columns in a grid/,
    ],
    [
      'a cell without a paragraph',
      document,
      /<w:p>(?:(?!<w:p>).)*?<\/w:p><\/w:tc>/s,
      '</w:tc>',
      /end with a paragraph/,
    ],
    [
      'properties in another order',
      document,
      '<w:jc w:val="center"/>',
      '<w:jc w:val="center"/><w:spacing w:line="1"/>',
      /stands behind/,
    ],
    ['an element that is not closed', document, '</w:body>', '', /closes/],
    ['a paragraph behind the section', document, '</w:body>', '<w:p/></w:body>', /the body ends/],
    ['a relation to nothing', 'word/_rels/document.xml.rels', 'styles.xml', 'lost.xml', /is not there/],
  ])('%s', (_, part, sound, broken, problem) => {
    expect(wordProblems(spoilt(parts, part, sound, broken)).join('\n')).toMatch(problem)
  })

  it('nothing in a sound file', () => expect(wordProblems(parts)).toEqual([]))
})

describe('what Excel would repair', async () => {
  const parts = await partsOf(await writeXlsx(sampleForm))
  it.each([
    [
      'merged areas that overlap',
      sheet,
      '<mergeCells',
      '<mergeCells><mergeCell ref="A1:XFD99"/></mergeCells><mergeCells',
      /overlap/,
    ],
    ['a text that is not there', sheet, /t="s"><v>\d+</, 't="s"><v>99999<', /text that is not there/],
    ['words in a number', sheet, /(<c r="\w+"(?: s="\d+")?><v>)[\d.]+/, '$1四', /as a number/],
    ['a cell out of its place', sheet, /<c r="B(\d+)"/, '<c r="A$1"', /out of its place/],
    [
      'a name of another sheet',
      'xl/workbook.xml',
      /(<sheet [^>]*name=)"[^"]*"/,
      '$1"别处"',
      /names another sheet/,
    ],
  ])('%s', (_, part, sound, broken, problem) => {
    expect(sheetProblems(spoilt(parts, part, sound, broken)).join('\n')).toMatch(problem)
  })

  it('nothing in a sound file', () => expect(sheetProblems(parts)).toEqual([]))
})
