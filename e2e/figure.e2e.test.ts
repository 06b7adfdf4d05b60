import { expect, test } from 'vitest'
import { foot } from './ledgerPage.ts'
import { picture } from './picture.ts'
import { useBrowser } from './visit.ts'

const { visit } = useBrowser()

test('a number of the form opens down to the rows of the ledger that add up to it', async () => {
  const page = await visit('demo')
  await page.getByRole('row', { name: '外出招商推介工作经费' }).first().getByRole('link').first().click()
  await page
    .locator('table.official tr', { hasText: '接待来访客商' })
    .locator('button.figure')
    .first()
    .click()
  const panel = page.getByRole('complementary', { name: '数的来历' })
  const counted = await panel.getByText(/^共 \d+ 条/).innerText()
  await picture(page, 'records')
  await panel.getByRole('link', { name: '在台账中列出' }).first().click()
  await foot(page).getByText('筛选结果').waitFor()
  const [, rows] = /共 (\d+) 条/.exec(counted) ?? []
  expect(await foot(page).innerText()).toContain(`筛选结果 ${rows} 项工作`)
})
