import { expect, test } from 'vitest'
import { foot, openLedger, totals } from './ledgerPage.ts'
import { picture } from './picture.ts'
import { useBrowser } from './visit.ts'

const { visit } = useBrowser()

/** As a spreadsheet puts it on the clipboard; the amount of the second row is words. */
const block = [
  ['支付日期', '凭证号', '摘要', '经济分类', '支出性质', '项目', '资金来源', '金额', '收款人'],
  [
    '2023-11-06',
    '导-001',
    '会议室租用费',
    '30214',
    '基本支出',
    '',
    '当年财政拨款',
    '1,200.00',
    '演示会展服务有限公司',
  ],
  [
    '2023-11-07',
    '导-002',
    '资料印制费',
    '30202',
    '基本支出',
    '',
    '当年财政拨款',
    '八百多元',
    '演示印务有限公司',
  ],
  [
    '2023-11-08',
    '导-003',
    '办公用品采购',
    '30201',
    '基本支出',
    '',
    '当年财政拨款',
    '356.50',
    '演示办公用品商行',
  ],
]
  .map((cells) => cells.join('\t'))
  .join('\n')

test('a pasted block is corrected in place, written as a whole, and taken back', async () => {
  const page = await visit('demo')
  await openLedger(page, '支出明细')
  const before = await totals(page)
  await page.getByRole('link', { name: '导入', exact: true }).click()
  await page.getByLabel('粘贴内容').fill(block)
  await page.getByLabel('粘贴内容').press('Control+Home')
  await picture(page, 'import-source')
  await page.getByRole('button', { name: '读取粘贴的内容' }).click()
  await page.getByText('“金额”没有写明单位，暂按元读取，请核对。').waitFor()
  await picture(page, 'import-mapping')
  await page.getByRole('button', { name: '试运行' }).click()

  const dry = page.getByRole('region', { name: '试运行结果' })
  await dry.getByText('金额应填数字，这里是“八百多元”。请改成数字，文字说明写到摘要或备注里。').waitFor()
  expect(await page.getByRole('button', { name: '下一步（还有 1 行未处理）' }).isDisabled()).toBe(true)
  await picture(page, 'import-dry-run')
  await dry.getByLabel('第3行 金额').fill('820')
  await page.getByRole('button', { name: '重新试运行' }).click()
  await page.getByRole('button', { name: '下一步', exact: true }).click()
  await page.getByText('要么全部写入，要么一行也不写').waitFor()
  await page.getByRole('button', { name: '确认导入' }).click()
  await page.getByText(/新增 3 行，修改 0 行，跳过 0 行，金额合计 2,376.50 元。/).waitFor()
  await picture(page, 'import-receipt')

  await page.getByRole('button', { name: '到台账查看' }).click()
  await foot(page).getByText('筛选结果').waitFor()
  await expect.poll(() => totals(page), { timeout: 30_000 }).not.toBe(before)
  await page.getByRole('link', { name: '导入', exact: true }).click()
  await page.getByRole('button', { name: '整批撤销' }).click()
  const dialog = page.getByRole('dialog', { name: '整批撤销这次导入' })
  expect(await dialog.getByRole('button', { name: '撤销', exact: true }).isDisabled()).toBe(true)
  await dialog.getByLabel('原因').fill('与上月导入重复')
  await dialog.getByRole('button', { name: '撤销', exact: true }).click()
  await page.getByText('撤销：与上月导入重复').waitFor()
  await openLedger(page, '支出明细')
  await expect.poll(() => totals(page), { timeout: 30_000 }).toBe(before)
})
