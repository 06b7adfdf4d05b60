import { describe, expect, it } from 'vitest'
import { shownBy } from '../../testing/shownBy.ts'
import { readSubmission } from '../readSubmission.ts'

const read = (page: string) => readSubmission(Buffer.from(page))
const shown = async (body: string) => shownBy(await read(`<html><body>${body}</body></html>`))

describe('a page under the name of a Word or Excel file', () => {
  it('gives paragraphs, headings and tables with their spans', async () => {
    const table = `<table><tr><th rowspan=2>项目</th><th colspan="2">资金（万元）</th></tr>
      <tr><td>预算</td><td>执行</td></tr><tr><td>办公费</td><td>4.50</td><td>4.42</td></tr></table>`
    const reading = await read(
      `<!DOCTYPE html><html><head><title>导出</title><style>p{}</style></head><body><h2>二、资金</h2>${table}</body></html>`,
    )
    expect(reading).toMatchObject({
      kind: 'html',
      remarks: [],
      blocks: [{ outline: 2 }, { known: 'file', rows: 3, columns: 3 }],
    })
    expect(shownBy(reading)).toEqual([
      '二、资金',
      [0, 0, 2, 1, '项目'],
      [0, 1, 1, 2, '资金（万元）'],
      [1, 1, 1, 1, '预算'],
      [1, 2, 1, 1, '执行'],
      [2, 0, 1, 1, '办公费'],
      [2, 1, 1, 1, '4.50'],
      [2, 2, 1, 1, '4.42'],
    ])
  })

  it('closes what the page leaves open, and gives words of a table in a cell to the cell', async () => {
    expect(
      await shown('<p>甲<p>乙<table><tr><td>一<td>二<tr><td><table><tr><td>3<td>家</table><td>四'),
    ).toEqual(['甲', '乙', [0, 0, 1, 1, '一'], [0, 1, 1, 1, '二'], [1, 0, 1, 1, '3 家'], [1, 1, 1, 1, '四']])
  })

  it('joins words that the source breaks, and shows entities as characters', async () => {
    expect(
      await shown('<p>全年接待\n   客商&nbsp;40&#25209;次，&ge;95&#x25;<br>完成 4.5\n万元 a &lt; b 3<5</p>'),
    ).toEqual(['全年接待客商 40批次，≥95% 完成 4.5 万元 a < b 3<5'])
  })

  it('says hidden words, and passes over scripts and comments', async () => {
    const reading = await read(
      '<html><body><!-- 注 --><script>var 数 = "<p>9</p>"</script><p style="display:none">隐</p><p>显</p></body></html>',
    )
    expect(shownBy(reading)).toEqual(['隐', '显'])
    expect(reading.remarks).toMatchObject([{ kind: 'hiddenText' }])
  })

  it.each([
    ['a span over a million columns', '<table><tr><td colspan=999999>1</td></tr></table>', 'TOO_LARGE'],
    ['tables without end', '<table><tr><td>'.repeat(500), 'TOO_DEEP'],
    ['nothing', '<p> </p>', 'EMPTY'],
  ])('%s is refused in a sentence', async (_, body, code) => {
    await expect(shown(body)).rejects.toMatchObject({ code, message: expect.stringMatching(/。$/) })
  })

  it('a span below the last row ends there', async () => {
    expect(await shown('<table><tr><td rowspan=60000>一</td><td>2</td></tr></table>')).toContainEqual([
      0,
      0,
      1,
      1,
      '一',
    ])
  })
})

describe('a page packed with its pictures', () => {
  const packed = (packing: string, body: string) =>
    `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="--=_x"\r\n\r\n----=_x\r\nContent-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: ${packing}\r\n\r\n${body}\r\n----=_x\r\nContent-Type: image/png\r\n\r\nAAAA\r\n----=_x--`
  const page = '<html><body><p>走访企业60家</p></body></html>'
  const quoted = [...Buffer.from(page)].map((byte) => `=${byte.toString(16).padStart(2, '0')}`)

  it.each([
    ['base64', Buffer.from(page).toString('base64')],
    ['quoted-printable', quoted.map((one, at) => (at % 20 === 19 ? `${one}=\r\n` : one)).join('')],
    ['8bit', page],
  ])('in %s', async (packing, body) => {
    expect(shownBy(await read(packed(packing, body)))).toEqual(['走访企业60家'])
  })

  it('without a page is refused in a sentence', async () => {
    await expect(read(packed('8bit', 'x').replace('text/html', 'text/css'))).rejects.toMatchObject({
      code: 'EMPTY',
    })
  })
})
