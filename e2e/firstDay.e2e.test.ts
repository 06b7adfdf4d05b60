import { fileURLToPath } from 'node:url'
import { loadCatalogue } from '@hengjian/catalogue'
import { officeFiles } from '@hengjian/samples'
import { expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { picture } from './picture.ts'
import { useBrowser } from './visit.ts'

const { visit } = useBrowser()
const { ledgers } = await loadCatalogue(fileURLToPath(new URL('../catalog', import.meta.url)))
const unit = '甲县'

/** From the list of what was brought into the ledger: looked through, tried, taken. */
async function take(page: Page, file: string): Promise<void> {
  const line = page.getByRole('row', { name: file })
  await line.getByRole('link', { name: '核对并导入' }).click()
  await page.getByRole('button', { name: '试运行' }).click()
  await page.getByRole('button', { name: '下一步', exact: true }).click()
  await page.getByRole('button', { name: '确认导入' }).click()
  await page.getByRole('status').getByText('已导入。').waitFor()
  await page.getByRole('link', { name: '回到导入资料' }).click()
  await page.getByRole('row', { name: file }).getByText('已导入').waitFor()
}

test('a unit without any data has its whole set bound in one sitting, from the files on its desk', async () => {
  const files = await officeFiles(unit, ledgers)
  const page = await visit('jiaxian')
  const began = performance.now()
  // Every key that is pressed in a field is a field typed by hand.
  const typed = new Set<string>()
  await page.exposeFunction('notedTyping', (field: string) => typed.add(field))
  await page.addInitScript(() =>
    document.addEventListener('keydown', ({ target }) => {
      const { notedTyping } = window as unknown as { notedTyping: (field: string) => void }
      if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)
        notedTyping(target.getAttribute('aria-label') ?? target.id)
    }),
  )

  await page.goto('/import?year=2023')
  await page.getByLabel('选择要导入的文件').setInputFiles(
    files.map(({ name, bytes }) => ({
      name,
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(bytes),
    })),
  )
  const brought = page.getByRole('table', { name: '放入的文件' })
  await brought.getByText('2023年度部门决算报表，').waitFor()
  expect(await brought.getByRole('link', { name: '核对并导入' }).count()).toBe(files.length)
  await picture(page, 'intake')
  // Projects come first: the other tables name them.
  const inOrder = files.toSorted(
    (one, other) => Number(other.name.startsWith('预算项目')) - Number(one.name.startsWith('预算项目')),
  )
  for (const { name } of inOrder) await take(page, name)

  await page.goto('/evaluations?year=2023')
  await page.getByRole('button', { name: '新建整套' }).click()
  await page.getByText(/已新建 6 份/).waitFor()
  await page.getByRole('row', { name: '部门整体支出绩效自评报告' }).getByRole('link').click()
  await page.getByRole('button', { name: '起草空白各节' }).click()
  await page.getByText('已按台账里的数起草空白各节').waitFor()
  await picture(page, 'drafted-report')

  await page.goto('/evaluations?year=2023')
  await page.getByRole('row', { name: '部门整体支出绩效评价基础数据表' }).getByRole('link').click()
  const executed = page.getByRole('button', { name: /^\d+(?:\.\d+)?$/ })
  await executed.first().waitFor()
  expect(await executed.count()).toBeGreaterThan(10)
  await executed.last().click()
  const panel = page.getByRole('complementary', { name: '数的来历' })
  await panel.getByText(/!/).first().waitFor()
  // Down to the workbook itself.
  const workbook = panel.getByRole('link', { name: '2023年度部门决算报表（演示数据）.xlsx' })
  const answer = await page.request.get((await workbook.getAttribute('href')) ?? '')
  expect((await answer.body()).equals(Buffer.from(files[0]?.bytes ?? []))).toBe(true)
  await picture(page, 'figure-from-accounts')

  await page.goto('/evaluations?year=2023')
  await page.getByRole('row', { name: '部门整体支出绩效自评报告' }).waitFor()
  const open = await page.locator('table.list tbody tr td:nth-child(6)').allInnerTexts()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: '下载合订本' }).click()
  const bound = await download
  expect(await bound.failure()).toBeNull()
  const seconds = (performance.now() - began) / 1000
  console.log(
    `whole set from ${files.length} files: ${seconds.toFixed(1)} s, ${typed.size} fields typed by hand, ${open.reduce((sum, count) => sum + (Number.parseInt(count, 10) || 0), 0)} cells left open`,
  )
  expect(typed.size).toBe(0)
  expect(seconds).toBeLessThan(120)
})
