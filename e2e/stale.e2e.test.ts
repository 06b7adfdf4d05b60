import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openLedger, rowPanel, rows, searchFor } from './ledgerPage.ts'
import { useBrowser } from './visit.ts'

const { visit } = useBrowser()

const title = '提升本地知名度'
const rowOf = (page: Page) => page.locator('table.official tr', { hasText: title })

async function openForm(page: Page): Promise<void> {
  await page.goto('/evaluations')
  await page.getByRole('row', { name: '项目支出绩效自评表' }).getByRole('link').first().click()
  await rowOf(page).waitFor()
}

async function fillResult(page: Page, text: string): Promise<void> {
  await rowOf(page).locator('.hint.actualText').click()
  await page.getByLabel('填写').fill(text)
  await page.getByLabel('填写').press('Enter')
}

test('two people fill one cell: the second sees both texts and loses neither', async () => {
  const [first, second] = [await visit('demo'), await visit('demo')]
  await openForm(first)
  await openForm(second)
  await fillResult(first, '媒体报道二十篇')
  await rowOf(first).getByText('媒体报道二十篇').waitFor()
  await fillResult(second, '电视专题三期')
  const dialog = second.getByRole('dialog', { name: '这一格已被别人改过' })
  await dialog.getByText('电视专题三期').waitFor()
  await dialog.getByText('媒体报道二十篇').waitFor()
  await dialog.getByRole('button', { name: '用我填的' }).click()
  await rowOf(second).getByText('电视专题三期').waitFor()
  await first.reload()
  expect(await rowOf(first).innerText()).toContain('电视专题三期')
})

test('two people change one row: the second chooses field by field', async () => {
  const [first, second] = [await visit('demo'), await visit('demo')]
  for (const page of [first, second]) {
    await openLedger(page, '支出明细')
    await searchFor(page, '场地')
    await rows(page).first().locator('mark').first().click()
    await rowPanel(page)
      .getByRole('textbox', { name: /^收款人/ })
      .waitFor()
  }
  const payee = (page: Page) => rowPanel(page).getByRole('textbox', { name: /^收款人/ })
  const save = (page: Page) => rowPanel(page).getByRole('button', { name: '保存', exact: true }).click()
  await payee(first).fill('甲演示公司')
  await save(first)
  await first.getByText('甲演示公司').first().waitFor()
  await payee(second).fill('乙演示公司')
  await save(second)
  const dialog = second.getByRole('dialog', { name: '这一笔已被别人改过' })
  await dialog.getByText('甲演示公司').waitFor()
  await dialog.getByText('乙演示公司').click()
  await dialog.getByRole('button', { name: '按所选保存' }).click()
  await dialog.waitFor({ state: 'hidden' })
  await first.reload()
  await expect.poll(() => payee(first).inputValue(), { timeout: 30_000 }).toBe('乙演示公司')
})
