import { describe, expect, it } from 'vitest'
import { shownBy } from '../../testing/shownBy.ts'
import { readSubmission } from '../readSubmission.ts'

const read = (body: string, head = '\\ansicpg936') =>
  readSubmission(Buffer.from(`{\\rtf1\\ansi${head}${body}}`, 'latin1'))
const shown = async (body: string, head?: string) => shownBy(await read(body, head))
/** 合计 in GBK. */
const sum = "\\'ba\\'cf\\'bc\\'c6"

describe('an RTF file', () => {
  it('reads characters in the code page, in that of a Chinese font, and in Unicode with what stands for it', async () => {
    expect(await shown(`${sum}4.42\\par`)).toEqual(['合计4.42'])
    expect(await shown(`{\\fonttbl{\\f1\\fcharset134 a;}}${sum}\\par`, '\\ansicpg1252')).toEqual(['合计'])
    expect(await shown("\\u21512?\\u-30000\\'3f{\\uc0\\u35745}x\\par")).toEqual(['合諐计x'])
  })

  it('reads headings by their style, numbers of lists, notes behind the rest, and nothing of heads and pictures', async () => {
    const head = '{\\stylesheet{\\s1\\outlinelevel0 heading 1;}}{\\header page}{\\*\\generator x;}'
    const body = `\\pard\\s1 One\\par\\pard{\\listtext 2.\\tab}Two{\\footnote note 12}{\\pict\\bin5 }}}}}}\\line end\\par`
    const { blocks } = await read(body, head)
    expect(blocks.map((block) => block.kind === 'paragraph' && [block.text.text, block.outline])).toEqual([
      ['One', 1],
      ['2. Two\nend', null],
      ['note 12', null],
    ])
  })

  it('reads merges, a row set in, and a table in a cell', async () => {
    const first =
      '\\trowd\\clvmgf\\cellx1000\\clmgf\\cellx2000\\clmrg\\cellx3000\\intbl a\\cell b\\cell\\cell\\row'
    const inner =
      '\\itap2 x\\nestcell y\\nestcell{\\*\\nesttableprops\\trowd\\cellx9\\nestrow}{\\nonesttables\\par}'
    const second = `\\trowd\\clvmrg\\cellx1000\\cellx2000\\cellx3000\\intbl\\cell c\\cell${inner}\\pard\\intbl\\cell\\row`
    const third = '\\trowd\\trleft1000\\cellx2000\\cellx3000\\intbl e\\cell f\\cell\\row\\pard end\\par'
    expect(await shown(first + second + third)).toEqual([
      [0, 0, 2, 1, 'a'],
      [0, 1, 1, 2, 'b'],
      [1, 1, 1, 1, 'c'],
      [1, 2, 1, 1, 'x y'],
      [2, 1, 1, 1, 'e'],
      [2, 2, 1, 1, 'f'],
      'end',
    ])
  })

  it('says where cells are only counted, and what was changed or hidden', async () => {
    const { blocks, remarks } = await read(
      '\\intbl a\\cell b\\cell\\row\\pard{\\deleted old}{\\v hid}new\\par',
    )
    expect(blocks).toMatchObject([{ known: 'words', columns: 2 }, { text: { text: 'hidnew' } }])
    expect(remarks.map(({ kind }) => kind)).toEqual(['trackedChange', 'hiddenText', 'structureUnknown'])
  })

  it.each([
    ['groups without end', '{'.repeat(2000), 'TOO_DEEP'],
    ['nothing', '\\par', 'EMPTY'],
  ])('%s is refused in a sentence', async (_, body, code) => {
    await expect(read(body)).rejects.toMatchObject({ code, message: expect.stringMatching(/。$/) })
  })
})
