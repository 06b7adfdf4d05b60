import { expect, test } from 'vitest'
import { openLedger, rowPanel, rows } from './ledgerPage.ts'
import { useBrowser } from './visit.ts'

const { visit } = useBrowser()
const patient = { timeout: 30_000 }

test('the ledger is worked with arrows, Enter, Esc and /', async () => {
  const page = await visit('demo')
  await openLedger(page, '支出明细')
  const at = (row: number, column: number) => rows(page).nth(row).locator(`td[data-column="${column}"]`)
  const isFocused = (row: number, column: number) =>
    at(row, column).evaluate((cell) => cell === document.activeElement)
  await at(0, 0).focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => isFocused(1, 2), patient).toBe(true)
  await page.keyboard.press('Enter')
  const caption = await at(1, 2).innerText()
  await rowPanel(page).getByRole('heading', { name: caption }).waitFor()
  await page.keyboard.press('Escape')
  await rowPanel(page).waitFor({ state: 'detached' })
  await page.keyboard.press('/')
  const search = page.getByRole('textbox', { name: '查找' })
  await expect.poll(() => search.evaluate((field) => field === document.activeElement), patient).toBe(true)
  expect(await search.inputValue()).toBe('')
})

test('the figure panel goes from number to number with ↑ and ↓ and closes with Esc', async () => {
  const page = await visit('demo')
  await page.getByRole('row', { name: '外出招商推介工作经费' }).first().getByRole('link').first().click()
  const figures = page.locator('table.official td[data-figure] button.figure')
  await figures.first().click()
  const panel = page.getByRole('complementary', { name: '数的来历' })
  const openFigure = () => page.locator('table.official td.open').getAttribute('data-figure')
  const first = await openFigure()
  await page.keyboard.press('ArrowDown')
  await expect.poll(openFigure, patient).not.toBe(first)
  await page.keyboard.press('ArrowUp')
  await expect.poll(openFigure, patient).toBe(first)
  await page.keyboard.press('Escape')
  await panel.waitFor({ state: 'detached' })
})
