import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { workbookOf } from '../../workbook/testing/workbookOf.ts'
import { zipOf } from '../../workbook/testing/zipOf.ts'
import { ledgerTotals } from '../ledgers/look.ts'
import { openTestHouse, person, type TestHouse } from '../testing/openTestHouse.ts'
import { dryRunImport } from './run.ts'
import { startImport } from './start.ts'
import { book, payment, spendingHead, textTable, type WrittenRow } from './testing/spendingFile.ts'

let test: TestHouse
beforeAll(async () => {
  test = await openTestHouse()
})
afterAll(() => test.close())
// Whatever was brought: nothing came into the ledger.
afterEach(async () => {
  const { count } = await ledgerTotals(test.house, person(), 'expenditures', { org: 2, limit: 1 })
  if (count !== 0) throw new Error(`${count} rows were written by an import that was only tried`)
})

const bring = (name: string, bytes: Uint8Array) =>
  startImport(test.house, person(), 'expenditures', 2, { name, bytes })
const tried = async (bytes: Uint8Array) => {
  const started = await bring('支出.xlsx', bytes)
  const run = await dryRunImport(test.house, person(), started.id, { cells: {}, notDuplicates: [] })
  return { started, run }
}
const sheet = (...rows: readonly WrittenRow[]) => book({ rows })
const oldContainer = (stream: string): Buffer =>
  Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(1024),
    Buffer.from(`${stream}\0`, 'utf16le'),
  ])
const notExcel = (what: string): string =>
  `这是${what}，不是 Excel 表格（.xlsx）。请在 WPS 或 Excel 中另存为 .xlsx 后再上传，或直接粘贴表格内容。`

describe('a file that is no table is refused in one sentence', () => {
  it.each([
    ['空.xlsx', Buffer.alloc(0), '文件是空的，请重新选择。'],
    [
      '口令.xlsx',
      oldContainer('EncryptedPackage'),
      '文件设有打开密码，读不出内容。请先取消密码，保存后再上传。',
    ],
    [
      '旧.xls',
      oldContainer('Workbook'),
      '这是旧格式的 .xls 文件。请在 WPS 或 Excel 中另存为 .xlsx 后再上传。',
    ],
    ['通知.doc', oldContainer('WordDocument'), notExcel(' Word 文档')],
    ['发票.pdf', Buffer.from('%PDF-1.7\n1,2'), notExcel(' PDF 文件')],
    ['截图.xlsx', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]), notExcel('图片')],
    ['导出.xls', Buffer.from('<html><table><tr><td>1,2'), notExcel('网页或 XML 文件')],
    ['压缩.xlsx', zipOf([{ name: '说明.txt', content: 'x' }]), notExcel('压缩包或其他格式的文件')],
    ['随笔.txt', Buffer.from('这不是表格'), notExcel('其他格式的文件')],
  ])('%s', async (name, bytes, message) => {
    await expect(bring(name, bytes)).rejects.toMatchObject({ message })
  })

  it('a file cut off on the way', async () => {
    const whole = await sheet(spendingHead, payment('记-1'))
    await expect(bring('断.xlsx', whole.subarray(0, whole.length / 2))).rejects.toMatchObject({
      message: '文件不完整，可能没有传完。请重新上传，或在 WPS 中打开后另存一份。',
    })
  })

  it('a workbook without a word in it', async () => {
    await expect(bring('空表.xlsx', await sheet())).rejects.toMatchObject({
      message: '文件里没有内容，请检查后重新上传。',
    })
  })

  it('more rows than anybody can look through, also as text', async () => {
    const rows = Array.from(
      { length: 120_001 },
      (_, at) => `<row r="${at + 1}"><c r="A${at + 1}"><v>1</v></c></row>`,
    )
    const says = (name: string) =>
      `工作表“${name}”超过 120000 行，一次最多导入 120000 行。请按月份或项目拆分后分次导入，已导入的行会自动跳过。`
    await expect(bring('大.xlsx', workbookOf({ rows: rows.join('') }))).rejects.toMatchObject({
      message: says('支出'),
    })
    await expect(bring('大.csv', Buffer.from('日期,金额\n'.repeat(120_001)))).rejects.toMatchObject({
      message: says('文本表格'),
    })
  })

  it('a table of something else, or one without a header', async () => {
    const message =
      '表格里没有找到这些列：支付日期、凭证号、摘要、经济分类、支出性质、资金来源、金额。请核对表头，指定对应的列；表格里没有的请补上后重新导入。'
    await expect(tried(await sheet(['姓名', '电话'], ['甲', '1']))).rejects.toMatchObject({ message })
    await expect(tried(await sheet(payment('记-1'), payment('记-2')))).rejects.toMatchObject({ message })
  })
})

