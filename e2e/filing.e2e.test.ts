import { expect, test } from 'vitest'
import { openLedger, rowPanel } from './ledgerPage.ts'
import { picture } from './picture.ts'
import { useBrowser } from './visit.ts'

const { visit } = useBrowser()

test('a dispatch is registered, and its sheet, the list for a successor and the package are there to take', async () => {
  const page = await visit('zhoumin')
  await openLedger(page, '发文登记')
  await page.getByRole('button', { name: '新增一件发文' }).click()
  const form = rowPanel(page)
  await form.getByRole('textbox', { name: /^年度/ }).fill('2023')
  await form.getByRole('textbox', { name: /^文件标题/ }).fill('关于报送2023年度绩效自评资料的函')
  await form.getByRole('textbox', { name: /^主送/ }).fill('市财政局')
  await form.getByRole('button', { name: '保存', exact: true }).click()
  await form.getByText('关于报送2023年度绩效自评资料的函').first().waitFor()
  await page.getByRole('row', { name: '关于报送2023年度绩效自评资料的函' }).waitFor()
  await page.goto('/evaluations')
  for (const [paper, name] of [
    ['发文稿纸（Word）', '发文稿纸.docx'],
    ['工作交接清单（Excel）', '工作交接清单.xlsx'],
    ['归档包（ZIP）', '归档包.zip'],
  ] as const) {
    await page.getByRole('button', { name: '发文与归档' }).click()
    await page.getByRole('menuitem', { name: paper }).waitFor()
    if (paper.startsWith('发文')) await picture(page, 'filing')
    const download = page.waitForEvent('download')
    await page.getByRole('menuitem', { name: paper }).click()
    expect((await download).suggestedFilename()).toContain(name)
  }
})
