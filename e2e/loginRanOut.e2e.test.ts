import { expect, test } from 'vitest'
import { openLedger, rowPanel, rows, searchFor } from './ledgerPage.ts'
import { loginAgain, useBrowser } from './visit.ts'

const { visit } = useBrowser()

test('a login that ran out keeps what was typed and goes on where it stopped', async () => {
  const page = await visit('demo')
  await openLedger(page, '支出明细')
  await searchFor(page, '演-2023-0151')
  await rows(page).first().getByText('演-2023-0151').click()
  const payee = rowPanel(page).getByLabel('收款人', { exact: true })
  await payee.fill('演示广告制作部')
  await page.context().clearCookies()
  await rowPanel(page).getByRole('button', { name: '保存', exact: true }).click()
  await loginAgain(page)
  await page.getByText('已保存', { exact: true }).first().waitFor()
  await page.reload()
  await page.getByRole('cell', { name: '演示广告制作部' }).waitFor()
  expect(await payee.inputValue()).toBe('演示广告制作部')
})