describe('a cell that cannot be read says why, where and what to do', () => {
  it.each([
    ['H', '八百多元', '金额应填数字，这里是“八百多元”。请改成数字，文字说明写到摘要或备注里。', null],
    ['H', '约1200', '金额“约1200”是约数，台账需要准确的数。请按原始记录填写。', null],
    [
      'H',
      '1,20,0',
      '金额“1,20,0”的千位分隔符不是每三位一个，无法确定是多少。请核对原件，去掉分隔符后重填。',
      null,
    ],
    ['H', '1.2万元', '金额这一格写的是万元，本列单位是元。请核对后统一成元。', '12000'],
    ['H', '300千元', '金额的单位“千元”不能识别。请换算成元，只填数字。', null],
    ['H', '$20', '金额“$20”是外币，这一列登记人民币。请按入账汇率折算后填写。', null],
    ['H', '#REF!', '金额里是公式错误 #REF!，不是内容。请在表格里改好，或直接填写结果。', null],
    ['H', '', '金额必须填写。', null],
    ['A', '上周五', '支付日期“上周五”不是日期，请写成 2023-12-31 的样子。', null],
    ['A', '2023-02-30', '2023年2月没有30日。请改为实际日期。', '2023-02-28'],
    ['A', '2023年3月', '支付日期“2023年3月”只写到月。请补上日，写成 2023-12-31 的样子。', null],
    ['A', '5/3/2023', '支付日期“5/3/2023”分不清哪个是月、哪个是日。请按年-月-日重写。', null],
    ['D', '差旅', '经济分类没有“差旅”这个代码或名称，请从代码表中选填。', '30211 差旅费'],
    ['E', '其他支出', '支出性质没有“其他支出”这一项，可填：基本支出、项目支出。', null],
    ['F', '没有这个项目', '台账中没有2023年的项目“没有这个项目”。请先登记，或改成台账中的名称。', null],
  ])('%s: %s', async (column, text, message, suggestion) => {
    const { run } = await tried(
      await sheet(spendingHead, payment('记-1'), payment('记-2', { [column]: text })),
    )
    expect(run.counts).toMatchObject({ create: 1, error: 1 })
    expect(run.issues).toMatchObject([{ row: 3, column, message, suggestion }])
  })

  it('a formula without a saved result, also where nothing has to stand', async () => {
    const inline = (column: string, text: string): string =>
      `<c r="${column}" t="inlineStr"><is><t>${text}</t></is></c>`
    const words = (row: number, cells: readonly string[]): string =>
      cells
        .map((text, at) => (text === '' ? '' : inline(`${String.fromCharCode(65 + at)}${row}`, text)))
        .join('')
    const texts = ['2023-03-05', '记-1', '办公用品', '30201', '基本支出', '', '当年财政拨款']
    const head = `<row r="1">${words(1, spendingHead.map(String))}</row>`
    const line = `<row r="2">${words(2, texts)}<c r="H2"><f>SUM(X1:X9)</f></c><c r="I2"><f>Z1</f><v></v></c></row>`
    const { run } = await tried(workbookOf({ rows: `${head}${line}` }))
    const says = (label: string) =>
      `${label}是公式，没有存下结果。请在 WPS 或 Excel 中打开并保存后重新导入，或直接填写结果。`
    expect(run.issues.map(({ column, message }) => [column, message])).toEqual([
      ['H', says('金额')],
      ['I', says('收款人')],
    ])
  })

  it('a cell that is covered by a merged one', async () => {
    const { run } = await tried(
      await sheet(
        spendingHead,
        payment('记-1', { A: { date: '2023-03-05', rowSpan: 2 } }),
        payment('记-2').slice(1),
      ),
    )
    expect(run.issues).toMatchObject([
      {
        row: 3,
        column: 'A',
        message: '支付日期这一格被上面的合并单元格盖住了。请取消合并，逐行填写。',
        suggestion: '2023-03-05',
      },
    ])
  })
})

