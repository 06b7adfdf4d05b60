import { expect, test } from 'vitest'
import { choose, openLedger, rowPanel, rows, searchFor } from './ledgerPage.ts'
import { picture } from './picture.ts'
import { useBrowser } from './visit.ts'

const { visit } = useBrowser()

test('a closed month takes nothing in and lets nothing change, until the section head opens it again', async () => {
  const head = await visit('demohead')
  await openLedger(head, '月结')
  await head.getByRole('button', { name: '新增一次月结' }).click()
  await choose(head, /^台账/, '支出明细')
  await rowPanel(head).getByRole('textbox', { name: /^年度/ }).fill('2023')
  await choose(head, /^月份/, '2月')
  await rowPanel(head).getByRole('button', { name: '保存', exact: true }).click()
  await rowPanel(head).getByText('已月结，现在不能修改').waitFor()
  await picture(head, 'month-closed')

  // The clerk is told before anybody types: at the row in the table, and in the row instead of its form.
  const clerk = await visit('demo')
  await openLedger(clerk, '支出明细')
  await searchFor(clerk, '电费')
  const closed = rows(clerk).filter({ hasText: '已月结' })
  await closed.first().waitFor()
  expect(await closed.count()).toBe(1)
  await closed.locator('mark').first().click()
  await rowPanel(clerk)
    .getByText(/^2023年2月已由综合科 演示科长于.+月结，不能修改或删除。/)
    .waitFor()
  expect(await rowPanel(clerk).getByRole('textbox').count()).toBe(0)
  expect(await rowPanel(clerk).getByRole('button', { name: '删除' }).count()).toBe(0)

  await clerk.getByRole('button', { name: '新增一笔支出' }).click()
  const form = rowPanel(clerk)
  await form.getByLabel(/^支付日期/).fill('2023-02-09')
  await form.getByLabel(/^支付日期/).press('Enter')
  await form.getByRole('textbox', { name: /^凭证号/ }).fill('迟-1')
  await form.getByRole('textbox', { name: /^摘要/ }).fill('迟到的印刷费')
  await form.getByRole('combobox', { name: /^经济分类/ }).fill('30202')
  await choose(clerk, /^经济分类/, '30202 印刷费')
  await choose(clerk, /^支出性质/, '基本支出')
  await choose(clerk, /^资金来源/, '当年财政拨款')
  await form.getByRole('textbox', { name: /^金额/ }).fill('100')
  await form.getByRole('button', { name: '保存', exact: true }).click()
  await form.getByText(/演示市投资促进中心的支出明细，2023年2月已由综合科 演示科长于.+月结/).waitFor()
  await form.getByText(/请填未月结月份的日期/).waitFor()
  expect(await form.getByRole('textbox', { name: /^摘要/ }).inputValue()).toBe('迟到的印刷费')
  await picture(clerk, 'month-refused')

  await openLedger(clerk, '月结')
  await rows(clerk).first().locator('td[data-column="0"]').click()
  await rowPanel(clerk).getByText('您的账号只能查看').waitFor()
  expect(await rowPanel(clerk).getByRole('button', { name: '重新开账' }).count()).toBe(0)

  await rowPanel(head).getByRole('button', { name: '重新开账' }).click()
  await head.getByRole('dialog').getByRole('textbox').fill('漏记一笔印刷费')
  await head.getByRole('dialog').getByRole('button', { name: '重新开账' }).click()
  await rowPanel(head).getByRole('button', { name: '再次月结' }).waitFor()
  await rowPanel(head).getByRole('tab', { name: '历史' }).click()
  await rowPanel(head).getByText('原因：漏记一笔印刷费').waitFor()

  // What the clerk typed is still there, and now it is taken.
  await openLedger(clerk, '支出明细')
  await clerk.getByRole('button', { name: '新增一笔支出' }).click()
  expect(await form.getByRole('textbox', { name: /^凭证号/ }).inputValue()).toBe('迟-1')
  await form.getByRole('button', { name: '保存', exact: true }).click()
  await form.getByRole('heading', { name: '迟到的印刷费' }).waitFor()
})
