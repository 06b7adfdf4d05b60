import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openLedger, rowPanel, rows } from './ledgerPage.ts'
import { picture } from './picture.ts'
import { submit } from './submitting.ts'
import { useBrowser } from './visit.ts'

const { visit } = useBrowser()

const subject = '联络湖南异地商会工作经费'

async function openForm(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: '栏目' }).getByRole('link', { name: '绩效管理' }).click()
  await page.getByRole('row', { name: subject }).getByRole('link').first().click()
  await page.getByRole('heading', { name: subject, level: 1 }).waitFor()
}

/** Types another number into the total of chambers visited, and gives the one that stood there. */
async function stateVisits(page: Page, quantity: string): Promise<string> {
  await openLedger(page, '汇总数')
  await rows(page).filter({ hasText: '类别=走访商会' }).locator('td[data-column="1"]').click()
  const field = rowPanel(page).getByRole('textbox', { name: '数量', exact: true })
  await field.waitFor()
  const was = await field.inputValue()
  await field.fill(quantity)
  await rowPanel(page).getByRole('button', { name: '保存', exact: true }).click()
  await page.getByText('已保存', { exact: true }).first().waitFor()
  return was
}

test('a ledger that changes after submission shows as drift, and the leader gives the form back', async () => {
  const clerk = await visit('zhoumin')
  await openForm(clerk)
  await submit(clerk, subject)
  await clerk.getByText('已提交并冻结').waitFor()
  expect(await clerk.getByText('提交后台账有变动').count()).toBe(0)

  const was = await stateVisits(clerk, '4')
  await openForm(clerk)
  await clerk.getByText('提交后台账有变动').waitFor()
  await clerk.getByRole('button', { name: '列出' }).click()
  const moved = clerk.getByRole('row').filter({ has: clerk.getByRole('button', { name: '打开' }) })
  await expect.poll(() => moved.count(), { timeout: 30_000 }).toBeGreaterThan(0)
  expect(await moved.first().getByRole('cell').nth(1).innerText()).toContain(Number(was).toString())
  expect(await moved.first().getByRole('cell').nth(2).innerText()).toContain('4')
  await picture(clerk, 'drift')

  const leader = await visit('heyun')
  await openLedger(leader, '绩效自评')
  await rows(leader).filter({ hasText: subject }).locator('td[data-column="1"]').click()
  await rowPanel(leader).getByRole('button', { name: '退回修改', exact: true }).click()
  const dialog = leader.getByRole('dialog', { name: '退回修改' })
  await dialog.getByLabel('原因').fill('走访次数与汇总数不一致，请核对后重新提交。')
  await dialog.getByRole('button', { name: '退回修改', exact: true }).click()
  await dialog.waitFor({ state: 'hidden' })
  await rowPanel(leader).locator('header').getByText('退回修改', { exact: true }).waitFor()
  await rowPanel(leader)
    .getByText(/单位说明：已与业务科室核对，佐证另存。/)
    .waitFor()
  await rowPanel(leader).getByRole('tab', { name: '历史' }).click()
  await rowPanel(leader).getByText('走访次数与汇总数不一致，请核对后重新提交。').waitFor()
  await picture(leader, 'returned')

  await stateVisits(clerk, was)
  await openForm(clerk)
  await clerk.getByRole('button', { name: '提交', exact: true }).waitFor()
  expect(await clerk.getByText('提交后台账有变动').count()).toBe(0)
})