describe('what only looks bad is read', () => {
  it('full-width digits, thousands, a unit in the cell, accounting brackets, days written in any way', async () => {
    const { run } = await tried(
      await sheet(
        spendingHead,
        payment('记-1', { H: '１，２００．５０' }),
        payment('记-2', { H: '1,200.50元' }),
        payment('记-3', { H: '(50.00)', C: '冲回多付' }),
        payment('记-4', { A: '2023.3.5' }),
        payment('记-5', { A: '二〇二三年三月五日' }),
        payment('记-6', { A: '20230305' }),
        payment('记-7', { A: { number: '44990' } }),
      ),
    )
    expect([run.issues, run.counts.create, run.sums]).toEqual([[], 7, { amount: '2833.00' }])
  })

  it('a title, a header of two merged lines in 万元, blank columns on the left', async () => {
    const { run } = await tried(
      await sheet(
        [],
        ['', '', { text: '2023年支出明细', columnSpan: 9 }],
        ['', '', { text: '支付信息', columnSpan: 3 }, { text: '分类', columnSpan: 4 }, '金额（万元）', ''],
        ['', '', ...spendingHead.slice(0, 7), '本次', '收款人'],
        ['', '', ...payment('记-1', { H: { number: '0.01205' } })],
      ),
    )
    expect([run.issues, run.sums]).toEqual([[], { amount: '120.50' }])
  })

  it('totals are compared, remarks and signatures named, and neither becomes a payment', async () => {
    const { run } = await tried(
      await sheet(
        ['单位：元'],
        spendingHead,
        payment('记-1'),
        ['合计', '', '', '', '', '', '', { number: '999' }],
        ['注：本表数据来自一体化系统'],
        ['制表人：演示　　审核人：演示'],
      ),
    )
    expect(run.counts.create).toBe(1)
    expect(run.differences).toEqual([{ row: 4, label: '合计 · 金额', stated: '999', computed: '120.5' }])
    expect(run.notes).toEqual([5, 6])
  })

  it('columns with one name: the left one, with a note', async () => {
    const { started } = await tried(
      await sheet([...spendingHead.slice(0, 8), '金额（元）', '收款人'], payment('记-1')),
    )
    expect(started.notes).toEqual([
      '“金额”可能是 H 列“金额（元）”，也可能是 I 列“金额（元）”，暂取 H 列，请核对。',
    ])
  })

  it('sheets of other months are named, hidden ones and remarks are not', async () => {
    const rows = [spendingHead, payment('记-1')]
    const { started, run } = await tried(
      await book(
        { name: '1月', rows },
        { name: '2月', rows },
        { name: '旧', hidden: true, rows },
        { name: '说明', rows: [['说明'], ['本表由综合科填写']] },
      ),
    )
    expect(started.notes).toEqual([
      '一次只导入一张工作表，现在读的是“1月”。文件里的“2月”也像支出明细，请另外导入。',
    ])
    expect(run.counts.create).toBe(1)
  })

  it.each([
    ['commas', ',', 'utf8'],
    ['semicolons', ';', 'utf8'],
    ['tabs, as Excel saves Unicode text', '\t', 'utf16le'],
  ] as const)('a text with %s', async (_, separator, encoding) => {
    const mark = encoding === 'utf16le' ? '\ufeff' : ''
    const { run } = await tried(
      Buffer.from(`${mark}${textTable(separator, spendingHead, payment('记-1'))}`, encoding),
    )
    expect([run.issues, run.counts.create, run.sums]).toEqual([[], 1, { amount: '120.50' }])
  })
})
