import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openLedger, rows } from './ledgerPage.ts'
import { useBrowser } from './visit.ts'

const { visit } = useBrowser()

/** What keeps somebody from working, each with the first place where it stands. */
async function obstacles(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source)
  const { passes, violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: typeof axe }).axe.run(document, { resultTypes: ['violations'] }),
  )
  // A page that was not looked at has no violations either.
  expect(passes.length).toBeGreaterThan(5)
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.length} × ${nodes[0]?.html} ${nodes[0]?.failureSummary}`)
}

test('the login page', async () => {
  const page = await visit()
  await page.getByRole('button', { name: '登录' }).waitFor()
  expect(await obstacles(page)).toEqual([])
})

test('home, ledger with an open row, import and evaluation with an open figure', async () => {
  const page = await visit('demo')
  await page.getByRole('heading', { name: '要办的事' }).waitFor()
  expect.soft(await obstacles(page)).toEqual([])

  await openLedger(page, '支出明细')
  await rows(page).first().locator('td[data-column="2"]').click()
  await page.locator('.row-form').waitFor()
  expect.soft(await obstacles(page)).toEqual([])

  await page.getByRole('link', { name: '导入', exact: true }).click()
  await page.getByLabel('粘贴内容').fill('支付日期\t摘要\t金额\n2023-11-06\t会议费\t一百')
  await page.getByRole('button', { name: '读取粘贴的内容' }).click()
  await page.getByText('文件里的前几行').waitFor()
  expect.soft(await obstacles(page)).toEqual([])

  await page.getByRole('navigation', { name: '栏目' }).getByRole('link', { name: '首页' }).click()
  await page.getByRole('row', { name: '外出招商推介工作经费' }).first().getByRole('link').first().click()
  await page.locator('table.official button.figure').first().click()
  await page.getByRole('complementary', { name: '数的来历' }).waitFor()
  expect.soft(await obstacles(page)).toEqual([])
})

test('a checked report with an open finding', async () => {
  const page = await visit('zhoumin')
  await page.goto('/checking/once')
  const form = '# 项目支出绩效自评表\n\n| 年度资金总额 | 42 | 48.5 | 46.31 | 10 | 97.48% | 9.75 |'
  await page
    .getByLabel('选择要导入的文件')
    .setInputFiles([{ name: '自评表.txt', mimeType: 'text/plain', buffer: Buffer.from(form) }])
  await page.getByRole('complementary', { name: '检查结果' }).waitFor()
  expect.soft(await obstacles(page)).toEqual([])
})

test('a batch, and a unit of it at work', async () => {
  const page = await visit('fuhe')
  await page.goto('/checking')
  await page.getByRole('button', { name: '新建批次' }).first().click()
  await page.getByLabel('批次名称').fill('无障碍检查批')
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /建\s*立/ })
    .click()
  const form =
    '# 项目支出绩效自评表\n\n| 实施单位 | 甲县 |\n| 年度资金总额 | 42 | 48.5 | 46.31 | 10 | 97.48% | 9.75 |'
  await page
    .getByLabel('选择要检查的文件', { exact: true })
    .setInputFiles([{ name: '甲县.txt', mimeType: 'text/plain', buffer: Buffer.from(form) }])
  await page.getByText('检查完毕 1／1').waitFor()
  for (const tab of [/^单位/, /^待处理/, /^文件/, /^抽查/, /^分工/]) {
    await page.getByRole('tab', { name: tab }).click()
    expect.soft(await obstacles(page)).toEqual([])
  }
  await page.getByRole('tab', { name: /^单位/ }).click()
  await page.getByRole('table', { name: '单位与级别' }).getByRole('link', { name: '甲县' }).click()
  await page.getByRole('complementary', { name: '检查结果' }).getByRole('button').first().waitFor()
  await page.keyboard.press('ArrowDown')
  expect.soft(await obstacles(page)).toEqual([])
  await page.getByRole('button', { name: '征求意见与整改' }).click()
  await page.getByRole('dialog').getByRole('table', { name: '办理过程' }).waitFor()
  expect.soft(await obstacles(page)).toEqual([])
})

test('the local notice and the relations of a unit', async () => {
  const page = await visit('zhoumin')
  await page.goto('/evaluations/notices')
  await page.getByRole('cell', { name: '产出指标分值' }).waitFor()
  expect.soft(await obstacles(page)).toEqual([])

  await page.goto('/evaluations')
  await page.getByRole('row', { name: '部门整体支出绩效评价基础数据表' }).getByRole('link').click()
  await page.locator('button.findings-chip').click()
  await page
    .getByRole('region', { name: '勾稽关系' })
    .getByText(/^还不能核对/)
    .click()
  expect.soft(await obstacles(page)).toEqual([])
})
