import { Buffer } from 'node:buffer'
import { expect, test } from 'vitest'
import { choose, openLedger, rowPanel, rows, searchFor } from './ledgerPage.ts'
import { picture } from './picture.ts'
import { useBrowser } from './visit.ts'

const { visit } = useBrowser()

const title = '接待演示装备企业来访考察'

/** A picture of one pixel: real content under the name of a photograph. */
const photograph = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

test('the clerk reports work with its evidence, the section head accepts it and only reads expenditures', async () => {
  const clerk = await visit('demo')
  await openLedger(clerk, '工作台账')
  await clerk.getByRole('button', { name: '新增一项工作' }).click()
  const form = rowPanel(clerk)
  await form.getByLabel(/^日期/).fill('2023年11月9日')
  await form.getByLabel(/^日期/).press('Enter')
  await choose(clerk, /^类别/, '接待客商')
  await form.getByLabel(/^事项/).fill(title)
  await form.getByRole('textbox', { name: /^数量/ }).fill('6')
  await choose(clerk, /^计量单位/, '人次')
  const file = { name: '签到照片.png', mimeType: 'image/png', buffer: photograph }
  await form.locator('input[type=file]').setInputFiles(file)
  await form.getByText('签到照片.png').waitFor()
  // Enter has taken the day and sent nothing: no field is called empty before somebody saves.
  expect(await form.getByText(/必须填写/).count()).toBe(0)
  await picture(clerk, 'work-log')
  await form.getByRole('button', { name: '保存', exact: true }).click()
  await form.getByRole('heading', { name: title }).waitFor()
  await form.getByRole('button', { name: '报送', exact: true }).click()
  await form.getByText('已报送，现在不能修改').waitFor()

  const head = await visit('demohead')
  await openLedger(head, '工作台账')
  await searchFor(head, title)
  await rows(head).first().locator('mark').click()
  await rowPanel(head).getByRole('button', { name: '审核通过', exact: true }).click()
  await rowPanel(head).getByText('已审核', { exact: true }).waitFor()

  await openLedger(head, '支出明细')
  await rows(head).first().locator('td[data-column="2"]').click()
  await rowPanel(head).getByText('您的账号只能查看').waitFor()
  expect(await rowPanel(head).getByRole('textbox').count()).toBe(0)
  expect(await head.getByRole('button', { name: '新增一笔支出' }).count()).toBe(0)
})
